package import SaysoClaims
import SaysoText

/// The words of a mention around its head: what depends on it, without what only ties it to
/// its clause.
///
/// - Source: noun phrases as GUM marks them (Zeldes, LRE 2017) over UD trees.
package struct MentionSpans: Sendable {
    private let words: [Word]
    private let children: [[Int]]
    private let isPossessive: [Bool]

    /// Prepares the trees of an article.
    package init(words: [Word], in string: String) {
        self.words = words
        var children = [[Int]](repeating: [], count: words.count)
        for (number, word) in words.enumerated() {
            if let head = word.head { children[head].append(number) }
        }
        self.children = children
        isPossessive = words.map { ["'s", "’s", "'", "’"].contains(string[$0.range]) }
    }

    /// The words of the mention that a word heads.
    ///
    /// - Complexity: O(words of the mention).
    package func span(of head: Int) -> Range<Int> {
        var span = head..<head + 1
        let isClause = children[head].contains {
            words[$0].relation == "cop" || words[$0].relation.hasPrefix("nsubj")
        }
        for child in children[head] where belongs(child, isClause: isClause) {
            let own = subtree(of: child)
            span = min(span.lowerBound, own.lowerBound)..<max(span.upperBound, own.upperBound)
        }
        return trimmed(span, around: head)
    }

    /// All that depends on a word, itself included, as one range.
    package func subtree(of word: Int) -> Range<Int> {
        var range = word..<word + 1
        var open = [word]
        while let next = open.popLast() {
            range = min(range.lowerBound, next)..<max(range.upperBound, next + 1)
            open += children[next]
        }
        return range
    }

    /// Whether a word that depends on a mention's head is part of the mention.
    private func belongs(_ child: Int, isClause: Bool) -> Bool {
        let relation = words[child].relation.prefix { $0 != ":" }
        if relation == "case" { return isPossessive[child] }
        if Self.outer.contains(String(relation)) { return false }
        return !isClause || Self.inner.contains(String(relation))
    }

    private static let outer: Set = [
        "cc", "conj", "cop", "aux", "mark", "nsubj", "csubj", "parataxis", "discourse",
        "vocative", "dep", "punct", "obl", "advcl", "expl", "ccomp", "orphan",
    ]
    private static let inner: Set = [
        "det", "amod", "compound", "flat", "fixed", "nmod", "nummod", "acl", "appos",
    ]

    /// Without marks at either edge.
    private func trimmed(_ span: Range<Int>, around head: Int) -> Range<Int> {
        var (first, last) = (span.lowerBound, span.upperBound - 1)
        while first < head, words[first].partOfSpeech == .punctuation { first += 1 }
        while last > head, words[last].partOfSpeech == .punctuation { last -= 1 }
        return first..<last + 1
    }
}
