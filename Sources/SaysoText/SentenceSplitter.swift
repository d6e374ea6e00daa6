/// Splits paragraphs into sentences.
///
/// A stop ends a sentence where what follows can begin one. Closing quotation marks and
/// brackets stay with the stop. A bullet begins a sentence.
struct SentenceSplitter {
    let pieces: [Piece]
    let text: Scalars

    /// The pieces that open a quotation.
    let openings: Set<Int>

    /// The piece ranges of the sentences of a paragraph.
    func sentences(of paragraph: Range<Int>) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = paragraph.lowerBound
        var i = start
        while i < paragraph.upperBound {
            let end = isStop(i) ? endOfClosing(after: i, in: paragraph) : i + 1
            let isBorder =
                isStop(i) && end < paragraph.upperBound && isBorder(from: i, to: end, paragraph)
            if end < paragraph.upperBound, isBorder || isBullet(end) {
                sentences.append(start..<end)
                start = end
            }
            i = end
        }
        sentences.append(start..<paragraph.upperBound)
        return sentences
    }
}

extension SentenceSplitter {
    private func isStop(_ i: Int) -> Bool {
        switch pieces[i].kind {
        case .abbreviation, .initial: true
        case .mark: Mark.isStop(pieces[i].scalar)
        default: false
        }
    }

    private func isBullet(_ i: Int) -> Bool {
        Mark.isBullet(pieces[i].scalar) && pieces[i].gap != .none && i + 1 < pieces.count
            && pieces[i].scalar != 0xB7
    }

    /// Where the stops and closing marks after a stop end.
    private func endOfClosing(after stop: Int, in paragraph: Range<Int>) -> Int {
        var end = stop + 1
        while end < paragraph.upperBound {
            if isClosing(end) || isLoneStop(end) {
                end += 1
            } else if isFootnote(end), end + 3 <= paragraph.upperBound {
                end += 3
            } else {
                break
            }
        }
        return end
    }

    /// Whether the number of a note in square brackets begins at a piece: "[12]".
    private func isFootnote(_ i: Int) -> Bool {
        i + 2 < pieces.count && pieces[i].scalar == 0x5B && pieces[i + 1].kind == .number
            && pieces[i + 2].scalar == 0x5D
    }

    private func isClosing(_ i: Int) -> Bool {
        let piece = pieces[i]
        guard piece.kind == .mark, !openings.contains(i) else { return false }
        let isStop = Mark.isStop(piece.scalar) && piece.gap == .none
        return isStop
            || (Mark.isClosing(piece.scalar) && (piece.gap == .none || isSpacedClosing(i)))
    }

    /// Whether a straight mark with spaces on both sides closes rather than opens.
    private func isSpacedClosing(_ i: Int) -> Bool {
        pieces[i].scalar == 0x22 && (i + 1 == pieces.count || pieces[i + 1].gap != .none)
    }

    /// Whether a full stop stands alone, as in an ellipsis with spaces.
    private func isLoneStop(_ i: Int) -> Bool {
        pieces[i].scalar == 0x2E && pieces[i].kind == .mark && pieces[i].range.count == 1
    }

    /// Whether a sentence ends between a stop and the piece at `next`.
    private func isBorder(from stop: Int, to next: Int, _ paragraph: Range<Int>) -> Bool {
        if Mark.isWideStop(pieces[stop].scalar) { return true }
        if pieces[next].gap == .none { return isMissingSpace(from: stop, to: next) }
        let word = firstWord(from: next, in: paragraph)
        if isLower(word) && (word == next || !openings.contains(next)) {
            return next == stop + 1 && word == next && isAfterPlainWord(stop)
        }
        if pieces[next].kind == .mark && word == next && continues(pieces[next].scalar) {
            return false
        }
        switch pieces[stop].kind {
        case .abbreviation: return endsSentence(abbreviation: stop, before: word)
        case .initial: return isStarter(word)
        default: return !isSpeechTag(from: next, after: stop, in: paragraph)
        }
    }

    /// Whether a full stop stands after a word that nobody abbreviates, so that the sentence
    /// has ended whatever the case of the next word.
    private func isAfterPlainWord(_ stop: Int) -> Bool {
        guard pieces[stop].range.count == 1, pieces[stop].scalar == 0x2E, stop > 0,
            pieces[stop].kind == .mark
        else { return false }
        let word = pieces[stop - 1]
        return word.kind == .word && word.shape == .lower && word.range.count >= 5
    }

    /// Whether a stop without a space after it ends a sentence: "the end.Then".
    private func isMissingSpace(from stop: Int, to next: Int) -> Bool {
        let isMark = pieces[stop].kind == .mark && stop > 0
        let isAfterWord = isMark && (pieces[stop - 1].shape == .lower || next > stop + 1)
        let isWord = pieces[next].kind == .word && isCapitalised(next)
        return isAfterWord && (isWord || openings.contains(next))
    }

    /// The first piece that is not an opening mark.
    private func firstWord(from next: Int, in paragraph: Range<Int>) -> Int {
        var word = next
        while word + 1 < paragraph.upperBound, word - next < 3,
            openings.contains(word) || Mark.isOpeningBracket(pieces[word].scalar)
        {
            word += 1
        }
        return word
    }

    private func isLower(_ i: Int) -> Bool {
        pieces[i].shape == .lower && pieces[i].kind != .number && pieces[i].kind != .address
    }

    /// Whether a mark goes on with a sentence after a stop inside it, as a comma does.
    private func continues(_ mark: UInt32) -> Bool {
        mark == 0x2C || mark == 0x3B || mark == 0x3A || Mark.isDash(mark) || mark == 0x29
    }

    private func endsSentence(abbreviation stop: Int, before word: Int) -> Bool {
        let name = text.lowercased(pieces[stop].range).dropLast()
        if EnglishWords.abbreviations[String(name)] == .title { return false }
        if name == "a.m" || name == "p.m" || name == "etc" {
            return isCapitalised(word) && !EnglishWords.clockFollowers.contains(lowercased(word))
        }
        return isStarter(word)
    }

    private func isStarter(_ i: Int) -> Bool {
        isCapitalised(i) && EnglishWords.sentenceStarters.contains(lowercased(i))
    }

    private func isCapitalised(_ i: Int) -> Bool {
        pieces[i].shape == .capitalised || pieces[i].shape == .upper
    }

    private func lowercased(_ i: Int) -> String { text.lowercased(pieces[i].range) }

    /// Whether a quoted question or cry is followed by who said it.
    ///
    /// “Is it safe?” Mayor Duarte asked.
    private func isSpeechTag(from next: Int, after stop: Int, in paragraph: Range<Int>) -> Bool {
        guard next > stop + 1, Mark.isQuote(pieces[next - 1].scalar), pieces[stop].scalar != 0x2E
        else { return false }
        for i in next..<min(next + 5, paragraph.upperBound) {
            if EnglishWords.speechVerbs.contains(lowercased(i)) { return i > next }
            guard isCapitalised(i) else { return false }
        }
        return false
    }
}
