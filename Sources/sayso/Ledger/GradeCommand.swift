import ArgumentParser
import SaysoLedger

/// `sayso grade`: reliability of a source, credibility of a claim.
struct GradeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grade", abstract: "Grade a source's reliability or a claim's credibility.",
        discussion: """
            After the Admiralty code: reliability of an outlet or a speaker is A to E, F where it \
            cannot be judged; credibility of a claim is 1 to 5, 6 where it cannot be judged. The two are \
            judged apart; neither is ever derived from anything.

            Examples:
              sayso grade "The Orvane Courier" B
              sayso grade --claim 12 3 --reason "the agency retracted it"
            """)

    @Argument(help: "The outlet or speaker, and the grade; with --claim the grade alone.")
    var words: [String]

    @Option(help: ArgumentHelp("The claim to grade, by its number.", valueName: "claim"))
    var claim: Int64?

    @OptionGroup var ledger: LedgerOption

    @OptionGroup var signature: SignatureOptions

    func validate() throws {
        if words.count != (claim == nil ? 2 : 1) {
            throw ValidationError("name a source and its grade, or --claim and the grade alone")
        }
    }

    func run() async throws {
        let ledger = try ledger.openedForDecisions()
        let grade = (words.last ?? "").uppercased()
        let decision =
            if let claim {
                try await ledger.grade(claim: claim, credibility: grade, signature.signature)
            } else {
                try await ledger.grade(source: words[0], reliability: grade, signature.signature)
            }
        StandardStreams.output(decision.line.forTerminal + "\n")
    }
}
