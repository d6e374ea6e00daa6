import SaysoBrief

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Writes briefs one after the other; a file is there whole or not at all.
struct BriefSink {
    private let format: BriefFormat
    private let path: String?
    private var pages: [String] = []

    init(format: BriefFormat, path: String?) {
        self.format = format
        self.path = path
    }

    mutating func write(_ brief: Brief) throws {
        let page =
            switch format {
            case .text: TextLayout.ofStandardOutput(isUsed: path == nil).text(of: brief)
            case .markdown: BriefMarkdown(brief).text
            case .html: BriefPage(brief).html
            case .jsonl: try BriefRecord(brief).line
            }
        pages.append(page)
        if path == nil, format != .html {
            StandardStreams.output(page)
            pages = []
        }
    }

    func finish() throws {
        guard let path else {
            if !pages.isEmpty { StandardStreams.output(pages.joined(separator: "\n")) }
            return
        }
        do {
            try Data(pages.joined(separator: "\n").utf8).write(
                to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw OutputError.cannotWrite(path: path, reason: "\(error)")
        }
    }
}

extension BriefRecord {
    /// One line of JSON Lines.
    fileprivate var line: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
        }
    }
}
