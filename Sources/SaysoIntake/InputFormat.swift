/// How the articles of an input are written down.
enum InputFormat: Hashable {
    /// The whole input is one article.
    case text
    /// Each line is a record.
    case jsonLines
    /// The whole input is one list of records.
    case jsonList
    /// The whole input is one record, over several lines.
    case jsonObject
}

extension InputFormat {
    /// Tells the format of an input, by its name where that says it, else by how it begins.
    ///
    /// - Parameters:
    ///   - path: The input's name; `.gz` at its end says nothing.
    ///   - bytes: The input after inflating; nothing is taken from it.
    ///   - limits: How long a first line may be.
    init(path: String, bytes: inout PeekedBytes, limits: IntakeLimits) {
        let sample = InputSample(bytes.peek(InputSample.byteCount))
        switch Self.suffix(of: path) {
        case "txt", "text", "md": self = .text
        case "jsonl", "ndjson": self = .jsonLines
        case "json" where sample.opensList: self = .jsonList
        case "json": self = bytes.firstLineIsOpen(limits) ? .jsonObject : .jsonLines
        case _ where sample.beginsAsList: self = .jsonList
        case _ where sample.beginsAsObject:
            self = bytes.firstLineIsOpen(limits) ? .jsonObject : .jsonLines
        default: self = .text
        }
    }

    /// Whether the name of an input says that it holds records.
    static func isOfRecords(_ path: String) -> Bool {
        ["jsonl", "ndjson", "json"].contains(suffix(of: path))
    }

    private static func suffix(of path: String) -> String {
        var name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
        if name.hasSuffix(".gz") { name.removeLast(3) }
        return name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last
            .map(String.init) ?? ""
    }
}

extension PeekedBytes {
    /// Whether the first line with something on it stops where an object goes on.
    ///
    /// That is at a brace, bracket, comma or colon. A record on one line never does, and a
    /// broken one seldom.
    fileprivate mutating func firstLineIsOpen(_ limits: IntakeLimits) -> Bool {
        var count = InputSample.byteCount
        while true {
            let bytes = peek(count)
            let line = bytes.drop { $0.isJSONSpace || ByteOrderMark.utf8.contains($0) }
            if let end = line.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
                let last = line[..<end].last { !$0.isJSONSpace }
                return last.map { "{[,:".utf8.contains($0) } ?? false
            }
            if bytes.count < count || count > limits.recordBytes { return false }
            count *= 2
        }
    }
}
