import SaysoLedger
import SaysoReading

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The ledger that a brief asks: the person's, or one of files that is gone afterwards.
struct BriefSource {
    let ledger: Ledger
    private let isTemporary: Bool

    /// Opens the person's ledger, or reads files into a temporary one.
    ///
    /// - Throws: ``Outcome`` where no article could be read; nothing is left behind then.
    init(
        files: [String], ledger option: LedgerOption, _ reading: ReadingOptions, _ reader: Reader
    ) async throws {
        isTemporary = !files.isEmpty
        ledger = try isTemporary ? Ledger(at: Self.temporaryPath) : option.openedForReading()
        guard isTemporary else { return }
        do {
            let run = RecordingRun(
                reader: reader, ledger: ledger, jobs: reading.jobs ?? Processors.count,
                moment: Moment.now)
            let tally = try await run.run(reading.articles(in: files))
            if tally.recorded == 0 { throw tally.leftOut > 0 ? Outcome.failed : .nothingFound }
        } catch {
            remove()
            throw error
        }
    }

    /// Removes what was made for this brief alone.
    func remove() {
        guard isTemporary else { return }
        for path in Self.unfinished { try? FileManager.default.removeItem(atPath: path) }
    }

    /// Files that must go if the program is interrupted.
    static var unfinished: [String] { ["", "-wal", "-shm"].map { temporaryPath + $0 } }

    private static let temporaryPath =
        FileManager.default.temporaryDirectory
        .appendingPathComponent("sayso-\(UUID().uuidString).db").path
}
