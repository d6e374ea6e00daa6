import ArgumentParser
import SaysoClaims

/// The command line: what a person types, and what Sayso says back.
@main
struct Sayso: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sayso",
        abstract: "Keeps the books on who said what, on whose word, and how sure they were.",
        discussion: """
            Sayso reads news articles, finds every attributed claim in them and prints it with its \
            source, its cue and its exact place in the text. It never says who is right, and it \
            uses no network.

            Examples:
              sayso read article.txt                    read one article
              sayso read --format csv news.jsonl.gz     a table of all claims in a crawl
              sayso model                               which model reads, and where it lies
            """,
        version: ReaderVersion.program,
        subcommands: [
            ReadCommand.self, AddCommand.self, ClaimsCommand.self, SpeakersCommand.self,
            EventsCommand.self, ArticlesCommand.self, TimelineCommand.self, ShowCommand.self,
            ExportCommand.self, BriefCommand.self, AliasCommand.self, SplitCommand.self,
            RenameCommand.self, CorrectCommand.self, GradeCommand.self, UndoCommand.self,
            DecisionsCommand.self, ReviewCommand.self, ForgetCommand.self, LedgerCommand.self,
            ModelCommand.self,
        ])

    static func main() async {
        StandardStreams.reportClosedPipes()
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            end(with: error)
        }
    }

    /// Says what went wrong, if anything did, and ends the program with the code for it.
    ///
    /// ArgumentParser ends with 64 where the command line cannot be understood; here that is 2,
    /// like all else that keeps Sayso from answering.
    private static func end(with error: any Error) -> Never {
        if let outcome = error as? Outcome { Sayso.exit(withError: outcome.exitCode) }
        switch exitCode(for: error) {
        case .success:
            StandardStreams.output(fullMessage(for: error) + "\n")
            Sayso.exit()
        case .validationFailure:
            StandardStreams.complain(fullMessage(for: error) + "\n")
        default:
            StandardStreams.complain("sayso: \(error)\n")
        }
        Sayso.exit(withError: Outcome.failed.exitCode)
    }
}

/// How a command ended, where it ended otherwise than with an answer.
enum Outcome: Error {
    /// Everything was read, and nothing was found.
    case nothingFound
    /// What was asked could not be done; why has been said already.
    case failed

    var exitCode: ExitCode {
        switch self {
        case .nothingFound: ExitCode(1)
        case .failed: ExitCode(2)
        }
    }
}
