import ArgumentParser
import SaysoClaims
import SaysoLedger

/// `sayso articles`: the ledger's articles.
struct ArticlesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "articles", abstract: "List the articles that a ledger holds.",
        discussion: """
            An article is listed where one of its claims is as the options say; --text and --about \
            are words of the article.

            Examples:
              sayso articles --outlet "The Meridian" --since 2026-03-01
              sayso articles --text "grain exports" --sort oldest
            """)

    @OptionGroup var ledger: LedgerOption

    @OptionGroup var filter: FilterOptions

    @OptionGroup var listing: ListingOptions

    func run() async throws {
        let ledger = try ledger.openedForReading()
        let numbers = try await ledger.articleNumbers(
            filter.filter(usualLimit: listing.usualLimit))
        try await Listing<ListedArticle>.show(numbers, listing, isWhole: filter.limit != nil) {
            try await ledger.articles(numbered: $0)
        }
    }
}

extension ListedArticle: Listable {
    static let columns = [
        "article", "day", "id", "url", "title", "outlet", "published", "version", "characters",
        "claims", "events", "problems", "sha256",
    ]

    var cells: [String] {
        let record = article.record
        return [
            String(id), article.day ?? "", record.id, record.url ?? "", record.title ?? "",
            record.outlet ?? "", record.published ?? "", String(article.version),
            String(record.characters), String(claims), String(events), String(problems.count),
            record.sha256,
        ]
    }

    func text(in layout: TextLayout) -> String { layout.text(of: self) }
}
