import ArgumentParser
import SaysoLedger

/// `sayso show`: a claim in its article, with all that is known of it.
struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a claim in its article, with all that is known of it.",
        discussion: """
            The claim's words stand in their paragraphs: in colour on a terminal, elsewhere \
            [the source], {the cue} and <the content>.

            Examples:
              sayso show 12
              sayso show 12 --why
              sayso show 12 --format json | jq .ledger
            """)

    @Argument(help: ArgumentHelp("The claim's number, as sayso claims tells it.", valueName: "id"))
    var id: Int64

    @Flag(
        help: "Say which stage of the reading decided what, with scores, and what the analyst did.")
    var why = false

    @OptionGroup var ledger: LedgerOption

    @OptionGroup var listing: ListingOptions

    func run() async throws {
        let ledger = try ledger.openedForReading()
        guard let claim = try await ledger.claimInContext(id) else {
            StandardStreams.complain("sayso: the ledger has no claim \(id)\n")
            throw Outcome.nothingFound
        }
        try Listing<ShownClaim>.show(
            [ShownClaim(context: claim, isExplained: why)], listing)
    }
}
