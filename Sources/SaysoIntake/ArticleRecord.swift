import SaysoText

/// What one record holds: its fields under the names that DESIGN.md's input contract knows.
struct ArticleRecord {
    private let fields: [JSONField]
    private var problems: [IntakeProblem] = []

    private init(fields: [JSONField]) {
        self.fields = fields
    }

    /// The article that a record holds, or why it holds none.
    ///
    /// - Parameters:
    ///   - bytes: One JSON value, as it stands in the file.
    ///   - place: Where it stands, and its id if it has none.
    ///   - context: The defaults for fields that it lacks, and the limits.
    /// - Returns: An article with the problems it has, or a problem.
    static func item(of bytes: [UInt8], at place: String, in context: IntakeContext) -> IntakeItem {
        var parser = JSONParser(bytes)
        do throws(JSONFailure) {
            let value = try parser.soleValue()
            guard case .object(let fields) = value else {
                return .problem(IntakeProblem.notAnObject(kind: value.kind).at(place))
            }
            var record = ArticleRecord(fields: fields)
            if parser.replaced > 0 { record.problems.append(.replaced(count: parser.replaced)) }
            if parser.halfSurrogates > 0 {
                record.problems.append(.halfSurrogates(count: parser.halfSurrogates))
            }
            return record.item(at: place, in: context)
        } catch {
            let problem = IntakeProblem.invalidJSON(
                reason: error.reason, column: error.offset + 1)
            return .problem(problem.at(place))
        }
    }

    private mutating func item(at place: String, in context: IntakeContext) -> IntakeItem {
        let text: String
        switch self.text {
        case .success(let found): text = found
        case .failure(let refusal): return .problem(refusal.problem.at(place))
        }
        if text.utf8.count > context.limits.articleBytes {
            let problem = IntakeProblem.articleTooLong(limit: context.limits.articleBytes)
            return .problem(problem.at(place))
        }
        let article = Article(
            id: words(of: ["id"]) ?? place,
            text: text,
            title: words(of: ["title", "headline"]),
            outlet: words(of: ["outlet", "publisher"]) ?? context.defaults.outlet,
            published: words(of: ["published", "date", "pub_date"]) ?? context.defaults.published,
            url: words(of: ["url"]),
            authors: authors()
        )
        let nulls = text.nullCount
        if nulls > 0 { problems.append(.nulls(count: nulls)) }
        return .article(article, problems.map { $0.at(place) })
    }
}

extension ArticleRecord {
    /// The first field under one of these names that is not null; of a repeated one, the last.
    private mutating func fields(_ names: [String]) -> [JSONField] {
        names.compactMap { name in
            let named = fields.filter { $0.name == name }
            if named.count > 1 { problems.append(.repeatedField(field: name)) }
            return named.last
        }
        .filter { $0.value != .null }
    }

    private var text: Result<String, IntakeRefusal> {
        mutating get {
            let candidates = fields(["text", "body", "event_text"])
            for field in candidates {
                if case .string(let text) = field.value, !text.isBlank { return .success(text) }
            }
            guard let field = candidates.first(where: { !$0.isString }) else {
                return .failure(IntakeRefusal(candidates.isEmpty ? .noText : .emptyText))
            }
            let problem = IntakeProblem.textOfKind(kind: field.value.kind, field: field.name)
            return .failure(IntakeRefusal(problem))
        }
    }

    /// The first non-empty wording under one of these names; a number counts as worded.
    private mutating func words(of names: [String]) -> String? {
        for field in fields(names) {
            guard let words = field.value.wording else {
                problems.append(.fieldOfKind(kind: field.value.kind, field: field.name))
                continue
            }
            if !words.isEmpty { return words }
        }
        return nil
    }

    private mutating func authors() -> [String] {
        guard let field = fields(["authors", "author", "byline"]).first else { return [] }
        let values = if case .list(let values) = field.value { values } else { [field.value] }
        let names = values.compactMap(\.wording).filter { !$0.isEmpty }
        if let odd = values.first(where: { $0.wording == nil && $0 != .null }) {
            problems.append(.fieldOfKind(kind: odd.kind, field: field.name))
        }
        return names
    }
}

extension JSONField {
    fileprivate var isString: Bool {
        if case .string = value { true } else { false }
    }
}

extension String {
    /// Whether there is nothing but white space and byte-order marks.
    var isBlank: Bool {
        unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
    }

    /// How many U+0000 there are.
    var nullCount: Int { utf8.count { $0 == 0 } }
}
