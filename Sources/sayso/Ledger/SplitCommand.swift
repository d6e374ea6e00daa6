import ArgumentParser
import SaysoLedger

/// `sayso split`: somebody is somebody else in one article.
struct SplitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: "Say that a name is somebody else in one article.",
        discussion: """
            Example:
              sayso split "John Smith" 17 --reason "the coach, not the minister"
            """)

    @Argument(help: "The name.")
    var name: String

    @Argument(
        help: ArgumentHelp("The article, by its number in sayso articles.", valueName: "article"))
    var article: Int64

    @OptionGroup var ledger: LedgerOption

    @OptionGroup var signature: SignatureOptions

    func run() async throws {
        let decision = try await ledger.openedForDecisions().split(
            name, inArticle: article, signature.signature)
        StandardStreams.output(decision.line.forTerminal + "\n")
    }
}
