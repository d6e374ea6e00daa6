internal import Yams

extension Codebook {
    /// Reads a codebook's YAML.
    ///
    /// - Parameters:
    ///   - text: The file's text.
    ///   - path: The file, for messages.
    /// - Throws: ``VocabularyError`` with the line of the first thing that is wrong.
    public init(yaml text: String, path: String) throws(VocabularyError) {
        let file = VocabularyFile(path: path)
        self = try CodebookFile(file: file).codebook(try file.root(of: text))
    }
}

/// A YAML file on its way to a codebook.
private struct CodebookFile {
    let file: VocabularyFile

    func codebook(_ root: Node) throws(VocabularyError) -> Codebook {
        let fields = try file.mapping(
            root, known: ["version", "nouns", "types", "items"], in: "a codebook")
        guard let version = fields["version"], version.int == 1 else {
            throw file.failure(fields["version"] ?? root, "its version is not 1")
        }
        let classes = try NounClasses(fields["nouns"], in: file)
        guard let types = fields["types"]?.mapping, !types.isEmpty else {
            throw file.failure(fields["types"] ?? root, "it has no types")
        }
        var found: [Codebook.EventType] = []
        var verbs: [String: [CodebookEntry]] = [:]
        var nouns: [String: [CodebookEntry]] = [:]
        for (key, node) in types {
            let reader = TypeReader(name: key.string ?? "", file: file, classes: classes)
            let (type, entries) = try reader.read(node)
            found.append(type)
            for (lemma, entry) in entries.verbs { verbs[lemma, default: []].append(entry) }
            for (lemma, entry) in entries.nouns { nouns[lemma, default: []].append(entry) }
        }
        return Codebook(
            types: found, verbs: verbs.mapValues(\.ranked), nouns: nouns.mapValues(\.ranked),
            parties: classes["parties"] ?? [], items: try items(fields["items"]))
    }

    private func items(_ node: Node?) throws(VocabularyError) -> [String: String] {
        guard let node else { return [:] }
        guard let categories = node.mapping else { throw file.failure(node, "items are a mapping") }
        var items: [String: String] = [:]
        for (category, words) in categories {
            guard let phrases = words.sequence else {
                throw file.failure(words, "a category of items is a list")
            }
            for phrase in phrases { items[phrase.string ?? ""] = category.string ?? "" }
        }
        return items
    }
}

/// Classes of nouns by name, those that a class includes put in.
private struct NounClasses {
    private var classes: [String: Set<String>] = [:]

    init(_ node: Node?, in file: VocabularyFile) throws(VocabularyError) {
        guard let node else { return }
        guard let mapping = node.mapping else { throw file.failure(node, "nouns are a mapping") }
        var plain: [String: [String]] = [:]
        for (key, value) in mapping {
            plain[key.string ?? ""] = try file.words(value, of: "a class of nouns")
        }
        for (key, _) in mapping {
            var open = [key.string ?? ""]
            var seen: Set<String> = []
            while let name = open.popLast(), seen.insert(name).inserted {
                guard let words = plain[name] else {
                    throw file.failure(key, "there is no class of nouns '\(name)'")
                }
                open += words.filter { $0.hasPrefix("+") }.map { String($0.dropFirst()) }
                classes[key.string ?? "", default: []].formUnion(
                    words.filter { !$0.hasPrefix("+") })
            }
        }
    }

    subscript(name: String) -> Set<String>? { classes[name] }
}

/// A type's part of the file.
private struct TypeReader {
    let name: String
    let file: VocabularyFile
    let classes: NounClasses

    typealias Entries = (verbs: [(String, CodebookEntry)], nouns: [(String, CodebookEntry)])

    func read(_ node: Node) throws(VocabularyError) -> (Codebook.EventType, Entries) {
        let fields = try file.mapping(
            node, known: Self.typeFields, in: "a type")
        if let need = fields["recipient"], need.string != "required" {
            throw file.failure(need, "a type's recipient is 'required' or left out")
        }
        var entries: Entries = ([], [])
        for entry in fields["entries"]?.sequence.map(Array.init) ?? [] {
            let (verbs, nouns) = try self.entries(entry)
            entries.verbs += verbs
            entries.nouns += nouns
        }
        var examples: [Codebook.Example] = []
        for example in fields["examples"]?.sequence.map(Array.init) ?? [] {
            examples.append(try self.example(example))
        }
        let type = Codebook.EventType(
            name: name, needsRecipient: fields["recipient"] != nil, derived: derived(fields),
            complements: try complements(fields["complements"]), examples: examples)
        return (type, entries)
    }

    private static let typeFields = Set(
        ["recipient", "complements", "entries", "examples"]
            + Codebook.EventType.Derivation.allCases.map(\.rawValue))

    private func derived(_ fields: [String: Node]) -> [Codebook.EventType.Derivation: String] {
        var derived: [Codebook.EventType.Derivation: String] = [:]
        for kind in Codebook.EventType.Derivation.allCases {
            derived[kind] = fields[kind.rawValue]?.string
        }
        return derived
    }

    /// The modes by the type that an event is about, as in `AID=assist CONSULT=meet`.
    private func complements(_ node: Node?) throws(VocabularyError) -> [String: String] {
        guard let node else { return [:] }
        var complements: [String: String] = [:]
        for pair in (node.string ?? "").split(separator: " ") {
            let sides = pair.split(separator: "=").map(String.init)
            guard sides.count == 2 else {
                throw file.failure(node, "complements are written TYPE=mode")
            }
            complements[sides[0]] = sides[1]
        }
        return complements
    }

    private static let fields: Set = [
        "verbs", "nouns", "theme", "clause", "actor", "recipient", "mode", "contexts", "both",
    ]

    private func entries(_ node: Node) throws(VocabularyError) -> Entries {
        let fields = try file.mapping(node, known: Self.fields, in: "an entry")
        let verbs = try file.words(fields["verbs"], of: "verbs")
        let nouns = try file.words(fields["nouns"], of: "nouns")
        guard !verbs.isEmpty || !nouns.isEmpty else {
            throw file.failure(node, "an entry has verbs or nouns")
        }
        func entries(_ lemmas: [String], areNouns: Bool) throws(VocabularyError) -> [(
            String, CodebookEntry
        )] {
            var entries: [(String, CodebookEntry)] = []
            for lemma in lemmas {
                let parts = lemma.split(separator: "_").map(String.init)
                let entry = try self.entry(fields, Array(parts.dropFirst()), isNoun: areNouns)
                entries.append((parts.first ?? lemma, entry))
            }
            return entries
        }
        return (try entries(verbs, areNouns: false), try entries(nouns, areNouns: true))
    }

    private func entry(
        _ fields: [String: Node], _ particles: [String], isNoun: Bool
    ) throws(VocabularyError) -> CodebookEntry {
        var theme: Set<String>?
        if let node = fields["theme"] {
            theme = classes[node.string ?? ""]
            if theme == nil {
                throw file.failure(node, "there is no class of nouns '\(node.string ?? "")'")
            }
        }
        let actor = try file.words(fields["actor"], of: "actor")
        let usual =
            isNoun ? ["possessive", "by", "of", "modifier", "from", "between"] : ["subject"]
        return CodebookEntry(
            type: name, particles: particles, theme: theme,
            needsClause: fields["clause"]?.bool ?? false,
            actor: (actor.isEmpty ? usual : actor).map(CodebookEntry.Slot.init),
            recipient: try file.words(fields["recipient"], of: "recipient")
                .map(CodebookEntry.Slot.init),
            mode: fields["mode"]?.string,
            contexts: try file.words(fields["contexts"], of: "contexts"),
            isMutual: fields["both"]?.bool ?? false)
    }

    private func example(_ node: Node) throws(VocabularyError) -> Codebook.Example {
        guard let marked = node.string, let open = marked.firstIndex(of: "["),
            let close = marked.firstIndex(of: "]"), open < close
        else {
            throw file.failure(node, "an example marks its event word: \"Japan [sent] doctors.\"")
        }
        let before = String(marked[..<open])
        let word = String(marked[marked.index(after: open)..<close])
        let begin = before.utf8.count
        return Codebook.Example(
            text: before + word + String(marked[marked.index(after: close)...]),
            word: begin..<begin + word.utf8.count)
    }
}

extension [CodebookEntry] {
    /// The more particular first, equals in the file's order.
    fileprivate var ranked: [CodebookEntry] {
        enumerated().sorted { ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset) }
            .map(\.element)
    }
}
