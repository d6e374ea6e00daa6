import ArgumentParser
import SaysoClaims
import SaysoEncoder
import SaysoIntake
import SaysoReading

/// The options of all commands that read articles: which, how strictly, and by which model.
struct ReadingOptions: ParsableArguments {
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
    }

    /// The model that is asked for, open.
    func modelFile(_ environment: [String: String]) throws -> ModelFile {
        try ModelFile(path: model.location(environment).path)
    }

    /// The reader that is asked for.
    func reader(_ environment: [String: String]) throws -> Reader {
        try reader(of: modelFile(environment), environment)
    }

    /// The same of a model that is open.
    func reader(of model: ModelFile, _ environment: [String: String]) throws -> Reader {
        try Reader(
            model: model, vocabulary: words.vocabulary(besideModelAt: model.path),
            floor: minConfidence.map { .atLeast(Probability($0)) }
                ?? (precision ?? .balanced).floor,
            kernels: Kernels.named(environment["SAYSO_KERNELS"]))
    }

    /// The articles of some files; of standard input where none is named.
    func articles(in files: [String]) -> ArticleReader {
        ArticleReader(
            paths: files.isEmpty ? ["-"] : files,
            defaults: ArticleDefaults(published: published, outlet: outlet))
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
