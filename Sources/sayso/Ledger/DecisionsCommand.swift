import ArgumentParser
public import SaysoLedger

/// `sayso decisions`: what the analyst decided.
struct DecisionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decisions", abstract: "List what was decided, the newest first.",
        discussion: """
            A decision is active, undone, or an orphan: what it was decided on is not there any \
            more, because the article was read anew or forgotten.

            Example:
              sayso decisions --format csv
            """)

    @OptionGroup var ledger: LedgerOption

    @OptionGroup var listing: ListingOptions

    func run() async throws {
        try Listing<Decision>.show(
            try await ledger.openedForReading().decisions(), listing)
    }
}

extension Decision: Listable {
    static let columns = [
        "decision", "kind", "state", "made", "analyst", "reason", "article", "subject", "field",
        "value", "was", "uuid",
    ]

    var cells: [String] {
        [
            String(id), kind.rawValue, state.rawValue, madeAt, analyst ?? "", reason ?? "",
            article.map(String.init) ?? "", subject, field ?? "", value ?? "", was ?? "", uuid,
        ]
    }

    private enum CodingKeys: String, CodingKey {
        case decision, kind, state, made, analyst, reason, article, subject, field, value, was
        case uuid
    }

    /// Encodes the decision, with nulls for what it does not have.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .decision)
        try container.encode(kind.rawValue, forKey: .kind)
        try container.encode(state.rawValue, forKey: .state)
        try container.encode(madeAt, forKey: .made)
        try container.encode(analyst, forKey: .analyst)
        try container.encode(reason, forKey: .reason)
        try container.encode(article, forKey: .article)
        try container.encode(subject, forKey: .subject)
        try container.encode(field, forKey: .field)
        try container.encode(value, forKey: .value)
        try container.encode(was, forKey: .was)
        try container.encode(uuid, forKey: .uuid)
    }

    func text(in layout: TextLayout) -> String {
        layout.wrapped(line, indent: 0, style: state == .active ? .plain : .faint).asText
    }
}
