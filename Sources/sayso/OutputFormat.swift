import ArgumentParser
import SaysoClaims

/// How readings are written.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
    /// A layout for people.
    case text
    /// One JSON object an article, one a line.
    case jsonl
    /// One JSON array of the same objects.
    case json
    /// One row an attribution.
    case csv
    /// A folder of `.txt` and `.ann` files for the annotation tool brat.
    case brat
    /// Words with their grammar, attributions and entities beside them: CoNLL-U.
    case conllu

    /// What stands before the first article.
    var opening: String {
        switch self {
        case .json: "["
        case .csv: AttributionTable.heading
        case .text, .jsonl, .brat, .conllu: ""
        }
    }

    /// What stands between two articles.
    var separator: String {
        switch self {
        case .text: "\n"
        case .json: ",\n"
        case .jsonl, .csv, .brat, .conllu: ""
        }
    }

    /// What stands after the last article.
    var closing: String { self == .json ? "]\n" : "" }

    /// Whether an article's problems are part of what is written of it.
    var showsProblems: Bool {
        switch self {
        case .text, .jsonl, .json: true
        case .csv, .brat, .conllu: false
        }
    }

    /// One article, written down.
    func rendering(of reading: Reading, layout: TextLayout) -> String {
        switch self {
        case .text: layout.text(of: ReadingRecord(reading))
        case .jsonl: ReadingRecord(reading).json() + "\n"
        case .json: ReadingRecord(reading).json()
        case .csv: AttributionTable.rows(of: ReadingRecord(reading))
        case .brat: BratDocument(ReadingRecord(reading)).annotations
        case .conllu: CoNLLUDocument(reading).text
        }
    }
}
