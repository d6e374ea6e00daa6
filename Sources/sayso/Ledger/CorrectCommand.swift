public import ArgumentParser
public import SaysoClaims
import SaysoLedger

/// `sayso correct`: what the reader found of a claim is put right.
struct CorrectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Correct what was read of a claim, or reject it.",
        discussion: """
            A correction is kept with the article's text and the place of the claim's content, and
            applied again whenever that text is read again. Each thing corrected is a decision of its own.

            Examples:
              sayso correct 12 --speaker "Ilse Marwen" --act deny
              sayso correct 12 --reject --reason "a headline, not a claim"
            """)

    @Argument(
        help: ArgumentHelp("The claim's number, as sayso claims tells it.", valueName: "claim"))
    var claim: Int64

    @Option(help: ArgumentHelp("On whose word it is.", valueName: "name"))
    var speaker: String?

    @Option(help: ArgumentHelp("What the source does by saying it.", valueName: "act"))
    var act: SpeechAct?

    @Option(help: "positive or negative.")
    var polarity: Polarity?

    @Option(help: ArgumentHelp("How it stands.", valueName: "modality"))
    var modality: Modality?

    @Option(help: ArgumentHelp("How certain the source is.", valueName: "certainty"))
    var certainty: Certainty?

    @Flag(help: "It is no claim: leave it out of every listing.")
    var reject = false

    @OptionGroup var ledger: LedgerOption

    @OptionGroup var signature: SignatureOptions

    func validate() throws {
        if corrections.isEmpty {
            throw ValidationError(
                "say what to correct: --speaker, --act, --polarity, --modality, --certainty or --reject"
            )
        }
    }

    func run() async throws {
        let ledger = try ledger.openedForDecisions()
        for (field, value) in corrections {
            let decision = try await ledger.correct(claim, field, to: value, signature.signature)
            StandardStreams.output(decision.line.forTerminal + "\n")
        }
    }

    private var corrections: [(CorrectedField, String)] {
        [
            (.speaker, speaker), (.act, act?.rawValue), (.polarity, polarity?.rawValue),
            (.modality, modality?.rawValue), (.certainty, certainty?.rawValue),
            (.rejected, reject ? "true" : nil),
        ].compactMap { field, value in value.map { (field, $0) } }
    }
}

extension Polarity: ExpressibleByArgument {}

extension Certainty: ExpressibleByArgument {}
