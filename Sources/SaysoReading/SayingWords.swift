/// Words of saying: verbs and nouns whose subject communicates.
///
/// They tell reported speech from belief, wish and deed; the model file carries them.
package struct SayingWords: Sendable {
    private let words: Set<String>
    private let stems: [Character: [String]]

    /// Creates a list.
    ///
    /// - Parameter list: Words in lower case; a star at the end stands for any ending.
    package init(_ list: [String]) {
        words = Set(list.filter { !$0.hasSuffix("*") })
        let stems = list.filter { $0.hasSuffix("*") && $0.count > 1 }.map { String($0.dropLast()) }
        self.stems = Dictionary(grouping: stems) { $0[$0.startIndex] }
    }

    /// Whether a word is in the list, however it is cased.
    package func contains(_ word: Substring) -> Bool {
        let lower = word.lowercased()
        guard let first = lower.first else { return false }
        return words.contains(lower) || stems[first, default: []].contains { lower.hasPrefix($0) }
    }
}
