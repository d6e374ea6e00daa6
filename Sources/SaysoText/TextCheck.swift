/// Looks for what is wrong with a text before anything is read from it.
///
/// It reports replacement characters and NULs, a text that is not English, and a text that is
/// evidently cut off. It is careful: of a text of a few words it says nothing about the
/// language, and a headline, a byline or a photograph's credit at the end is no cut.
public struct TextCheck: Sendable {
    /// Fewer words than these say nothing about a language.
    static let fewestWords = 8

    /// Creates a check.
    public init() {}

    /// The problems of a text.
    ///
    /// - Parameters:
    ///   - segmentation: That of `text`.
    ///   - text: An article's text.
    ///   - place: What the problems name as their place: a path, or an article's id.
    /// - Returns: At most one problem of each kind; none for an empty text.
    /// - Complexity: O(*n*) in the bytes of the text.
    public func problems(
        of segmentation: Segmentation, in text: String, place: String
    ) -> [Problem] {
        let findings: [(what: String?, damage: Problem.Damage?)] = [
            (replacementCharacters(in: text), .replacementCharacters),
            (nulls(in: text), .nulls),
            (foreignLanguage(segmentation, text), nil),
            (cut(segmentation, text), nil),
        ]
        return findings.compactMap { what, damage in
            what.map { Problem(what: $0, place: place, damage: damage) }
        }
    }
}

// MARK: - Characters

extension TextCheck {
    private func replacementCharacters(in text: String) -> String? {
        let count = text.unicodeScalars.count { $0 == "\u{FFFD}" }
        guard count > 0 else { return nil }
        return "the text holds \(count) replacement character\(plural(count)), which stand for "
            + "what could not be decoded; they were kept"
    }

    private func nulls(in text: String) -> String? {
        let count = text.utf8.count { $0 == 0 }
        guard count > 0 else { return nil }
        return "the text holds \(count) NUL character\(plural(count)); they were read as spaces"
    }

    private func plural(_ count: Int) -> String { count == 1 ? "" : "s" }
}

// MARK: - Language

extension TextCheck {
    /// What the words of a text say about its language.
    private struct Census {
        var words = 0
        /// Words that are not of Latin letters.
        var otherScript = 0
        /// Words that make English sentences.
        var english = 0
        /// Words that make the sentences of other languages.
        var foreign = 0
    }

    private func foreignLanguage(_ segmentation: Segmentation, _ text: String) -> String? {
        let census = census(of: segmentation, in: text)
        guard census.words >= Self.fewestWords else { return nil }
        let isOtherScript = census.otherScript * 2 > census.words
        let isOtherLanguage =
            census.foreign >= 2 && census.foreign * 10 >= census.words
            && census.foreign >= census.english * 2
        // English prose has four function words in ten; even headlines have one.
        let isNoEnglish = census.words >= 40 && census.english * 20 < census.words
        guard isOtherScript || isOtherLanguage || isNoEnglish else { return nil }
        return "the text does not seem to be English; it was read as if it were"
    }

    private func census(of segmentation: Segmentation, in text: String) -> Census {
        var census = Census()
        let scalars = Scalars(text)
        for token in segmentation.tokens {
            let range = token.range.lowerBound..<token.range.upperBound
            let (first, _) = scalars.classified(at: range.lowerBound)
            guard first == .letter || first == .ideograph else { continue }
            census.words += 1
            if !Self.isLatin(scalars.scalar(at: range.lowerBound)) { census.otherScript += 1 }
            let word = range.count <= 8 ? scalars.lowercased(range) : ""
            if FunctionWords.english.contains(word) { census.english += 1 }
            if FunctionWords.foreign.contains(word) { census.foreign += 1 }
        }
        return census
    }

    private static func isLatin(_ scalar: UInt32) -> Bool {
        scalar < 0x250 || (0x1E00..<0x1F00).contains(scalar)
    }
}
