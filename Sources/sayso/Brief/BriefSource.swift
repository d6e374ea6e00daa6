import SaysoIntake
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
    private let temporary: URL?

    /// Opens the person's ledger, or reads files into a temporary one.
    init(
        files: [String], ledger option: LedgerOption, _ reading: ReadingOptions, _ reader: Reader
    ) async throws {
        if files.isEmpty {
            ledger = try option.openedForReading()
            temporary = nil
            return
        }
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("sayso-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        temporary = folder
        ledger = try Ledger(at: folder.appendingPathComponent("brief.db").path)
        let run = RecordingRun(
            reader: reader, ledger: ledger, jobs: reading.jobs ?? Processors.count,
            moment: Moment.now)
        let tally = try await run.run(reading.articles(in: files))
        if tally.recorded == 0 {
            remove()
            throw tally.leftOut > 0 ? Outcome.failed : .nothingFound
        }
    }

    /// Removes what was made for this brief alone.
    func remove() {
        if let temporary { try? FileManager.default.removeItem(at: temporary) }
    }
}
