import ArgumentParser
import SaysoLedger

/// `sayso ledger`: how much is in it, and whether it is sound.
struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Tell how much the ledger holds, and whether it is sound.",
        discussion: """
            Examples:
              sayso ledger
              sayso ledger backup sayso-2026-03-12.db
              sayso ledger merge colleague.db
            """,
        subcommands: [
            LedgerShowCommand.self, LedgerBackupCommand.self, LedgerMergeCommand.self,
        ], defaultSubcommand: LedgerShowCommand.self)
}

/// `sayso ledger show`, and `sayso ledger` alone.
struct LedgerShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Tell how much the ledger holds, and whether it is sound.")

    @OptionGroup var ledger: LedgerOption

    @OptionGroup var listing: ListingOptions

    func run() async throws {
        let ledger = try ledger.openedForReading()
        try Listing<LedgerFacts>.show(
            [
                LedgerFacts(
                    path: ledger.path, summary: try await ledger.summary(),
                    faults: try await ledger.health().faults)
            ], listing)
    }
}

/// A ledger's measure as `sayso ledger` shows it.
struct LedgerFacts: Listable {
    let path: String
    let summary: LedgerSummary
    let faults: [String]

    static let columns = [
        "path", "bytes", "articles", "replaced", "outlets", "claims", "events", "named", "unnamed",
        "first", "last", "decisions", "orphans", "faults",
    ]

    var cells: [String] {
        [
            path, String(summary.bytes), String(summary.articles), String(summary.replaced),
            String(summary.outlets), String(summary.claims), String(summary.events),
            String(summary.named), String(summary.unnamed), summary.first ?? "",
            summary.last ?? "", String(summary.decisions), String(summary.orphans),
            faults.joined(separator: "; "),
        ]
    }

    func text(in layout: TextLayout) -> String {
        let days = Set([summary.first, summary.last].compactMap { $0 }).sorted()
        let facts = [
            ("ledger", path), ("size", counted(summary.bytes, "byte")),
            (
                "articles",
                counted(summary.articles, "article") + " from " + counted(summary.outlets, "outlet")
                    + (summary.replaced > 0
                        ? ", " + counted(summary.replaced, "older version") : "")
            ),
            ("days", days.isEmpty ? "none known" : days.joined(separator: " to ")),
            ("claims", counted(summary.claims, "claim") + ", " + counted(summary.events, "event")),
            (
                "speakers",
                counted(summary.named, "speaker") + " with a name, " + String(summary.unnamed)
                    + " without"
            ),
            (
                "decisions",
                counted(summary.decisions, "decision")
                    + (summary.orphans > 0 ? ", " + counted(summary.orphans, "orphan") : "")
            ),
            ("health", faults.isEmpty ? "sound" : faults.joined(separator: "; ")),
        ]
        return facts.flatMap { layout.fact($0.0, $0.1) }.asText
    }
}
