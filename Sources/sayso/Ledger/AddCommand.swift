import ArgumentParser
import SaysoLedger

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// `sayso add`: articles in, and kept.
struct AddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Read articles and record them in the ledger.",
        discussion: """
            Makes the ledger where there is none. What the ledger has, read by the same program \
            and model or by a newer program, is skipped; so a run that was ended can be repeated, \
            and goes on where it was. A newer reader's reading replaces the older; an article that \
            comes again from the same address with another text is a new version, and the older \
            one is kept.

            Examples:
              sayso add news.jsonl.gz
              sayso add --ledger city.db --outlet "The Meridian" --published 2026-03-12 a.txt
              curl -s https://example.org/feed.jsonl | sayso add -
            """)

    @Argument(
        help: ArgumentHelp("The files to read; - is standard input.", valueName: "file"),
        completion: .file())
    var files: [String] = []

    @OptionGroup var ledger: LedgerOption

    @OptionGroup var reading: ReadingOptions

    func run() async throws {
        guard !files.isEmpty || !Terminal.isTerminal(STDIN_FILENO) else {
            StandardStreams.complain(Sayso.helpMessage(for: AddCommand.self) + "\n")
            throw Outcome.failed
        }
        let reader = try reading.reader(ProcessEnvironment.variables)
        let run = RecordingRun(
            reader: reader, ledger: try Ledger(at: ledger.path),
            jobs: reading.jobs ?? Processors.count, moment: Moment.now)
        let tally = try await run.run(reading.articles(in: files))
        StandardStreams.output(tally.sentence(ledger: ledger.path))
        if tally.recorded + tally.held == 0 {
            throw tally.leftOut > 0 ? Outcome.failed : .nothingFound
        }
    }
}

extension RecordingTally {
    /// "12 articles recorded in sayso.db (231 claims, 17 events), 3 were there already".
    fileprivate func sentence(ledger: String) -> String {
        var what = "\(counted(claims, "claim")), \(counted(events, "event"))"
        if reread > 0 { what += "; \(counted(reread, "article")) read anew" }
        if versions > 0 { what += "; \(counted(versions, "new version"))" }
        var already = held == 0 ? "" : "; \(counted(held, "article")) there already"
        if completed > 0 { already += ", \(completed) with more of title, outlet or date" }
        return "\(counted(recorded, "article")) recorded in \(ledger) (\(what))\(already)\n"
    }
}
