import ArgumentParser
import SaysoClaims
import SaysoLedger

/// `sayso claims`: the ledger's claims, by what they say and who said it.
struct ClaimsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claims", abstract: "List the claims that a ledger holds.",
        discussion: """
            Examples:
              sayso claims --speaker Harke --about minesweepers
              sayso claims --act deny --since 2026-03-01 --sort oldest
              sayso claims --text "\"grain exports\" mine*" --format csv --output grain.csv
            """)

    @OptionGroup var ledger: LedgerOption

    @OptionGroup var filter: FilterOptions

    @OptionGroup var listing: ListingOptions

    func run() async throws {
        let ledger = try ledger.openedForReading()
        let numbers = try await ledger.claimNumbers(filter.filter(usualLimit: listing.usualLimit))
        try await Listing<LedgerClaim>.show(numbers, listing, isWhole: filter.limit != nil) {
            try await ledger.claims(numbered: $0)
        }
    }
}

extension LedgerClaim: Listable {
    static let columns = ["claim", "day", "who", "credibility"] + AttributionTable.columns

    var cells: [String] {
        [
            String(id), article.day ?? "", speakers.map(\.name).joined(separator: "; "),
            credibility ?? "",
        ]
            + AttributionTable.cells(of: record, in: article.record)
    }

    func text(in layout: TextLayout) -> String { layout.text(of: self) }
}
