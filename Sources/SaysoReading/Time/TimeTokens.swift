import SaysoClaims
import SaysoText

/// The tokens of one sentence as the time grammar asks for them.
///
/// Numbers outside the sentence are answered with an empty word, so that rules may look
/// around without asking where the sentence ends.
///
/// - Units: token numbers of the article.
struct TimeTokens {
    let sentence: Range<Int>
    private let words: [String]
    private let tokens: ArraySlice<Token>
    private let tellTime: [Bool]

    init(sentence: Range<Int>, of segmentation: Segmentation, in string: String) {
        self.sentence = sentence
        tokens = segmentation.tokens[sentence]
        words = tokens.map { token in
            let word = string[token.range].lowercased()
            return word.utf8.contains(0xE2) ? word.replacing("’", with: "'") : word
        }
        tellTime = words.map(TimeWords.tellsTime)
    }

    /// A token in lower case with straight apostrophes; empty outside the sentence.
    func word(_ i: Int) -> String {
        sentence.contains(i) ? words[i - sentence.lowerBound] : ""
    }

    /// A token without the full stop of an abbreviation.
    func stem(_ i: Int) -> String {
        let word = word(i)
        return word.utf8.count > 2 && word.utf8.last == 0x2E ? String(word.dropLast()) : word
    }

    /// Whether one of the next tokens is a word that no time is told without; where none is, no rule
    /// need be asked.
    func tellTime(from i: Int) -> Bool {
        let first = i - sentence.lowerBound
        return tellTime[first..<min(first + 9, tellTime.count)].contains(true)
    }

    /// How a token is cased; `other` outside the sentence.
    func shape(_ i: Int) -> Token.Shape { sentence.contains(i) ? tokens[i].shape : .other }

    /// Whether a token begins with a capital letter.
    func isCapital(_ i: Int) -> Bool {
        switch shape(i) {
        case .capitalised, .upper: true
        case .lower, .mixed, .other: false
        }
    }

    /// Whether a token is all capitals, as the names of organisations are.
    func isShouted(_ i: Int) -> Bool { shape(i) == .upper }

    /// Whether a token is a word in lower case.
    func isLower(_ i: Int) -> Bool { shape(i) == .lower && !isNumeric(i) }

    /// Whether a token begins with a digit.
    func isNumeric(_ i: Int) -> Bool { word(i).utf8.first.map(\.isDigit) ?? false }

    /// Whether nothing but marks follow, or a mark that parts does.
    func isBoundary(_ i: Int) -> Bool {
        guard let first = word(i).unicodeScalars.first else { return true }
        return word(i) != "'s" && !first.properties.isAlphabetic && !("0"..."9").contains(first)
            && !["%", "$", "-", "–", "€", "£"].contains(word(i))
    }

    /// Whether a capital letter is there because a sentence or quotation begins with the token.
    func isOpening(_ i: Int) -> Bool {
        i == sentence.lowerBound || ["\"", "“", "'", "‘", "``", ":", "("].contains(word(i - 1))
    }

    /// Whether what follows an expression shows that it stands for itself and describes no noun.
    func standsAlone(before i: Int) -> Bool {
        isBoundary(i) || TimeWords.functionWords.contains(word(i))
    }

    /// The number of plain digits, with or without commas; `nil` for other tokens.
    func number(_ i: Int) -> Int? {
        let digits = word(i).utf8.filter { $0 != 0x2C }
        guard isNumeric(i), digits.count <= 7, digits.allSatisfy(\.isDigit) else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    /// The number of so many plain digits.
    func number(_ i: Int, digits: ClosedRange<Int>) -> Int? {
        let word = word(i).utf8
        return digits.contains(word.count) && word.allSatisfy(\.isDigit) ? number(i) : nil
    }

    /// The index after words that follow each other, if they do.
    func skip(_ phrase: String..., at i: Int) -> Int? {
        for (offset, part) in phrase.enumerated() where word(i + offset) != part { return nil }
        return i + phrase.count
    }

    /// The index after any of some words, or the same where none stands there.
    func skipping(_ words: Set<String>, at i: Int) -> Int { words.contains(word(i)) ? i + 1 : i }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
