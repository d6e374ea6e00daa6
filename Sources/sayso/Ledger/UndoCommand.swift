import ArgumentParser
import SaysoLedger

/// `sayso undo`: a decision is taken back.
struct UndoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take a decision back; what was there before is there again.",
        discussion: """
            Examples:
              sayso undo             the last decision that holds
              sayso undo 4           the decision that sayso decisions numbers so
            """)

    @Argument(
        help: ArgumentHelp("The decision's number; as a rule the last.", valueName: "decision"))
    var decision: Int64?

    @OptionGroup var ledger: LedgerOption

    func run() async throws {
        let undone = try await ledger.openedForDecisions().undo(decision)
        StandardStreams.output(undone.line.forTerminal + "\n")
    }
}
