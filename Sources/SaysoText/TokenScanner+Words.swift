extension TokenScanner {
    /// Where the word or number that begins at `start` ends, clitics and inner marks included.
    func endOfWord(at start: Int) -> Int {
        var end = start
        var segment = start
        while end - start < Self.longestToken {
            let (scalarClass, width) = text.classified(at: end)
            if scalarClass.isWordPart {
                end += width
            } else if let next = endOfConnector(at: end, in: start..<end, segment: segment) {
                segment = next
                end = next
            } else {
                break
            }
        }
        return end
    }

    /// Where a mark inside a word ends, if the word goes on after it.
    ///
    /// - Parameters:
    ///   - offset: Where the mark begins.
    ///   - word: The word so far.
    ///   - segment: Where the part of the word since its last mark begins.
    /// - Returns: `nil` where the mark ends the word.
    private func endOfConnector(at offset: Int, in word: Range<Int>, segment: Int) -> Int? {
        let (mark, width) = text.decoded(at: offset)
        let next = offset + width
        guard width > 0, offset > segment || mark == 0x5F,
            text.classified(at: next).class.isWordPart
        else { return nil }
        let before = text.byte(at: offset - 1)
        let after = text.byte(at: next)
        let isBetweenDigits = before.isDigit && after.isDigit
        switch mark {
        case 0x5F: return next
        case 0x27, 0x2019, 0x02BC, 0xFF07, 0xFFFD:
            return before.isDigit && after.isDigit ? nil : next
        case 0x2E: return isBetweenDigits || isInnerStop(at: offset, segment: segment) ? next : nil
        case 0x2C: return isBetweenDigits && isThousands(at: next) ? next : nil
        case 0x3A, 0x2F: return isBetweenDigits ? next : nil
        case 0x26: return before.isUpper && after.isUpper ? next : nil
        case 0x2D: return isInnerHyphen(at: offset, in: word, segment: segment) ? next : nil
        default: return nil
        }
    }

    /// Whether exactly three digits begin at `offset`, as in "1,000".
    private func isThousands(at offset: Int) -> Bool {
        (0..<3).allSatisfy { text.byte(at: offset + $0).isDigit }
            && !text.byte(at: offset + 3).isDigit
    }

    /// Whether a full stop with letters on both sides is inside a word: "U.S", "site.com".
    ///
    /// Before a capital letter it is not ("the end.Then"), unless single letters or a
    /// host name say otherwise.
    private func isInnerStop(at offset: Int, segment: Int) -> Bool {
        let next = offset + 1
        let end = endOfLetters(at: next)
        if text.byte(at: next).isLower, !text.byte(at: offset - 1).isDigit { return true }
        if offset - segment <= 2, end - next == 1, text.byte(at: next).isASCIILetter { return true }
        return isTopLevelDomain(next..<end)
    }

    func isTopLevelDomain(_ range: Range<Int>) -> Bool {
        (2...4).contains(range.count)
            && EnglishWords.topLevelDomains.contains(text.lowercased(range))
    }

    /// Where the ASCII letters at `offset` end, as far as anyone here asks.
    func endOfLetters(at offset: Int) -> Int {
        var end = offset
        while end - offset < 8, text.byte(at: end).isASCIILetter { end += 1 }
        return end
    }

    /// Whether a hyphen is inside a word: "re-elected", "555-0134".
    private func isInnerHyphen(at offset: Int, in word: Range<Int>, segment: Int) -> Bool {
        let next = offset + 1
        if text.byte(at: offset - 1).isDigit {
            return text.byte(at: next).isDigit && isNumberGroup(at: offset, in: word)
        }
        return segment == word.lowerBound && offset - segment <= 7
            && EnglishWords.hyphenPrefixes.contains(text.lowercased(word))
    }

    /// Whether a hyphen between digits joins the groups of a date or a telephone number.
    private func isNumberGroup(at offset: Int, in word: Range<Int>) -> Bool {
        if text.bytes[word].contains(0x2D) { return true }
        var end = offset + 1
        while end - offset < 12, text.byte(at: end).isDigit { end += 1 }
        if text.byte(at: end) == 0x2D, text.byte(at: end + 1).isDigit { return true }
        return word.count == 3 && end - offset == 5
    }
}

// MARK: - Clitics

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

    /// Where the last clitic of a word begins: 3 in "don't" is 2, in "Russia's" 6.
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

// MARK: - Abbreviations

extension TokenScanner {
    /// The kind and end of the word with the full stop after it, if that belongs to the word.
    func abbreviation(
        _ word: Range<Int>, after last: Piece?, gap: Piece.Gap
    ) -> (Piece.Kind, Int)? {
        let end = word.upperBound + 1
        guard text.byte(at: word.upperBound) == 0x2E, word.count <= 12, text.byte(at: end) != 0x2E
        else { return nil }
        let first = text.byte(at: word.lowerBound)
        if first.isDigit {
            let isList = gap >= .line && word.count <= 3 && text.classified(at: end).class == .blank
            return isList ? (.listNumber, end) : nil
        }
        if word.count == 1 && isInitial(word, after: last, gap: gap) { return (.initial, end) }
        return isAbbreviation(word, after: last) ? (.abbreviation, end) : nil
    }

    private func isAbbreviation(_ word: Range<Int>, after last: Piece?) -> Bool {
        let end = word.upperBound + 1
        switch EnglishWords.abbreviations[text.lowercased(word)] {
        case .title, .plain: return true
        case .beforeNumber:
            let next = text.byte(at: end) == 0x20 ? end + 1 : end
            return text.byte(at: next).isDigit
        case .afterComma:
            if last?.scalar == 0x2C && text.byte(at: word.lowerBound).isUpper { return true }
        case nil: break
        }
        return isDotted(word)
    }

    /// Whether a word is single letters with full stops between them: "U.S", "a.m".
    private func isDotted(_ word: Range<Int>) -> Bool {
        let bytes = text.bytes[word]
        guard bytes.count >= 3, bytes.count % 2 == 1 else { return false }
        return bytes.enumerated().allSatisfy { i, byte in
            i % 2 == 0 ? byte.isASCIILetter : byte == 0x2E
        }
    }

    /// Whether a single letter before a full stop is the initial of a name.
    ///
    /// It is where a name may begin or go on ("Jennifer M. Anderson", "J. K."), and not
    /// where a sentence begins after it ("vitamin C. The").
    private func isInitial(_ word: Range<Int>, after last: Piece?, gap: Piece.Gap) -> Bool {
        guard text.byte(at: word.lowerBound).isUpper else { return false }
        let next = nextWord(after: word.upperBound + 1)
        if EnglishWords.sentenceStarters.contains(text.lowercased(next)), next.count > 1 {
            return last?.kind == .initial
        }
        guard let last else { return true }
        let isPronoun = text.byte(at: word.lowerBound) == 0x49
        let mayGoOn = last.kind == .initial || last.kind == .abbreviation
        if isPronoun && !mayGoOn { return text.byte(at: next.lowerBound + 1) == 0x2E }
        if mayGoOn || last.kind == .mark || gap >= .line { return true }
        return last.shape != .lower || text.byte(at: next.lowerBound + 1) == 0x2E
    }

    private func nextWord(after offset: Int) -> Range<Int> {
        let start = text.byte(at: offset) == 0x20 ? offset + 1 : offset
        return start..<max(start, endOfLetters(at: start))
    }
}
