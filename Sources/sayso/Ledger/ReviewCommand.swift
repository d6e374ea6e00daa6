import ArgumentParser
public import SaysoLedger

/// `sayso review`: what wants a look.
struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "List what wants a look, and who may be whom.",
        discussion: """
            First those whom an article cites by name without ever saying who they are, with others \
            who share a name; then the claims that the reader was least sure of; then decisions \
            whose object is gone, and those on versions that a newer one has replaced.

            Example:
              sayso review --limit 5
            """)

    @Option(help: ArgumentHelp("The most of each kind.", valueName: "n"))
    var limit = 20

    @OptionGroup var ledger: LedgerOption

    @OptionGroup var listing: ListingOptions

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit is at least 1") }
    }

    func run() async throws {
        let items = try await ledger.openedForReading().review(limit: limit)
        try Listing<ReviewItem>.show(items, listing)
    }
}

extension ReviewItem: Listable {
    static let columns = ["cause", "number", "words", "article", "confidence", "partners"]

    var cells: [String] {
        [
            cause.rawValue, String(number), words, article.map(String.init) ?? "",
            confidence.map { String($0) } ?? "",
            partners.map { "\($0.name) (\($0.id))" }.joined(separator: "; "),
        ]
    }

    private enum CodingKeys: String, CodingKey {
        case cause, number, words, article, confidence, partners
    }

    /// Encodes the item, with nulls for what it does not have.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(cause.rawValue, forKey: .cause)
        try container.encode(number, forKey: .number)
        try container.encode(words, forKey: .words)
        try container.encode(article, forKey: .article)
        try container.encode(confidence, forKey: .confidence)
        try container.encode(partners, forKey: .partners)
    }

    func text(in layout: TextLayout) -> String {
        let why =
            switch cause {
            case .notIntroduced:
                "\(words) (number \(number)) is cited in article \(article ?? 0) and never introduced"
            case .lowConfidence: "claim \(number) (\((confidence ?? 0).toTwoDigits)): \(words)"
            case .orphan: "decision \(number) has lost what it was made on: \(words)"
            case .replaced:
                "decision \(number) is on article \(article ?? 0), which a newer version has replaced: \(words)"
            }
        var lines = layout.wrapped(why, indent: 0, style: .plain)
        if !partners.isEmpty {
            let names = partners.map { "\($0.name) (\($0.id))" }.joined(separator: ", ")
            lines += layout.wrapped("perhaps " + names, indent: 4, style: .faint)
        }
        return lines.asText
    }
}
