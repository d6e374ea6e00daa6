import SaysoClaims
import SaysoText

/// Who tells what in an article: which words are sources, and which are told by one.
struct Scene {
    private var contents: [Int: [Range<Int>]] = [:]
    private var quoted: Set<Int> = []
    private var told: [Bool]

    /// The heads of all sources with the source's words, in text order.
    private(set) var sources: [(head: Int, words: [Int])] = []

    init(_ attributions: [Attribution], _ grammar: Grammar) {
        told = [Bool](repeating: false, count: grammar.words.count)
        for attribution in attributions {
            let content = attribution.content.map(grammar.numbers)
                .compactMap { numbers in numbers.first.map { $0..<(numbers.last ?? $0) + 1 } }
            for word in content.joined() { told[word] = true }
            let sources = attribution.source.flatMap(grammar.numbers)
            for head in grammar.heads(among: sources) {
                if contents[head] == nil { self.sources.append((head, sources)) }
                contents[head, default: []] += content
                if attribution.manner == .direct { quoted.insert(head) }
            }
        }
        self.sources.sort { $0.head < $1.head }
    }

    /// Whether a word is the source of an attribution.
    func isSource(_ word: Int) -> Bool { contents[word] != nil }

    /// Whether a word is part of what somebody says.
    func isTold(_ word: Int) -> Bool { told[word] }

    /// Whether a word stands between the quotation marks of what a source says.
    func isQuoted(_ word: Int, by source: Int) -> Bool {
        quoted.contains(source) && contents[source, default: []].contains { $0.contains(word) }
    }

    /// Where a source and what it says right before it begin.
    func begin(of source: Int) -> Int {
        contents[source, default: []].map(\.lowerBound).filter { $0 < source }.max() ?? source
    }
}
