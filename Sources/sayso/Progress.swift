#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How far a long reading has come, in the last line of a terminal.
///
/// Nothing is shown in the first second, and nothing ever where standard error is no terminal.
struct Progress {
    private static let quietTime = Duration.seconds(1)
    private static let pause = Duration.milliseconds(200)

    private let isShown = Terminal.isTerminal(STDERR_FILENO)
    private let start = ContinuousClock.now
    private var lastDrawn: ContinuousClock.Instant?
    private var isDrawn = false
    private var (articles, words) = (0, 0)

    /// Counts an article, and tells about it if it is time to.
    mutating func advance(words: Int) {
        articles += 1
        self.words += words
        let now = ContinuousClock.now
        guard isShown, now - start > Self.quietTime else { return }
        if let lastDrawn, now - lastDrawn < Self.pause { return }
        (lastDrawn, isDrawn) = (now, true)
        let rate = Double(self.words) / ((now - start) / Duration.seconds(1))
        StandardStreams.complain(
            "\r\u{1B}[K\(counted(articles, "article")), \(counted(Int(rate), "word")) a second")
    }

    /// Takes the line away, so that other lines can be written.
    mutating func clear() {
        if isDrawn { StandardStreams.complain("\r\u{1B}[K") }
        isDrawn = false
    }
}
