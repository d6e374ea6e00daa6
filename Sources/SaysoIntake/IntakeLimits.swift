/// How much of an input is held in memory at once.
package struct IntakeLimits: Hashable, Sendable {
    /// The most bytes of text that an article may have: 5 MB.
    ///
    /// Binary megabytes, so that 5,000,000 bytes and a last line break are inside too.
    package var articleBytes = 5 << 20

    /// The most bytes that a record may have.
    ///
    /// Enough for a text of 5 MB in a script that JSON writes as `\uXXXX`, twice as long as UTF-8.
    package var recordBytes = 16 << 20

    /// The most articles whose ids are compared, so that memory stays bounded: about 32 MB.
    package var comparedIDs = 1_000_000

    /// Creates the limits that every command uses.
    package init() {}
}
