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
