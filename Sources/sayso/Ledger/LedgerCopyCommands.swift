import ArgumentParser
import SaysoLedger

/// `sayso ledger backup`: a copy, while others write.
struct LedgerBackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the ledger into a new file, while others write.",
        discussion: """
            The copy is whole or not there. A file that is there already is not written over.

            Example:
              sayso ledger backup sayso-2026-03-12.db
            """)

    @Argument(help: ArgumentHelp("The new file.", valueName: "path"), completion: .file())
    var copy: String

    @OptionGroup var ledger: LedgerOption

    func run() async throws {
        let ledger = try ledger.openedForReading()
        try await ledger.backup(to: copy)
        StandardStreams.output("\(ledger.path) is copied to \(copy)".forTerminal + "\n")
    }
}

/// `sayso ledger merge`: what another analyst has.
struct LedgerMergeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Take in the articles and decisions of another ledger.",
        discussion: """
            The other ledger stays as it is. Where the two decided differently on one thing, what was \
            decided here stays, and the conflict is listed.

            Example:
              sayso ledger merge colleague.db
            """)

    @Argument(
        help: ArgumentHelp("The other ledger's file.", valueName: "other"),
        completion: .file(extensions: ["db"]))
    var other: String

    @OptionGroup var ledger: LedgerOption

    func run() async throws {
        let merge = try await ledger.openedForDecisions().merge(Ledger(readingAt: other))
        let articles = [
            (merge.added, "new"), (merge.versions, "as further versions"),
            (merge.reread, "read anew"), (merge.known, "there already"),
        ].filter { $0.0 > 0 }.map { "\(counted($0.0, "article")) \($0.1)" }
        let parts = articles + [counted(merge.decisions, "decision") + " taken over"]
        StandardStreams.output(parts.joined(separator: ", ") + "\n")
        for conflict in merge.conflicts {
            StandardStreams.output(conflict.line.forTerminal + "\n")
        }
    }
}

extension LedgerMerge.Conflict {
    /// Both decisions, what holds first.
    fileprivate var line: String { "conflict: \(own.line) | there: \(other.line)" }
}
