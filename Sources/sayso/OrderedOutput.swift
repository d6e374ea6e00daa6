import SaysoText

/// Puts pages that arrive in any order back into the order of the input, and writes them.
actor OrderedOutput {
    /// The most pages that wait for an earlier one: enough that one long article does not
    /// keep the other tasks idle, few enough that memory stays small.
    static let window = 64

    private var destination: any Destination
    private var progress = Progress()
    private var waiting: [Int: Page] = [:]
    private var next = 0
    private var suspended: [CheckedContinuation<Void, Never>] = []
    private var tally = Tally()
    private var hasFailed = false

    init(into destination: sending any Destination) {
        self.destination = destination
    }

    /// Takes one page, and writes it as soon as all before it are written.
    ///
    /// Suspends while too many pages wait for an earlier one. That one is in another task's
    /// hands and never suspended here, so the wait ends.
    func deliver(_ page: Page, at number: Int) async throws(OutputError) {
        waiting[number] = page
        try writeWhatIsDue()
        while waiting.count >= Self.window, number > next, !hasFailed {
            await withCheckedContinuation { suspended.append($0) }
        }
    }

    /// Ends the output.
    ///
    /// - Returns: What was read and found in all.
    func finish() throws(OutputError) -> Tally {
        progress.clear()
        if tally.articles == 0 && tally.leftOut > 0 {
            destination.abandon()
        } else {
            try destination.finish()
        }
        return tally
    }

    /// Ends the output without a trace.
    func abandon() {
        progress.clear()
        destination.abandon()
    }

    private func writeWhatIsDue() throws(OutputError) {
        defer {
            suspended.forEach { $0.resume() }
            suspended = []
        }
        while let page = waiting.removeValue(forKey: next) {
            next += 1
            do {
                try write(page)
            } catch {
                hasFailed = true
                throw error
            }
        }
    }

    private func write(_ page: Page) throws(OutputError) {
        tally.count(page)
        switch page {
        case .read(let page):
            if destination.sharesTerminal { progress.clear() }
            try destination.write(page)
            page.problems.forEach { complain($0) }
            progress.advance(words: page.wordCount)
        case .leftOut(let problem):
            complain(problem)
        }
    }

    private func complain(_ problem: Problem) {
        progress.clear()
        StandardStreams.complain("sayso: \(problem.place): \(problem.what)".forTerminal + "\n")
    }
}

/// What was read and found.
struct Tally: Sendable {
    /// Articles that were read.
    var articles = 0

    /// Things that were no article.
    var leftOut = 0

    /// Attributions in all articles.
    var attributions = 0

    mutating func count(_ page: Page) {
        switch page {
        case .read(let page):
            articles += 1
            attributions += page.attributionCount
        case .leftOut:
            leftOut += 1
        }
    }
}
