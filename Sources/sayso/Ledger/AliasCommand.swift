import ArgumentParser
import SaysoLedger

/// `sayso alias`: two names are one.
struct AliasCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alias",
        abstract: "Say that two names are one person, organisation or government.",
        discussion: """
            Everything on the word of the first is from now on the word of the second, in this article and in all
            that come; the first name still finds them. sayso undo takes it back.

            Example:
              sayso alias "Tang Anzhu" "Drew Thompson" --reason "one man, two languages"
            """)

    @Argument(help: "The name that is another name of somebody.")
    var name: String

    @Argument(help: "The name under which they are known.")
    var other: String

    @OptionGroup var ledger: LedgerOption

    @OptionGroup var signature: SignatureOptions

    func run() async throws {
        let decision = try await ledger.openedForDecisions().alias(
            name, to: other, signature.signature)
        StandardStreams.output(decision.line.forTerminal + "\n")
    }
}
