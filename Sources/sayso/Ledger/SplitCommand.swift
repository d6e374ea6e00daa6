import ArgumentParser
import SaysoLedger

/// `sayso split`: somebody is somebody else in one article.
struct SplitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: "Say that a name is somebody else in one article.",
        discussion: """
            Example:
              sayso split "John Smith" 17 --as "John Smith (coach)" --reason "not the minister"
            """)

    @Argument(help: "The name.")
    var name: String

    @Argument(
        help: ArgumentHelp("The article, by its number in sayso articles.", valueName: "article"))
    var article: Int64

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "What to call them, so that later decisions can tell the two apart.", valueName: "name")
    )
    var other: String?

    @OptionGroup var ledger: LedgerOption

    @OptionGroup var signature: SignatureOptions

    func run() async throws {
        let decision = try await ledger.openedForDecisions().split(
            name, inArticle: article, as: other, signature.signature)
        StandardStreams.output(decision.line.forTerminal + "\n")
    }
}
