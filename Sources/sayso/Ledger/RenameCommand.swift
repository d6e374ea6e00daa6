import ArgumentParser
import SaysoLedger

/// `sayso rename`: somebody is shown by another name.
struct RenameCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename",
        abstract: "Show somebody by another name; the old one still finds them.",
        discussion: """
            Example:
              sayso rename "Col. Aurel Stennick" "Aurel Stennick"
            """)

    @Argument(help: "A name that they have.")
    var name: String

    @Argument(help: "The name to show.")
    var other: String

    @OptionGroup var ledger: LedgerOption

    @OptionGroup var signature: SignatureOptions

    func run() async throws {
        let decision = try await ledger.openedForDecisions().rename(
            name, to: other, signature.signature)
        StandardStreams.output(decision.line.forTerminal + "\n")
    }
}
