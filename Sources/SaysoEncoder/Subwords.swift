import Foundation

/// Cuts tokens into the subwords that the encoder knows.
///
/// The same subwords as BERT's uncased tokenizer gives for the token's text alone: lower
/// case, no accents, punctuation and Chinese characters apart, then for each word the
/// longest known piece again and again.
///
/// - Source: Devlin et al. 2019, `tokenization.py`; Hugging Face tokenizers, `BertNormalizer`,
///   `BertPreTokenizer` and `WordPiece`.
package struct Subwords: Sendable {
    /// `[UNK]`: a word that cannot be put together from known pieces.
    package static let unknown: Int32 = 100
    /// `[CLS]`, before every window.
    package static let start: Int32 = 101
    /// `[SEP]`, after every window.
    package static let end: Int32 = 102

    /// A word longer than this, in Unicode scalars, is `[UNK]`.
    static let longestWord = 100

    private let pieces: PieceTree

    /// Takes the vocabulary of a model.
    ///
    /// - Throws: ``ModelFileError/damaged(path:reason:)`` where it is not one of BERT's kind.
    package init(of model: ModelFile) throws(ModelFileError) {
        let rows = model.shape(of: "encoder.words.weight")?.first ?? 0
        guard let pieces = PieceTree(model.vocabulary, most: rows) else {
            throw .damaged(path: model.path, reason: "its vocabulary does not fit its embeddings")
        }
        self.pieces = pieces
    }

    /// Takes a vocabulary, one piece a line; `nil` where it is not one of BERT's kind.
    package init?(vocabulary: String) {
        guard let pieces = PieceTree(vocabulary, most: .max) else { return nil }
        self.pieces = pieces
    }

    /// The subwords of one token's text: at least one, `[UNK]` where nothing is left of it.
    package func callAsFunction(_ text: Substring) -> [Int32] {
        var found: [Int32] = []
        if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }) {
            append(ascii: text, to: &found)
        } else {
            for word in NormalWords(text) { append(word: word, to: &found) }
        }
        if found.isEmpty { found.append(Self.unknown) }
        return found
    }

    /// Text of letters, digits and marks of ASCII, which most text is.
    private func append(ascii text: Substring, to found: inout [Int32]) {
        var word: [UInt8] = []
        for byte in text.utf8 {
            if byte.isLetterOrDigit {
                word.append(byte.lowercased)
            } else {
                append(bytes: word, scalarCount: word.count, to: &found)
                word.removeAll(keepingCapacity: true)
                append(bytes: [byte], scalarCount: 1, to: &found)
            }
        }
        append(bytes: word, scalarCount: word.count, to: &found)
    }

    private func append(word: String.UnicodeScalarView, to found: inout [Int32]) {
        append(bytes: Array(String(word).utf8), scalarCount: word.count, to: &found)
    }

    /// The longest known piece again and again; one `[UNK]` where none fits somewhere.
    private func append(bytes word: [UInt8], scalarCount: Int, to found: inout [Int32]) {
        guard !word.isEmpty else { return }
        guard scalarCount <= Self.longestWord else { return found.append(Self.unknown) }
        let before = found.count
        var begin = 0
        while begin < word.count {
            guard let piece = pieces.longest(in: word, from: begin) else {
                found.removeLast(found.count - before)
                return found.append(Self.unknown)
            }
            found.append(piece.number)
            begin += piece.byteCount
        }
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        (0x30...0x39).contains(self) || (0x61...0x7a).contains(self | 0x20)
    }

    fileprivate var lowercased: UInt8 { (0x41...0x5a).contains(self) ? self | 0x20 : self }
}

/// The words of some text, normalised, marks and Chinese characters apart.
private struct NormalWords: Sequence {
    private let words: [String.UnicodeScalarView]

    init(_ text: Substring) {
        var words: [String.UnicodeScalarView] = []
        var word = String.UnicodeScalarView()
        func close() {
            if !word.isEmpty { words.append(word) }
            word = String.UnicodeScalarView()
        }
        for scalar in Self.withoutAccents(text) {
            for lower in scalar.properties.lowercaseMapping.unicodeScalars {
                if lower.isSpace {
                    close()
                } else if lower.standsAlone {
                    close()
                    words.append(String.UnicodeScalarView([lower]))
                } else {
                    word.append(lower)
                }
            }
        }
        close()
        self.words = words
    }

    func makeIterator() -> IndexingIterator<[String.UnicodeScalarView]> { words.makeIterator() }

    /// Controls left out, then accents taken off their letters.
    private static func withoutAccents(_ text: Substring) -> some Sequence<Unicode.Scalar> {
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.isLeftOut { kept.append(scalar) }
        let decomposed = String(kept).decomposedStringWithCanonicalMapping
        return decomposed.unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }
    }
}

extension Unicode.Scalar {
    fileprivate var isSpace: Bool { properties.isWhitespace }

    /// Controls, formats, private and unassigned characters, and what stands for a broken one.
    fileprivate var isLeftOut: Bool {
        if self == "\t" || self == "\n" || self == "\r" { return false }
        if value == 0 || value == 0xfffd { return true }
        return switch properties.generalCategory {
        case .control, .format, .privateUse, .surrogate, .unassigned: true
        default: false
        }
    }

    fileprivate var standsAlone: Bool { isMark || isChinese }

    /// BERT counts all of ASCII that is neither letter nor digit as marks.
    private var isMark: Bool {
        if isASCII { return value > 0x20 && value < 0x7f && !UInt8(value).isLetterOrDigit }
        return switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation:
            true
        default: false
        }
    }

    private var isChinese: Bool {
        switch value {
        case 0x4e00...0x9fff, 0x3400...0x4dbf, 0x20000...0x2a6df, 0x2a700...0x2b73f,
            0x2b740...0x2b81f, 0x2b920...0x2ceaf, 0xf900...0xfaff, 0x2f800...0x2fa1f:
            true
        default: false
        }
    }
}
