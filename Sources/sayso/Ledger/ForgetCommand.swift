import ArgumentParser
import SaysoLedger

/// `sayso forget`: an article goes, with all that was found in it.
struct ForgetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Take an article out of the ledger, with what was found in it.",
        discussion: """
            What the analyst decided on its text stays among the decisions, and is applied again if \
            the article ever comes again.

            Example:
              sayso forget 17
            """)

    @Argument(
        help: ArgumentHelp("The article, by its number in sayso articles.", valueName: "article"))
    var article: Int64

    @OptionGroup var ledger: LedgerOption

    func run() async throws {
        guard try await ledger.openedForDecisions().forget(article: article) else {
            StandardStreams.complain("sayso: the ledger has no article \(article)\n")
            throw Outcome.nothingFound
        }
        StandardStreams.output("article \(article) is forgotten\n")
    }
}
