import SaysoEncoder
package import SaysoTesting
import SaysoText

/// A text for the tokenizer, and for all that reads only its segmentation.
package struct TextTrial: Trial {
    private let text: String

    /// Draws a text.
    package init(using numbers: inout SeededNumbers) {
        self.init(HostileText.text(using: &numbers))
    }

    /// Tries a text.
    package init(_ text: String) { self.text = text }

    /// The text in UTF-8.
    package var bytes: [UInt8] { Array(text.utf8) }

    /// Whether ranges slice, ascend and hold everything, and the same text is cut the same way.
    package func brokenPromise() -> String? {
        let segmentation = Tokenizer().segmentation(of: text)
        if let broken = segmentation.brokenPromise(for: text) { return broken }
        let copy = String(decoding: Array(text.utf8), as: UTF8.self)
        guard Tokenizer().segmentation(of: copy) == segmentation else { return "determinism" }
        return sliceBroken(segmentation) ?? givenBroken(segmentation) ?? checkBroken(segmentation)
            ?? subwordsBroken(segmentation)
    }

    /// Scalar offsets lead to the same words as bytes do, and back.
    private func sliceBroken(_ segmentation: Segmentation) -> String? {
        let offsets = ScalarOffsets(of: text)
        let scalars = Array(text.unicodeScalars)
        guard offsets.scalarCount == scalars.count else { return "the count of scalars" }
        let ranges = segmentation.tokens.map(\.range) + segmentation.quotations.map(\.range)
        for range in ranges {
            let places = offsets.scalars(of: range)
            guard offsets.range(ofScalars: places) == range,
                text[range].unicodeScalars.elementsEqual(scalars[places])
            else { return "a slice" }
        }
        return nil
    }

    /// Tokens that are given stay as they are.
    private func givenBroken(_ own: Segmentation) -> String? {
        let given = Tokenizer().segmentation(
            of: text, tokens: own.tokens.map(\.range), sentences: own.sentences,
            paragraphs: own.paragraphs)
        let isSame =
            given.tokens.map(\.range) == own.tokens.map(\.range)
            && given.tokens.map(\.isQuoted) == own.tokens.map(\.isQuoted)
            && given.quotations == own.quotations
        return isSame ? nil : "given tokens"
    }

    private func checkBroken(_ segmentation: Segmentation) -> String? {
        guard segmentation.layouts(in: text).count == segmentation.tokens.count else {
            return "a layout for every token"
        }
        let problems = TextCheck().problems(of: segmentation, in: text, place: "a.txt")
        return Set(problems).count == problems.count && problems.count <= 4 ? nil : "problems"
    }

    private func subwordsBroken(_ segmentation: Segmentation) -> String? {
        guard let subwords = Self.subwords else { return "a sound vocabulary" }
        let rows = Int32(SoundModel.vocabulary.count)
        for token in segmentation.tokens {
            let found = subwords(text[token.range])
            guard !found.isEmpty, found.allSatisfy({ (0..<rows).contains($0) }) else {
                return "subwords"
            }
        }
        return nil
    }

    private static let subwords = Subwords(
        vocabulary: SoundModel.vocabulary.joined(separator: "\n"))
}
