package import SaysoClaims
import SaysoText

/// Finds the words by which a source grades how likely something is, and what a named scale makes
/// of them.
///
///     Prosecutors said a settlement was highly unlikely.
///                                       ───────────────  ICD 203: 0.05…0.20
///
/// Which words grade is general vocabulary, checked by the model word by word where there is one;
/// a word alone never tells "may" as a permission from "may" as a guess.
///
/// - Source: the guideline of our certainty gold; ICD 203 and other scales as their file states them.
public struct LikelihoodFinder: Sendable {
    /// The scale in use.
    public let scale: LikelihoodScale
    private let lexicon: HedgeLexicon

    /// Reads a file of scales and words.
    ///
    /// - Parameters:
    ///   - text: The file's YAML.
    ///   - path: The file, for messages.
    ///   - scale: The scale to grade by, as "phia"; `nil` for the file's first.
    /// - Throws: ``VocabularyError`` where the file is broken or has no such scale.
    public init(
        yaml text: String, path: String, scale: String? = nil
    ) throws(VocabularyError) {
        let file = try ScaleFile(yaml: text, path: path)
        let chosen = scale.map { key in file.scales.first { $0.key == key } } ?? file.scales.first
        guard let chosen else {
            let keys = file.scales.map(\.key).joined(separator: ", ")
            throw VocabularyError(
                path: path, line: nil,
                reason: "it has no scale '\(scale ?? "")': it has \(keys)")
        }
        self.scale = chosen
        lexicon = file.lexicon
    }

    /// The name of the scale in use: "ICD 203".
    public var scaleName: String { scale.name }

    /// The words of likelihood in an attribution.
    ///
    /// - Parameters:
    ///   - words: The word numbers of its cue and content, ascending.
    ///   - grammar: The article's trees.
    ///   - graded: The log-odds that a word grades likelihood; `nil` where no model looked.
    /// - Returns: `nil` where no word grades. Its grade is `nil` where the words are of more than
    ///   one strength, are denied, or are not the scale's.
    func likelihood(
        in words: [Int], grammar: Grammar, graded: (Int) -> Float?
    ) -> Likelihood? {
        var hedges = withoutActuallyEscaping(graded) { graded in
            HedgeFinder(lexicon, grammar, in: words, graded: graded).hedges()
        }
        guard !hedges.isEmpty else { return nil }
        let finder = ComparisonFinder(lexicon, grammar, in: words)
        let comparisons = hedges.compactMap(finder.comparison(of:))
        let comparison = comparisons.first { !$0.sides.isEmpty } ?? comparisons.first
        for place in hedges.indices {
            hedges[place].words += finder.remainder(of: hedges[place])
            takeNegation(into: &hedges[place], among: words, grammar)
        }
        return Likelihood(
            phrase: grammar.ranges(of: hedges.flatMap(\.words)),
            isComparative: comparison != nil,
            sides: comparison?.sides.map(grammar.ranges(of:)) ?? [],
            grade: grade(of: hedges, grammar))
    }

    /// As ``likelihood(in:grammar:graded:)``, of the words of an article's text.
    package func likelihood(
        in numbers: [Int], of words: [Word], text: String, graded: (Int) -> Float? = { _ in nil }
    ) -> Likelihood? {
        likelihood(in: numbers, grammar: Grammar(words: words, in: text), graded: graded)
    }

    /// What the scale makes of all hedges together.
    private func grade(of hedges: [Hedge], _ grammar: Grammar) -> Likelihood.Grade? {
        guard !hedges.contains(where: { $0.isAttitude && $0.isNegated }) else { return nil }
        let grades = hedges.filter { !$0.isAttitude }.map { hedge in
            hedge.isNegated ? nil : scale.grade(of: hedge.scaled.map { grammar.lowered($0)[...] })
        }
        guard let first = grades.first, grades.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    /// Adds the "not" after a hedge where the scale has the two together: "probably not".
    private func takeNegation(
        into hedge: inout Hedge, among words: [Int], _ grammar: Grammar
    ) {
        guard let last = hedge.words.last, !hedge.isNegated else { return }
        let ahead = (last + 1..<min(last + 3, grammar.words.count)).filter(words.contains)
        guard let negation = ahead.first(where: { Self.negations.contains(grammar.lowered($0)) }),
            negation == last + 1 || grammar.words[last + 1].partOfSpeech == .auxiliary
        else { return }
        let scaled = hedge.scaled.map { grammar.lowered($0)[...] } + ["not"]
        guard scale.grade(of: scaled) != nil else { return }
        hedge.words += last + 1...negation
        hedge.scaled += [negation]
    }

    private static let negations: Set = ["not", "n't", "n’t"]
}

extension Grammar {
    /// The text of some words, those that follow each other together, in text order.
    func ranges(of numbers: [Int]) -> [TextRange] {
        var ranges: [TextRange] = []
        var last: Int?
        for number in Set(numbers).sorted() {
            if let before = last, before + 1 == number, let range = ranges.popLast() {
                ranges.append(range.union(words[number].range))
            } else {
                ranges.append(words[number].range)
            }
            last = number
        }
        return ranges
    }
}
