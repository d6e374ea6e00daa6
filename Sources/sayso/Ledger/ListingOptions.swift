import ArgumentParser
import SaysoText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How rows of a ledger are written.
enum ListingFormat: String, CaseIterable, ExpressibleByArgument {
    /// A layout for people.
    case text
    /// One JSON object a row, one a line.
    case jsonl
    /// One JSON array of the same objects.
    case json
    /// One line a row, after a heading.
    case csv
}

/// The options that all commands with rows to show share.
struct ListingOptions: ParsableArguments {
    @Option(help: "How to print: text (as a rule on a terminal), jsonl (elsewhere), json or csv.")
    var format: ListingFormat?

    @Option(
        help: ArgumentHelp("Write to this file instead of standard output.", valueName: "path"),
        completion: .file())
    var output: String?

    /// The format in use.
    var chosenFormat: ListingFormat {
        format ?? (output == nil && Terminal.isTerminal(STDOUT_FILENO) ? .text : .jsonl)
    }

    /// Rows of text that are shown where the person names no number.
    static let shownAsText = 50

    /// The most rows to look for where the person names no number: one more than are shown tells
    /// that there are more.
    var usualLimit: Int? { chosenFormat == .text ? Self.shownAsText + 1 : nil }

    /// How text is laid out.
    var layout: TextLayout { TextLayout.ofStandardOutput(isUsed: output == nil) }
}

extension TextLayout {
    /// The layout that the terminal at standard output has room and colour for.
    static func ofStandardOutput(isUsed: Bool) -> TextLayout {
        let environment = ProcessEnvironment.variables
        return TextLayout(
            width: Terminal.width(environment: environment),
            hasColour: isUsed && Terminal.hasColour(environment: environment))
    }
}
