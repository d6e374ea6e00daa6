import ArgumentParser
import SaysoClaims
import SaysoLedger

/// `sayso events`: the ledger's events, by what they say and who said it.
struct EventsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events", abstract: "List the events that a ledger holds.",
        discussion: """
            --about is whoever takes part, --text words of the article; the days are those of \
            publication.

            Examples:
              sayso events --type AID --modality requested_or_ordered
              sayso events --about Ardonia --since 2026-03-01 --format csv
            """)

    @OptionGroup var ledger: LedgerOption

    @OptionGroup var filter: FilterOptions

    @OptionGroup var listing: ListingOptions

    func run() async throws {
        let ledger = try ledger.openedForReading()
        let numbers = try await ledger.eventNumbers(filter.filter(usualLimit: listing.usualLimit))
        try await Listing<LedgerEvent>.show(numbers, listing, isWhole: filter.limit != nil) {
            try await ledger.events(numbered: $0)
        }
    }
}

extension LedgerEvent: Listable {
    static let columns = [
        "event", "day", "article", "url", "outlet", "type", "mode", "contexts", "actor",
        "recipient", "theme", "modality", "polarity", "historical", "future", "hypothetical",
        "negation", "time", "place", "cue", "claim", "who", "confidence", "sha256",
    ]

    var cells: [String] {
        [
            String(id), article.day ?? "", article.record.id, article.record.url ?? "",
            article.record.outlet ?? "", record.type, record.mode ?? "",
            record.contexts.joined(separator: "; "),
            record.actor.map(\.name).joined(separator: "; "),
            record.recipient.map(\.name).joined(separator: "; "), record.theme.words,
            record.modality, record.polarity, record.historical.word, record.future.word,
            record.hypothetical.word, record.negation.word,
            record.time?.text ?? "", record.place?.text ?? "", record.cue.text,
            claim.map(String.init) ?? "", speakers.map(\.name).joined(separator: "; "),
            String(record.confidence), article.record.sha256,
        ]
    }

    func text(in layout: TextLayout) -> String { layout.text(of: self) }
}

extension Bool {
    /// As a table has it.
    fileprivate var word: String { self ? "yes" : "no" }
}
