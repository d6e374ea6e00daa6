import ArgumentParser
import SaysoClaims
import SaysoLedger
import SaysoText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What a ledger can be exported as.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
    /// One JSON object an article, as `sayso read` prints it.
    case jsonl
    /// A folder with a table each of articles, claims, events and speakers.
    case csv
    /// A folder of `.txt` and `.ann` files for the annotation tool brat.
    case brat
    /// W3C Web Annotations, one JSON-LD object a line.
    case webannotation
}

/// `sayso export`: a ledger, or a part of it, for other programs.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Export articles with what was read in them.",
        discussion: """
            The options say which articles; of one that is as they say all is exported. In csv \
            they say which rows of each table. What the analyst decided is in what is exported.

            Examples:
              sayso export > ledger.jsonl
              sayso export --format csv --output tables/
              sayso export --format webannotation --outlet "The Meridian" --output notes.jsonl
            """)

    @Option(
        help:
            "What to write: jsonl (as a rule), webannotation, csv or brat (folders, with --output)."
    )
    var format: ExportFormat = .jsonl

    @Option(
        help: ArgumentHelp(
            "Write to this file (for csv and brat, into this folder) instead of standard output.",
            valueName: "path"),
        completion: .file())
    var output: String?

    @OptionGroup var ledger: LedgerOption

    @OptionGroup var filter: FilterOptions

    func validate() throws {
        if [.csv, .brat].contains(format), output == nil {
            throw ValidationError(
                "\(format.rawValue) needs a folder for its files: name it with --output")
        }
    }

    func run() async throws {
        let ledger = try ledger.openedForReading()
        let filter = filter.filter(usualLimit: nil)
        do {
            let count =
                switch format {
                case .jsonl, .webannotation: try await stream(filter, of: ledger)
                case .brat: try await folder(filter, of: ledger)
                case .csv: try await tables(filter, of: ledger)
                }
            if count == 0 { throw Outcome.nothingFound }
        } catch OutputError.readerLeft {
            return
        }
    }

    private func stream(_ filter: LedgerFilter, of ledger: Ledger) async throws -> Int {
        let file = try OutputFile(path: output)
        let interruption = Interruption(removing: file.unfinished)
        defer { interruption.end() }
        do {
            let count = try await forEachReading(filter, of: ledger) { reading in
                let record = ReadingRecord(reading)
                guard format == .webannotation else { return try file.write(record.json() + "\n") }
                let annotations = WebAnnotations(record, text: reading.article.text)
                try file.write(annotations.lines.map { $0 + "\n" }.joined())
            }
            try file.finish()
            return count
        } catch {
            file.abandon()
            throw error
        }
    }

    private func folder(_ filter: LedgerFilter, of ledger: Ledger) async throws -> Int {
        var destination = try FolderDestination(folder: output ?? ".")
        let layout = TextLayout(width: Terminal.usualWidth, hasColour: false)
        let interruption = Interruption(removing: destination.unfinished)
        defer { interruption.end() }
        return try await forEachReading(filter, of: ledger) { reading in
            try destination.write(ReadPage(reading, format: .brat, layout: layout))
        }
    }

    private func tables(_ filter: LedgerFilter, of ledger: Ledger) async throws -> Int {
        let folder = output ?? "."
        guard mkdir(folder, 0o777) == 0 || errno == EEXIST else {
            throw OutputError.cannotMakeFolder(
                path: folder, reason: String(cString: strerror(errno)))
        }
        let articles = try await table("articles", try await ledger.articleNumbers(filter)) {
            try await ledger.articles(numbered: $0)
        }
        let claims = try await table("claims", try await ledger.claimNumbers(filter)) {
            try await ledger.claims(numbered: $0)
        }
        let events = try await table("events", try await ledger.eventNumbers(filter)) {
            try await ledger.events(numbered: $0)
        }
        let speakers = try await table("speakers", try await ledger.speakerNumbers(filter)) {
            try await ledger.speakers(numbered: $0, asOf: filter.asOf)
        }
        return articles + claims + events + speakers
    }

    private func table<Row: Listable>(
        _ name: String, _ numbers: [Int64], rows: ([Int64]) async throws -> [Row]
    ) async throws -> Int {
        let file = try OutputFile(path: "\(output ?? ".")/\(name).csv")
        do {
            try file.write(CommaSeparated.row(Row.columns))
            for some in numbers.pieces(of: 500) {
                let rows = try await rows(Array(some))
                try file.write(rows.map { CommaSeparated.row($0.cells) }.joined())
            }
            try file.finish()
        } catch {
            file.abandon()
            throw error
        }
        return numbers.count
    }

    private func forEachReading(
        _ filter: LedgerFilter, of ledger: Ledger, body: (Reading) throws -> Void
    ) async throws -> Int {
        var count = 0
        for number in try await ledger.articleNumbers(filter) {
            guard let reading = try await ledger.reading(ofArticle: number) else { continue }
            try body(reading)
            count += 1
        }
        return count
    }
}
