import ArgumentParser
import SaysoBrief
import SaysoClaims
import SaysoEncoder
import SaysoLedger
import SaysoReading
import SaysoText

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// `sayso brief`: a question answered with evidence.
struct BriefCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brief",
        abstract: "Answer a question with the attributed claims that bear on it.",
        discussion: """
            Prints who said what that points to yes, to no, or depends, each in its own words, with \
            its speaker, the chain of sources above the speaker and the number of independent \
            origins; then who changed their line and who was not heard. It never says who is right.

            With files it reads them into a ledger that is gone afterwards; without, it asks the \
            ledger that is there. Ask for yes or no ("Will …?", "Did …?", "Is …?"), put a \
            statement, or name a topic.

            Examples:
              sayso brief "Will Beijing give military aid to Russia?" news/*.txt
              sayso brief "Did the minister lie?" --as-of 2026-03-12 --format html --output brief.html
              sayso brief --questions questions.txt --format jsonl news.jsonl.gz
            """)

    @Argument(help: "The question, and then the files to read; without files, the ledger is asked.")
    var question: [String] = []

    @Option(
        help: ArgumentHelp("Answer the questions of this file, one a line.", valueName: "file"),
        completion: .file())
    var questions: String?

    @Option(
        help: ArgumentHelp("Who would act, where the question is misunderstood.", valueName: "name")
    )
    var actor: String?

    @Option(help: ArgumentHelp("The codebook's type of the act, as in AID.", valueName: "type"))
    var event: String?

    @Option(help: ArgumentHelp("Toward whom.", valueName: "name"))
    var recipient: String?

    @Option(help: ArgumentHelp("Leave out what was published before this day.", valueName: "date"))
    var since: CalendarDay?

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("Leave out what was published after this day.", valueName: "date"))
    var asOf: CalendarDay?

    @Option(help: ArgumentHelp("The most lines of evidence, 90 as a rule.", valueName: "n"))
    var lines: Int?

    @Option(
        help: ArgumentHelp(
            "The most claims that are held against the question, 160 as a rule.", valueName: "n"))
    var pairs: Int?

    @Option(help: "How to print: text, markdown, html, or jsonl (in a pipe).")
    var format: BriefFormat?

    @Option(
        help: ArgumentHelp("Write to this file instead of standard output.", valueName: "path"),
        completion: .file())
    var output: String?

    @Option(
        help: ArgumentHelp(
            "Decide by the claims' events alone, or by text and pairs alone; as a rule by both.",
            valueName: "way"))
    var by: BriefWay?

    @OptionGroup var ledger: LedgerOption

    @OptionGroup var reading: ReadingOptions

    func validate() throws {
        if question.isEmpty, questions == nil {
            throw ValidationError("what is the question? Give it, or a file with --questions")
        }
        if questions == nil, !question[0].contains(where: \.isLetter) {
            throw ValidationError("'\(question[0])' is no question: put one in words")
        }
        for (name, number) in [("lines", lines), ("pairs", pairs)] {
            if let number, number < 1 { throw ValidationError("--\(name) is at least 1") }
        }
    }

    func run() async throws {
        let environment = ProcessEnvironment.variables
        let questions = try allQuestions()
        let model = try reading.modelFile(environment)
        let reader = try reading.reader(of: model, environment)
        if let event, !reader.eventTypes.contains(event.uppercased()) {
            let known = reader.eventTypes.joined(separator: ", ")
            throw ValidationError("'\(event)' is no type of the codebook: \(known)")
        }
        let pairReader = try PairReader(
            model: model, encoder: reader.encoder,
            kernels: Kernels.named(environment["SAYSO_KERNELS"]))
        var sink = try BriefSink(format: chosenFormat, path: output)
        let interruption = Interruption(removing: sink.unfinished + BriefSource.unfinished)
        defer { interruption.end() }
        var isAnswered = false
        do {
            let source = try await BriefSource(files: files, ledger: ledger, reading, reader)
            defer { source.remove() }
            let maker = BriefMaker(ledger: source.ledger, pairs: pairReader, settings: settings)
            for asked in questions {
                let brief = try await brief(on: asked, by: maker, reader)
                isAnswered = isAnswered || BriefWords.nothing(brief) == nil
                try sink.write(brief)
            }
            try sink.finish()
        } catch OutputError.readerLeft {
            return
        } catch {
            sink.abandon()
            throw error
        }
        if !isAnswered { throw Outcome.nothingFound }
    }

    private var files: [String] { questions == nil ? Array(question.dropFirst()) : question }

    private var settings: BriefMaker.Settings {
        var settings = BriefMaker.Settings()
        settings.tasks = reading.jobs ?? Processors.count
        settings.lines = lines ?? settings.lines
        settings.pairs = pairs ?? settings.pairs
        settings.usesEvents = by != .text
        settings.usesPairs = by != .events
        return settings
    }

    private var chosenFormat: BriefFormat {
        format ?? (output == nil && Terminal.isTerminal(STDOUT_FILENO) ? .text : .jsonl)
    }

    private func allQuestions() throws -> [String] {
        guard let questions else { return [question[0]] }
        guard let text = try? String(contentsOfFile: questions, encoding: .utf8) else {
            throw QuestionsFileError(path: questions)
        }
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        let asked = lines.filter { $0.contains(where: \.isLetter) }
        if asked.isEmpty { throw QuestionsFileError(path: questions) }
        return asked
    }

    /// The brief on a question as it is understood, corrected as the person says.
    private func brief(
        on question: String, by maker: BriefMaker, _ reader: Reader
    ) async throws -> Brief {
        var workspace = reader.workspace()
        func read(_ text: String) -> Reading {
            reader.reading(of: Article(id: "question", text: text), using: &workspace)
        }
        func party(_ name: String) -> Party {
            Party(named: name, in: read("\(name) said that talks will go on."))
        }
        var correction = PropositionCorrection()
        correction.actor = actor.map(party)
        correction.event = event?.uppercased()
        correction.recipient = recipient.map(party)
        var proposition = Proposition(asking: read(question))
        let asked = correction.question(question, as: proposition)
        if asked != question { proposition = Proposition(asking: read(asked)) }
        correction.correct(&proposition)
        proposition.since = since
        proposition.asOf = asOf
        return try await maker.brief(on: question, meaning: asked, as: proposition)
    }
}

/// How a brief is written.
enum BriefFormat: String, CaseIterable, ExpressibleByArgument {
    /// A layout for people.
    case text
    /// The same for documents.
    case markdown
    /// One page that needs nothing beside it.
    case html
    /// One JSON object a question, one a line.
    case jsonl
}

/// What decides where a claim points.
enum BriefWay: String, CaseIterable, ExpressibleByArgument {
    /// The events in its content.
    case events
    /// The question's words, and question and claim read together.
    case text
}

/// A file of questions that cannot be read.
struct QuestionsFileError: Error, Hashable, CustomStringConvertible {
    let path: String

    var description: String {
        "cannot read the questions in \(path): name a text file, one question a line"
    }
}
