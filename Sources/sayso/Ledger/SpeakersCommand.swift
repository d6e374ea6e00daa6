import ArgumentParser
import SaysoLedger

/// `sayso speakers`: who has a claim in the ledger.
struct SpeakersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "speakers", abstract: "List those on whose word a ledger holds claims.",
        discussion: """
            Those are listed who have a claim that is as the options say; the figures are of all \
            their claims. Who has no name is known from one article only, and never joined with \
            another.

            Examples:
              sayso speakers --named --type person
              sayso speakers --about minesweepers --since 2026-03-01
            """)

    @OptionGroup var ledger: LedgerOption

    @OptionGroup var filter: FilterOptions

    @OptionGroup var listing: ListingOptions

    func run() async throws {
        let ledger = try ledger.openedForReading()
        let chosen = filter.filter(usualLimit: listing.usualLimit)
        let numbers = try await ledger.speakerNumbers(chosen)
        try await Listing<ListedSpeaker>.show(numbers, listing, isWhole: filter.limit != nil) {
            try await ledger.speakers(numbered: $0, asOf: chosen.asOf)
        }
    }
}

extension ListedSpeaker: Listable {
    static let columns = [
        "entity", "name", "named", "type", "code", "aliases", "claims", "first", "last",
        "reliability",
    ]

    var cells: [String] {
        [
            String(id), entity.name, entity.isNamed ? "yes" : "no", entity.kind, entity.code ?? "",
            names.dropFirst().joined(separator: "; "), String(claims), first ?? "", last ?? "",
            entity.reliability ?? "",
        ]
    }

    func text(in layout: TextLayout) -> String { layout.text(of: self) }
}
