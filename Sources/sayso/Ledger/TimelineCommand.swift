import ArgumentParser
import SaysoClaims
import SaysoLedger

/// How a timeline is written.
enum TimelineFormat: String, CaseIterable, ExpressibleByArgument {
    /// A layout for people.
    case text
    /// A picture with a lane for each speaker.
    case svg
    /// One JSON object a claim, one a line.
    case jsonl
    /// One JSON array of the same objects.
    case json
    /// One line a claim, after a heading.
    case csv
}

/// `sayso timeline`: what was said, day by day.
struct TimelineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline", abstract: "Show claims day by day, as text or as a picture.",
        discussion: """
            The days are those of publication; what has none comes last and is not in the picture. \
            It shows at most 1,000 claims unless --limit says otherwise.

            Examples:
              sayso timeline --about minesweepers
              sayso timeline --speaker Harke --format svg --output harke.svg
            """)

    /// More than this, nobody would read.
    private static let usualLimit = 1_000

    @OptionGroup var ledger: LedgerOption

    @OptionGroup var filter: FilterOptions

    @Option(
        help: "How to print: text (as a rule on a terminal), svg, jsonl (elsewhere), json or csv.")
    var format: TimelineFormat?

    @Option(
        help: ArgumentHelp("Write to this file instead of standard output.", valueName: "path"),
        completion: .file())
    var output: String?

    func run() async throws {
        var wanted = filter.filter(usualLimit: Self.usualLimit)
        wanted.order = wanted.order ?? .oldest
        let claims = try await ledger.openedForReading().claims(wanted)
        var listing = ListingOptions()
        (listing.format, listing.output) = (format.flatMap { .init(rawValue: $0.rawValue) }, output)
        switch format {
        case .svg: try write(TimelinePicture(Timeline(claims)).svg)
        case nil where listing.chosenFormat != .text: fallthrough
        case .jsonl, .json, .csv: try Listing<LedgerClaim>.show(claims, listing)
        case .text, nil: try write(listing.layout.text(of: Timeline(claims)))
        }
        if claims.isEmpty { throw Outcome.nothingFound }
    }

    private func write(_ text: String) throws {
        let file = try OutputFile(path: output)
        do {
            try file.write(text)
            try file.finish()
        } catch OutputError.readerLeft {
            return
        }
    }
}

extension TextLayout {
    /// A timeline, day by day.
    fileprivate func text(of timeline: Timeline) -> String {
        var lines: [String] = []
        for day in timeline.days { lines += self.lines(of: day.claims, under: day.day) }
        if !timeline.undated.isEmpty { lines += self.lines(of: timeline.undated, under: "no date") }
        return lines.dropFirst().map { $0 + "\n" }.joined()
    }

    private func lines(of claims: [LedgerClaim], under heading: String) -> [String] {
        ["", styled(heading, .bold)]
            + claims.flatMap { claim in
                let record = claim.record
                let standing = record.claim?.line ?? ""
                let said = "\(claim.whose) · \(record.cue.words)"
                return wrapped("\(claim.id)  \(said)", indent: 2, style: .speaker)
                    + wrapped(record.content.words, indent: 6, style: .plain)
                    + (standing.isEmpty ? [] : wrapped(standing, indent: 6, style: .faint))
            }
    }
}
