import SaysoText

/// An input that seems to be one record over several lines.
///
/// Where it is no JSON as a whole but has records on lines of their own, only the first line
/// was broken, in a place where a record over several lines goes on: it is read line by line.
struct JSONObject: FormatReader {
    private var bytes: PeekedBytes
    private let context: IntakeContext
    private var isRead = false
    private var lines: JSONLines?
    private(set) var complaints: [IntakeProblem] = []

    var place: String { lines?.place ?? context.path }

    init(_ bytes: PeekedBytes, in context: IntakeContext) {
        self.bytes = bytes
        self.context = context
    }

    /// The article, or why there is none; what is wrong with the input is the article's.
    mutating func next() -> IntakeItem? {
        if isRead { return lines?.next() }
        isRead = true
        let limit = context.limits.recordBytes
        let all = bytes.all(atMost: limit)
        let item =
            all.map { ArticleRecord.item(of: $0, at: context.path, in: context) }
            ?? .problem(IntakeProblem.recordTooLong(limit: limit).at(context.path))
        if case .article(let article, let problems) = item {
            return .article(article, problems + bytes.complaints.map { $0.at(context.path) })
        }
        complaints = bytes.complaints
        guard let all, holdsLines(all) else { return item }
        lines = lines(of: all)
        return lines?.next()
    }

    private func lines(of all: [UInt8]) -> JSONLines {
        JSONLines(PeekedBytes(MemoryBytes(all)), in: context)
    }

    /// Whether bytes that are no JSON hold an article on one of their lines.
    private func holdsLines(_ all: [UInt8]) -> Bool {
        var parser = JSONParser(all)
        guard (try? parser.soleValue()) == nil else { return false }
        var lines = lines(of: all)
        while let item = lines.next() {
            if case .article = item { return true }
        }
        return false
    }
}
