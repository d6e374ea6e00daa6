import CZlib
import Foundation
import SaysoIntake
import SaysoText
import Testing

/// All that an input gives.
struct Intake {
    private(set) var articles: [Article] = []
    /// The problems that belong to articles, and those that do not.
    private(set) var problems: [Problem] = []

    init(_ items: some Sequence<IntakeItem>) {
        for item in items {
            switch item {
            case .article(let article, let its):
                articles.append(article)
                problems += its
            case .problem(let problem):
                problems.append(problem)
            }
        }
    }

    /// Reads bytes as if they were the file `path`.
    init(
        of bytes: [UInt8], path: String, pieceBytes: Int = 1 << 16,
        defaults: ArticleDefaults = ArticleDefaults(), limits: IntakeLimits = IntakeLimits()
    ) {
        let source = MemoryBytes(bytes, pieceBytes: pieceBytes)
        let articles = InputArticles(
            path: path, source: source, defaults: defaults, limits: limits)
        self.init(IteratorSequence(articles))
    }

    /// Reads a string as if it were the file `path`.
    init(of string: String, path: String, limits: IntakeLimits = IntakeLimits()) {
        self.init(of: Array(string.utf8), path: path, limits: limits)
    }

    var texts: [String] { articles.map(\.text) }
    var ids: [String] { articles.map(\.id) }
    var sentences: [String] { problems.map(\.what) }
    var places: [String] { problems.map(\.place) }
}

/// The files in `Fixtures`.
enum Fixture {
    static func path(_ name: String) throws -> String {
        let folder = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
        return folder.appending(path: name).path
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: path(name))))
    }

    /// The texts of `naughty-strings.txt`.
    static func naughtyStrings() throws -> [String] {
        try String(decoding: bytes("naughty-strings.txt"), as: UTF8.self)
            .split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { try JSONDecoder().decode(String.self, from: Data($0.utf8)) }
    }
}

extension [UInt8] {
    /// These bytes as one member of gzip data.
    var gzipped: [UInt8] {
        var stream = z_stream()
        var bytes = self
        let size = Int32(MemoryLayout<z_stream>.size)
        deflateInit2_(
            &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
        defer { deflateEnd(&stream) }
        let room = Int(deflateBound(&stream, UInt(count)))
        return [UInt8](unsafeUninitializedCapacity: room) { output, written in
            bytes.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                deflate(&stream, Z_FINISH)
            }
            written = room - Int(stream.avail_out)
        }
    }

    /// A string in JSON.
    static func json(_ string: String) -> [UInt8] {
        let encoder = JSONEncoder()
        return (try? encoder.encode(string)).map(Array.init) ?? []
    }
}
