import Foundation
import Testing

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
    /// A string in JSON.
    static func json(_ string: String) -> [UInt8] {
        let encoder = JSONEncoder()
        return (try? encoder.encode(string)).map(Array.init) ?? []
    }
}
