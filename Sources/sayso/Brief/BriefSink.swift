import SaysoBrief

/// Writes briefs one after the other; a file is there whole or not at all.
struct BriefSink {
    private let format: BriefFormat
    private let layout: TextLayout
    private let file: OutputFile
    private var isFirst = true
    /// Briefs that make one page together.
    private var held: [Brief] = []

    /// Opens the output.
    init(format: BriefFormat, path: String?) throws {
        self.format = format
        layout = TextLayout.ofStandardOutput(isUsed: path == nil)
        file = try OutputFile(path: path)
    }

    /// Files that must go if the program is interrupted.
    var unfinished: [String] { file.unfinished }

    mutating func write(_ brief: Brief) throws {
        switch format {
        case .text: try file.write(separator + layout.text(of: brief))
        case .markdown: try file.write(separator + BriefMarkdown(brief).text)
        case .jsonl: try file.write(BriefRecord(brief).json() + "\n")
        case .html: held.append(brief)
        }
        isFirst = false
    }

    /// Ends the output, and puts it in its place.
    func finish() throws {
        if !held.isEmpty { try file.write(BriefPage(held).html) }
        try file.finish()
    }

    /// Ends the output without a trace.
    func abandon() { file.abandon() }

    private var separator: String { isFirst ? "" : "\n" }
}
