import SaysoClaims
import SaysoIntake
import SaysoLedger
import SaysoReading
import SaysoText

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reads articles in parallel, and records what comes of them in the order of the input.
///
/// Each of `jobs` tasks takes an article and, unless the ledger has that very reading of it,
/// reads it; one more records. Only so many readings wait for being recorded, so memory does
/// not grow with the input. What is recorded is safe: a run that is ended at any time can
/// simply be repeated, and goes on where it was.
struct RecordingRun {
    /// The most readings that wait.
    private static let window = 64

    let reader: Reader
    let ledger: Ledger
    let jobs: Int
    let moment: Date

    /// Reads and records all articles.
    ///
    /// - Returns: What was read and recorded in all.
    /// - Throws: ``LedgerError`` where a reading cannot be recorded; those before it are.
    func run(_ articles: ArticleReader) async throws -> RecordingTally {
        let queue = ArticleQueue(articles)
        let read = InOrder<Recordable>(window: Self.window)
        return try await withThrowingTaskGroup(of: RecordingTally?.self) { group in
            for _ in 0..<jobs {
                group.addTask {
                    try await whole(read) { try await readAll(of: queue, into: read) }
                    return nil
                }
            }
            group.addTask { try await whole(read) { try await recordAll(of: read) } }
            var running = jobs
            while let tally = try await group.next() {
                if let tally { return tally }
                running -= 1
                if running == 0 { await read.close() }
            }
            return RecordingTally()
        }
    }

    /// Does some work; where it fails, lets the other tasks go that wait for it.
    private func whole<Result>(
        _ read: InOrder<Recordable>, _ work: () async throws -> Result
    ) async throws -> Result {
        do {
            return try await work()
        } catch {
            await read.abandon()
            throw error
        }
    }

    private func readAll(of queue: ArticleQueue, into read: InOrder<Recordable>) async throws {
        var workspace = reader.workspace()
        while !Task.isCancelled, let (number, item) = await queue.take() {
            await read.deliver(
                try await recordable(item, using: &workspace), at: number)
        }
    }

    private func recordable(
        _ item: IntakeItem, using workspace: inout Reader.Workspace
    ) async throws -> Recordable {
        switch item {
        case .problem(let problem): return .leftOut(problem)
        case .article(let article, let problems):
            if try await ledger.holds(article, readBy: reader.version) { return .held }
            let read = reader.reading(of: article, using: &workspace)
            return .read(read.with(problems.merging(read.problems)))
        }
    }

    private func recordAll(of read: InOrder<Recordable>) async throws -> RecordingTally {
        var tally = RecordingTally()
        var progress = Progress()
        while let next = await read.take() {
            switch next {
            case .held:
                tally.held += 1
                progress.advance(words: 0)
            case .leftOut(let problem):
                tally.leftOut += 1
                progress.clear()
                StandardStreams.complain(
                    "sayso: \(problem.place): \(problem.what)".forTerminal + "\n")
            case .read(let reading):
                tally.count(reading, try await ledger.record(reading, at: moment))
                progress.advance(words: reading.article.text.utf8.wordCount)
            }
        }
        progress.clear()
        return tally
    }
}

/// What came of one item of the input.
enum Recordable: Sendable {
    /// The ledger has this reading of this text already.
    case held
    /// Something was no article.
    case leftOut(Problem)
    /// An article was read.
    case read(Reading)
}

/// What a run has read and recorded.
struct RecordingTally: Sendable {
    /// Articles that were recorded.
    var recorded = 0

    /// Articles of these that the ledger had, read by another reader.
    var reread = 0

    /// Articles of these that came again with another text.
    var versions = 0

    /// Articles whose reading the ledger had.
    var held = 0

    /// Articles of these whose record told more than the known one.
    var completed = 0

    /// Things that were no article.
    var leftOut = 0

    /// Claims in what was recorded.
    var claims = 0

    /// Events in what was recorded.
    var events = 0
}

extension RecordingTally {
    /// Counts an article that was read, and what recording it did.
    fileprivate mutating func count(_ reading: Reading, _ recording: Recording) {
        switch recording {
        case .known, .completed:
            held += 1
            if recording == .completed { completed += 1 }
            return
        case .added: break
        case .reread: reread += 1
        case .newVersion: versions += 1
        }
        recorded += 1
        claims += reading.attributions.count
        events += reading.events.count
    }
}
