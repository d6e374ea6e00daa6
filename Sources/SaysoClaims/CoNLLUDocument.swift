import SaysoText

/// A reading in CoNLL-U: a line a word, a blank line after each sentence.
///
/// MISC holds, beside `SpaceAfter=No`, `Attribution` (for each attribution that the word has a
/// part in, `ID:source`, `ID:cue` or `ID:content`, joined by commas) and `Entity` (brackets
/// around the mentions of entities, `(ID-type … ID)`). XPOS and DEPS are not told.
///
/// - Source: https://universaldependencies.org/format.html; the brackets are those of
///   CorefUD 1.0 (Nedoluzhko et al., LREC 2022), with the type as only attribute.
public struct CoNLLUDocument: Hashable, Sendable {
    /// The document, each line with its line break.
    public let text: String

    /// Lays a reading out.
    public init(_ reading: Reading) {
        let parts = Self.parts(in: reading)
        let brackets = Self.brackets(in: reading)
        var lines = [
            "# newdoc id = \(reading.article.id.onOneLine)",
            "# global.Entity = eid-etype",
        ]
        for (number, sentence) in reading.sentences.enumerated() where !sentence.isEmpty {
            let extent = reading.words[sentence.lowerBound].range
                .union(reading.words[sentence.upperBound - 1].range)
            lines.append("# sent_id = \(number + 1)")
            lines.append("# text = \(String(reading.article.text[extent]).onOneLine)")
            for word in sentence {
                let misc = Self.misc(word, in: reading, parts[word], brackets[word])
                lines.append(Self.line(word, of: sentence, in: reading, misc: misc))
            }
            lines.append("")
        }
        text = lines.map { $0 + "\n" }.joined()
    }

    private static func line(
        _ number: Int, of sentence: Range<Int>, in reading: Reading, misc: String
    ) -> String {
        let word = reading.words[number]
        let features = word.features.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let head = word.head.map { $0 - sentence.lowerBound + 1 } ?? 0
        return [
            String(number - sentence.lowerBound + 1),
            String(reading.article.text[word.range]).onOneLine, word.lemma.onOneLine,
            word.partOfSpeech.rawValue, "_",
            features.isEmpty ? "_" : features.joined(separator: "|"), String(head), word.relation,
            "_", misc,
        ].joined(separator: "\t")
    }

    private static func misc(
        _ number: Int, in reading: Reading, _ parts: [String], _ brackets: String
    ) -> String {
        var misc: [String] = []
        if !parts.isEmpty { misc.append("Attribution=" + parts.joined(separator: ",")) }
        if !brackets.isEmpty { misc.append("Entity=" + brackets) }
        let next = number + 1
        if next < reading.words.count,
            reading.words[next].range.lowerBound == reading.words[number].range.upperBound
        {
            misc.append("SpaceAfter=No")
        }
        return misc.isEmpty ? "_" : misc.joined(separator: "|")
    }

    /// For each word its parts in attributions.
    private static func parts(in reading: Reading) -> [[String]] {
        var parts = [[String]](repeating: [], count: reading.words.count)
        let places = WordPlaces(reading.words)
        for attribution in reading.attributions {
            let roles = [
                ("source", attribution.source), ("cue", attribution.cue),
                ("content", attribution.content),
            ]
            for (role, ranges) in roles {
                for word in ranges.flatMap(places.numbers) {
                    parts[word].append("\(attribution.id):\(role)")
                }
            }
        }
        return parts
    }

    /// For each word the brackets of mentions that begin or end there.
    private static func brackets(in reading: Reading) -> [String] {
        var opening = [String](repeating: "", count: reading.words.count)
        var closing = opening
        let places = WordPlaces(reading.words)
        let mentions = reading.entities.flatMap { entity in
            entity.mentions.compactMap { mention in
                places.numbers(in: mention).map { (entity, $0) }
            }
        }
        // Longer ones open first and close last.
        for (entity, words) in mentions.sorted(by: { $0.1.count > $1.1.count }) {
            if words.count == 1 {
                opening[words.lowerBound] += "(\(entity.id)-\(entity.kind.rawValue))"
            } else {
                opening[words.lowerBound] += "(\(entity.id)-\(entity.kind.rawValue)"
                closing[words.upperBound - 1] = "\(entity.id))" + closing[words.upperBound - 1]
            }
        }
        return zip(closing, opening).map { $0 + $1 }
    }
}

/// Finds words by where they stand.
private struct WordPlaces {
    private let begins: [Int]

    init(_ words: [Word]) { begins = words.map(\.range.lowerBound) }

    /// The numbers of the words that begin inside a range; `nil` where none does.
    func numbers(in range: TextRange) -> Range<Int>? {
        let words = first(atOrAfter: range.lowerBound)..<first(atOrAfter: range.upperBound)
        return words.isEmpty ? nil : words
    }

    func numbers(_ range: TextRange) -> Range<Int> { numbers(in: range) ?? 0..<0 }

    private func first(atOrAfter offset: Int) -> Int {
        var low = 0
        var high = begins.count
        while low < high {
            let middle = (low + high) / 2
            if begins[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension String {
    /// With a blank for each line break or tab.
    fileprivate var onOneLine: String {
        String(map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
}
