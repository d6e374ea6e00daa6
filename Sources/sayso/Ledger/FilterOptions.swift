public import ArgumentParser
public import SaysoClaims
public import SaysoLedger

/// The options that say which rows of the ledger a command is about.
struct FilterOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "On whose word: a name, some words of one, or a number that sayso speakers tells.",
            valueName: "name"))
    var speaker: String?

    @Option(
        help: ArgumentHelp(
            "What it is about: a name in any form that the ledger knows, or other words.",
            valueName: "name"))
    var about: String?

    @Option(
        help: ArgumentHelp(
            "The type of an event, as in AID; for sayso speakers their kind, as in person.",
            valueName: "type"))
    var type: String?

    @Option(
        help: ArgumentHelp(
            "What the source does by saying it, as in deny or promise.", valueName: "act"))
    var act: SpeechAct?

    @Option(
        help: ArgumentHelp("How it stands, as in predicted or asked.", valueName: "modality"))
    var modality: Modality?

    @Option(
        help: ArgumentHelp("Published on this day or later, as in 2026-03-12.", valueName: "date"))
    var since: CalendarDay?

    @Option(
        help: ArgumentHelp("Published on this day or earlier.", valueName: "date"))
    var until: CalendarDay?

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(
            "The ledger as it would have been on this day, with the versions of that day.",
            valueName: "date"))
    var asOf: CalendarDay?

    @Option(help: ArgumentHelp("Published by this outlet.", valueName: "name"))
    var outlet: String?

    @Flag(help: "Only on the word of those who have a name, or of those who have none.")
    var naming: Naming?

    @Option(
        help: ArgumentHelp(
            "Words that all have to be there; \"two words\" are side by side, begin* is a beginning.",
            valueName: "words"))
    var text: String?

    @Option(
        help: ArgumentHelp(
            "The most rows; as a rule 50 in text and all in other formats.", valueName: "n"))
    var limit: Int?

    @Option(
        name: .customLong("sort"),
        help: ArgumentHelp(
            "newest, oldest or confidence; for sayso speakers claims or name.", valueName: "order"))
    var order: LedgerFilter.Order?

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit is at least 1") }
    }

    /// The filter, with at most `usualLimit` rows where the person names no number.
    func filter(usualLimit: Int?) -> LedgerFilter {
        var filter = LedgerFilter(limit: limit ?? usualLimit)
        filter.speaker = speaker
        filter.about = about
        filter.type = type
        filter.act = act
        filter.modality = modality
        filter.since = since
        filter.until = until
        filter.asOf = asOf
        filter.outlet = outlet
        filter.isNamed = naming.map { $0 == .named }
        filter.text = text
        filter.order = order
        return filter
    }
}

/// Whether speakers have a name.
enum Naming: String, EnumerableFlag {
    case named, unnamed
}

extension SpeechAct: ExpressibleByArgument {}

extension Modality: ExpressibleByArgument {}

extension LedgerFilter.Order: ExpressibleByArgument {}

extension CalendarDay: ExpressibleByArgument {
    /// The day of "2026-03-12".
    public init?(argument: String) { self.init(published: argument) }
}
