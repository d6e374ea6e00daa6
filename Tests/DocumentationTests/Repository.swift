import Foundation
import Testing

/// The files of the repository that these tests belong to.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func text(of path: String) throws -> String {
        String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
    }

    static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }
}

extension String {
    /// What stands between backquotes, on one line each.
    var codeWords: [String] {
        matches(of: /`([^`\n]+)`/).map { String($0.1) }
    }

    /// The indented blocks of Markdown, line by line, and the fenced ones without a language.
    var commandLines: [String] {
        split(separator: "\n", omittingEmptySubsequences: false)
            .filter { $0.hasPrefix("    ") }
            .map { $0.trimmingCharacters(in: .whitespaces) }
            .map { $0.hasPrefix("$ ") ? String($0.dropFirst(2)) : $0 }
    }
}
