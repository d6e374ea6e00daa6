internal import Yams

/// A YAML file of words, read with messages that name the line.
struct VocabularyFile {
    /// The file, for messages.
    let path: String

    /// The file's outermost node.
    func root(of text: String) throws(VocabularyError) -> Node {
        let composed: Node?
        do {
            composed = try Yams.compose(yaml: text)
        } catch {
            throw VocabularyError(
                path: path, line: (error as? YamlError)?.line, reason: "it is no YAML")
        }
        guard let composed else {
            throw VocabularyError(path: path, line: nil, reason: "it is empty")
        }
        return composed
    }

    /// A mapping by its keys.
    ///
    /// - Throws: where it is none, or has a key that is not known.
    func mapping(
        _ node: Node, known: Set<String>, in what: String
    ) throws(VocabularyError) -> [String: Node] {
        guard let mapping = node.mapping else { throw failure(node, "\(what) is a mapping") }
        var fields: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.string ?? ""
            guard known.contains(name) else {
                let names = known.sorted().joined(separator: ", ")
                throw failure(key, "'\(name)' is no field of \(what): \(names) are")
            }
            fields[name] = value
        }
        return fields
    }

    /// The words of a line, in lower case.
    func words(_ node: Node?, of what: String) throws(VocabularyError) -> [String] {
        guard let node else { return [] }
        guard let scalar = node.scalar?.string else {
            throw failure(node, "\(what) is a line of words")
        }
        return scalar.lowercased().split(separator: " ").map(String.init)
    }

    /// What is wrong with a node.
    func failure(_ node: Node?, _ reason: String) -> VocabularyError {
        VocabularyError(path: path, line: node?.mark?.line, reason: reason)
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
