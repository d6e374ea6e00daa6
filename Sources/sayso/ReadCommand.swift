import ArgumentParser
import SaysoClaims
import SaysoReading

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// `sayso read`: articles in, who said what out.
struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Read articles and print who said what.",
        discussion: """
            Reads plain text and JSON Lines, also packed with gzip. On a terminal it prints a \
            layout for people, in a pipe one JSON object an article (JSON Lines). What is wrong \
            with an article is said beside what was found in it.

            Examples:
              sayso read article.txt
              sayso read --outlet "The Meridian" --published 2026-03-12 article.txt
              sayso read --format csv --output claims.csv news.jsonl.gz
              sayso read --format brat --output claims/ *.txt
              curl -s https://example.org/feed.jsonl | sayso read - | jq .attributions

            Ends with 0 where something was found, 1 where nothing was, and 2 where something \
            could not be read and nothing was found, or where the command line is wrong.
            """)

    @Argument(
        help: ArgumentHelp("The files to read; - is standard input.", valueName: "file"),
        completion: .file())
    var files: [String] = []

    @Option(help: "How to print: text, jsonl, json, csv, conllu or brat (a folder, with --output).")
    var format: OutputFormat?

    @Option(
        help: ArgumentHelp(
            "Write to this file (for brat, into this folder) instead of standard output.",
            valueName: "path"),
        completion: .file())
    var output: String?

    @OptionGroup var reading: ReadingOptions

    func validate() throws {
        if format == .brat, output == nil {
            throw ValidationError("brat needs a folder for its files: name it with --output")
        }
    }

    func run() async throws {
        guard !files.isEmpty || !Terminal.isTerminal(STDIN_FILENO) else {
            StandardStreams.complain(Sayso.helpMessage(for: ReadCommand.self) + "\n")
            throw Outcome.failed
        }
        let tally: Tally
        do {
            tally = try await read()
        } catch OutputError.readerLeft {
            return
        }
        if tally.attributions == 0 { throw tally.leftOut > 0 ? Outcome.failed : .nothingFound }
    }

    private func read() async throws -> Tally {
        let environment = ProcessEnvironment.variables
        let reader = try reading.reader(environment)
        let format = format ?? (writesToTerminal ? .text : .jsonl)
        let layout = TextLayout(
            width: Terminal.width(environment: environment),
            hasColour: writesToTerminal && Terminal.hasColour(environment: environment))
        let run = ReadingRun(
            reader: reader, format: format, layout: layout, jobs: reading.jobs ?? Processors.count)
        let articles = reading.articles(in: files)
        return try await run.run(articles, into: try destination(for: format))
    }

    private var writesToTerminal: Bool { output == nil && Terminal.isTerminal(STDOUT_FILENO) }

    private func destination(for format: OutputFormat) throws(OutputError) -> any Destination {
        if format == .brat, let output { return try FolderDestination(folder: output) }
        return try StreamDestination(format: format, path: output)
    }
}
