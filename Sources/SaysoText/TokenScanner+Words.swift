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
