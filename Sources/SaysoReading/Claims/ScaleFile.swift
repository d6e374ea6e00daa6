internal import Yams

/// A YAML file of scales and words of likelihood, on its way to values.
struct ScaleFile {
    /// In the file's order; at least one.
    let scales: [LikelihoodScale]

    /// The words that grade likelihood.
    let lexicon: HedgeLexicon

    /// Reads a file's text.
    ///
    /// - Parameters:
    ///   - text: The file's text.
    ///   - path: The file, for messages.
    /// - Throws: ``VocabularyError`` with the line of the first thing that is wrong.
    init(yaml text: String, path: String) throws(VocabularyError) {
        let file = ScaleNodes(path: path)
        let fields = try file.fields(
            of: try file.root(of: text), known: Self.fields, "a file of scales")
        guard fields["version"]?.int == 1 else {
            throw file.failure(fields["version"], "its version is not 1")
        }
        let forms = WordForms(try file.lists(fields["forms"], "forms"))
        scales = try file.scales(fields["scales"], forms)
        lexicon = try file.lexicon(fields)
    }

    private static let fields: Set = [
        "version", "scales", "forms", "hedges", "never", "degrees", "sizes", "ranks",
        "comparatives", "benchmarks",
    ]
}

/// The nodes of one file, with its path for messages.
private struct ScaleNodes {
    let path: String

    func failure(_ node: Node?, _ reason: String) -> VocabularyError {
        VocabularyError(path: path, line: node?.mark?.line, reason: reason)
    }

    func root(of text: String) throws(VocabularyError) -> Node {
        let composed: Node?
        do {
            composed = try Yams.compose(yaml: text)
        } catch let error as YamlError {
            throw VocabularyError(path: path, line: error.line, reason: "it is no YAML")
        } catch {
            throw VocabularyError(path: path, line: nil, reason: "it is no YAML")
        }
        guard let composed else { throw failure(nil, "it is empty") }
        return composed
    }

    /// A mapping by its keys.
    func fields(
        of node: Node?, known: Set<String>? = nil, _ what: String
    ) throws(VocabularyError) -> [String: Node] {
        guard let mapping = node?.mapping else { throw failure(node, "\(what) is a mapping") }
        var fields: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.string ?? ""
            if let known, !known.contains(name) {
                let names = known.sorted().joined(separator: ", ")
                throw failure(key, "'\(name)' is no field of \(what): \(names) are")
            }
            fields[name] = value
        }
        return fields
    }

    /// The words of a line, in lower case.
    func words(_ node: Node?, _ what: String) throws(VocabularyError) -> [String] {
        guard let node else { return [] }
        guard let line = node.scalar?.string else {
            throw failure(node, "\(what) are words in a line")
        }
        return line.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// Phrases, each as its words.
    func phrases(_ node: Node?, _ what: String) throws(VocabularyError) -> [[String]] {
        guard let node else { return [] }
        guard let list = node.sequence else { throw failure(node, "\(what) are a list") }
        var phrases: [[String]] = []
        for phrase in list { phrases.append(try words(phrase, "a phrase's words")) }
        return phrases
    }

    func lists(_ node: Node?, _ what: String) throws(VocabularyError) -> [String: [String]] {
        guard node != nil else { return [:] }
        var lists: [String: [String]] = [:]
        for (key, line) in try fields(of: node, what) { lists[key] = try words(line, what) }
        return lists
    }
}

// MARK: - Scales

extension ScaleNodes {
    func scales(
        _ node: Node?, _ forms: WordForms
    ) throws(VocabularyError) -> [LikelihoodScale] {
        guard let mapping = node?.mapping, !mapping.isEmpty else {
            throw failure(node, "it has no scales")
        }
        var scales: [LikelihoodScale] = []
        for (key, scale) in mapping { scales.append(try self.scale(scale, key: key, forms)) }
        return scales
    }

    private func scale(
        _ node: Node, key: Node, _ forms: WordForms
    ) throws(VocabularyError) -> LikelihoodScale {
        let fields = try self.fields(of: node, known: ["name", "source", "rows"], "a scale")
        guard let name = fields["name"]?.string, !name.isEmpty else {
            throw failure(key, "a scale has a name")
        }
        guard let rows = fields["rows"]?.sequence, !rows.isEmpty else {
            throw failure(fields["rows"] ?? key, "a scale has rows")
        }
        var read: [LikelihoodScale.Row] = []
        for row in rows { read.append(try self.row(row)) }
        return LikelihoodScale(key: key.string ?? "", name: name, rows: read, forms: forms)
    }

    private func row(_ node: Node) throws(VocabularyError) -> LikelihoodScale.Row {
        let fields = try self.fields(of: node, known: ["low", "high", "words"], "a row")
        guard let low = fields["low"]?.float, let high = fields["high"]?.float, 0 <= low,
            low <= high, high <= 1
        else { throw failure(node, "a row's low and high are from 0 to 1, low first") }
        let words = try phrases(fields["words"], "a row's words")
        guard !words.isEmpty else { throw failure(node, "a row has words") }
        return LikelihoodScale.Row(range: low...high, phrases: words)
    }
}

// MARK: - Words

extension ScaleNodes {
    func lexicon(_ fields: [String: Node]) throws(VocabularyError) -> HedgeLexicon {
        var lexicon = HedgeLexicon()
        let trusts = Set(HedgeLexicon.Trust.allCases.map(\.rawValue))
        let hedges = try self.fields(of: fields["hedges"], known: trusts, "hedges")
        for trust in HedgeLexicon.Trust.allCases {
            if let node = hedges[trust.rawValue] { try add(node, trust, to: &lexicon) }
        }
        lexicon.never = try phrases(fields["never"], "never")
        lexicon.degrees = Set(try words(fields["degrees"], "degrees"))
        lexicon.sizes = Set(try words(fields["sizes"], "sizes"))
        lexicon.benchmarks = Set(try words(fields["benchmarks"], "benchmarks"))
        lexicon.ranks = try directions(fields["ranks"], "ranks")
        lexicon.comparatives = try directions(fields["comparatives"], "comparatives")
        return lexicon
    }

    private func add(
        _ node: Node, _ trust: HedgeLexicon.Trust, to lexicon: inout HedgeLexicon
    ) throws(VocabularyError) {
        let kinds = HedgeLexicon.Kind.allCases
        let known = Set(kinds.map(\.rawValue) + ["phrases"])
        let fields = try self.fields(of: node, known: known, "hedges of a kind")
        for kind in kinds {
            for word in try words(fields[kind.rawValue], kind.rawValue) {
                // What is trusted more stands first.
                if lexicon.words[kind]?[word] == nil {
                    lexicon.words[kind, default: [:]][word] = trust
                }
            }
        }
        lexicon.add(try phrases(fields["phrases"], "phrases"), trust)
    }

    private func directions(
        _ node: Node?, _ what: String
    ) throws(VocabularyError) -> HedgeLexicon.Directions {
        guard let node else { return HedgeLexicon.Directions() }
        let fields = try self.fields(of: node, known: ["up", "down"], what)
        return HedgeLexicon.Directions(
            up: Set(try words(fields["up"], what)), down: Set(try words(fields["down"], what)))
    }
}

extension YamlError {
    /// The line where the parser stopped.
    fileprivate var line: Int? {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            mark.line
        default: nil
        }
    }
}
