import ArgumentParser
import SaysoClaims
import SaysoEncoder
import SaysoIntake
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
            "The date of articles that do not tell theirs, as in 2026-03-12.", valueName: "date"))
    var published: String?

    @Option(
        help: ArgumentHelp("The publisher of articles that do not tell theirs.", valueName: "name"))
    var outlet: String?

    @Option(help: ArgumentHelp("Articles read at a time; as a rule one a core.", valueName: "n"))
    var jobs: Int?

    @Option(
        name: .customLong("min-confidence"),
        help: ArgumentHelp(
            "Leave out what is less sure than this, 0 to 1; as a rule what the model says.",
            valueName: "p"))
    var minConfidence: Double?

    @Option(
        help: ArgumentHelp(
            "balanced (as a rule), or high: only what is so sure that nine of ten are right.",
            valueName: "wish"))
    var precision: PrecisionWish?

    @Option(
        help: ArgumentHelp(
            "Write to this file (for brat, into this folder) instead of standard output.",
            valueName: "path"),
        completion: .file())
    var output: String?

    @OptionGroup var model: ModelOption

    @OptionGroup var words: VocabularyOptions

    func validate() throws {
        if let published, !published.isDate {
            throw ValidationError("'\(published)' is no date: write it as in 2026-03-12")
        }
        if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1") }
        if let minConfidence, !(0...1).contains(minConfidence) {
            throw ValidationError("--min-confidence is from 0 to 1")
        }
        if minConfidence != nil, precision != nil {
            throw ValidationError("--min-confidence and --precision say the same: give one of them")
        }
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
        let path = try model.location(environment).path
        let reader = try Reader(
            model: ModelFile(path: path), vocabulary: words.vocabulary(besideModelAt: path),
            floor: minConfidence.map { .atLeast(Probability($0)) }
                ?? (precision ?? .balanced).floor,
            kernels: Kernels.named(environment["SAYSO_KERNELS"]))
        let format = format ?? (writesToTerminal ? .text : .jsonl)
        let layout = TextLayout(
            width: Terminal.width(environment: environment),
            hasColour: writesToTerminal && Terminal.hasColour(environment: environment))
        let run = ReadingRun(
            reader: reader, format: format, layout: layout, jobs: jobs ?? Processors.count)
        let articles = ArticleReader(
            paths: files.isEmpty ? ["-"] : files,
            defaults: ArticleDefaults(published: published, outlet: outlet))
        return try await run.run(articles, into: try destination(for: format))
    }

    private var writesToTerminal: Bool { output == nil && Terminal.isTerminal(STDOUT_FILENO) }

    private func destination(for format: OutputFormat) throws(OutputError) -> any Destination {
        if format == .brat, let output { return try FolderDestination(folder: output) }
        return try StreamDestination(format: format, path: output)
    }
}

extension String {
    /// Whether this is a day of the calendar as ISO 8601 writes it, alone or with a time.
    fileprivate var isDate: Bool {
        let date = prefix { $0 != "T" }
        let time = dropFirst(date.count + 1)
        guard time.allSatisfy({ $0.isASCII && ($0.isNumber || ":.,+-Z".contains($0)) }) else {
            return false
        }
        let parts = date.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard date.utf8.count == 10, parts.count == 3, let year = parts[0], let month = parts[1],
            let day = parts[2], year > 0, (1...12).contains(month)
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }
}
