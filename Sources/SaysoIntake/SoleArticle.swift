import SaysoText

/// An input that is one article as a whole: a plain text.
struct SoleArticle: FormatReader {
    private var bytes: PeekedBytes
    private let context: IntakeContext
    private var isRead = false
    private(set) var complaints: [IntakeProblem] = []

    var place: String { context.path }

    init(_ bytes: PeekedBytes, in context: IntakeContext) {
        self.bytes = bytes
        self.context = context
    }

    /// The article or why there is none; what is wrong with the input is the article's.
    mutating func next() -> IntakeItem? {
        if isRead { return nil }
        isRead = true
        let item = text()
        guard case .article(let article, let problems) = item else {
            complaints = bytes.complaints
            return item
        }
        return .article(article, problems + bytes.complaints.map { $0.at(context.path) })
    }
}

extension SoleArticle {
    /// A plain text, as decoded: its byte-order mark and line ends stay in it.
    private mutating func text() -> IntakeItem {
        let isMarkup = InputSample(bytes.peek(InputSample.byteCount)).isMarkup
        let limit = context.limits.articleBytes
        let all = bytes.all(atMost: limit)
        guard let all, case let decoded = DecodedText(utf8: all), decoded.utf8Count <= limit else {
            return .problem(IntakeProblem.articleTooLong(limit: limit).at(context.path))
        }
        if decoded.string.isBlank { return .problem(IntakeProblem.blank.at(context.path)) }
        var problems: [Problem] = []
        if isMarkup { problems.append(IntakeProblem.markup.at(context.path)) }
        if let first = decoded.firstReplaced {
            let place = "\(context.path):\(all.lineNumber(at: first))"
            problems.append(IntakeProblem.replaced(count: decoded.replaced).at(place))
        }
        if let first = all.firstIndex(of: 0) {
            let place = "\(context.path):\(all.lineNumber(at: first))"
            problems.append(IntakeProblem.nulls(count: decoded.string.nullCount).at(place))
        }
        let article = Article(
            id: context.path, text: decoded.string, outlet: context.defaults.outlet,
            published: context.defaults.published)
        return .article(article, problems)
    }
}

extension [UInt8] {
    /// The number of the line that holds a byte; LF, CR and CRLF each end one line.
    fileprivate func lineNumber(at offset: Int) -> Int {
        var number = 1
        for index in 0..<offset where self[index] == 0x0A || self[index] == 0x0D {
            let endsPair = self[index] == 0x0A && index > 0 && self[index - 1] == 0x0D
            number += endsPair ? 0 : 1
        }
        return number
    }
}
