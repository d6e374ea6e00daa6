extension TokenScanner {
    /// Where a word is cut into words of their own, in ascending order.
    func cutsOfClitics(in word: Range<Int>) -> [Int] {
        if word.count <= 6, let first = EnglishWords.joinedWords[text.lowercased(word)] {
            return [word.lowerBound + first]
        }
        if let half = cutOfHalfDay(in: word) { return [half] }
        var cuts: [Int] = []
        var end = word.upperBound
        while let cut = cutOfClitic(in: word.lowerBound..<end) {
            cuts.append(cut)
            end = cut
        }
        return cuts.reversed()
    }

    /// Where "am" or "pm" begins after a number: "5pm".
    private func cutOfHalfDay(in word: Range<Int>) -> Int? {
        guard word.count > 2, text.byte(at: word.upperBound - 3).isDigit else { return nil }
        let half = (word.upperBound - 2)..<word.upperBound
        return ["am", "pm"].contains(text.lowercased(half)) ? half.lowerBound : nil
    }

    /// Where the last clitic of a word begins: after "do" in "don't", after "Russia" in "Russia's".
    private func cutOfClitic(in word: Range<Int>) -> Int? {
        var letters = word.upperBound
        while letters > word.lowerBound, word.upperBound - letters < 3,
            text.byte(at: letters - 1).isASCIILetter
        {
            letters -= 1
        }
        guard letters < word.upperBound, letters > word.lowerBound else { return nil }
        let mark = text.before(letters)
        guard mark > word.lowerBound, isApostrophe(text.scalar(at: mark)) else { return nil }
        let ending = text.lowercased(letters..<word.upperBound)
        if EnglishWords.clitics.contains(ending) { return mark }
        let isNegation = ending == "t" && text.byte(at: mark - 1) | 0x20 == 0x6E
        return isNegation && mark - 1 > word.lowerBound ? mark - 1 : nil
    }

    /// Whether a scalar is used as an apostrophe; a replacement character inside a word is
    /// what careless decoding leaves of one.
    func isApostrophe(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x27, 0x2019, 0x02BC, 0xFF07, 0xFFFD: true
        default: false
        }
    }

    /// Where a word that begins with an apostrophe ends: "’90s", "'em", "'n'", "Yahoo!'s".
    func endOfApostropheWord(at start: Int, gap: Piece.Gap) -> Int? {
        let (mark, width) = text.decoded(at: start)
        guard isApostrophe(mark) || mark == 0x2018, mark != 0xFFFD else { return nil }
        let next = start + width
        var end = next
        while end - next < 6, text.byte(at: end).isDigit || text.byte(at: end).isASCIILetter {
            end += 1
        }
        guard end > next, !text.classified(at: end).class.isWordPart else { return nil }
        let word = text.lowercased(next..<end)
        if gap == .none, isAfterWord { return EnglishWords.clitics.contains(word) ? end : nil }
        if isYears(word) { return end }
        guard EnglishWords.elisions.contains(word) else { return nil }
        let closing = text.decoded(at: end)
        return word == "n" && isApostrophe(closing.scalar) ? end + closing.width : end
    }

    /// Whether the piece before could carry a clitic: a mark that ends a word or a name.
    private var isAfterWord: Bool {
        guard let last = pieces.last else { return false }
        return last.kind != .mark || Self.wordEnds.contains(last.scalar)
    }

    private static let wordEnds = Set("!)]”\"’'%".unicodeScalars.map(\.value))

    /// Whether a word is the rest of a year or decade: "90s", "71".
    private func isYears(_ word: String) -> Bool {
        let bytes = Array(word.utf8)
        guard bytes.count == 2 || (bytes.count == 3 && bytes[2] == 0x73) else { return false }
        return bytes[0].isDigit && bytes[1].isDigit
    }
}
