extension ReaderVersion {
    /// The version of this program, as `sayso --version` prints it and readings carry it.
    public static let program = "0.1.0"
}
