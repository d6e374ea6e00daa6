import SaysoClaims

// Documents that speak with whoever wrote them.
extension SpeakerStage {
    /// The author of the letter, the report or the like that a word stands for.
    mutating func author(behind word: Int) -> Int? {
        let group = entities.members(of: entities.group(of: word))
        guard group.names.isEmpty || group.names == [word] else { return nil }
        let documents = ([word] + group.mentions)
            .filter { NounKind.speaksWithAuthor(grammar.words[$0].lemma) }
        let own = documents.compactMap { author(of: $0) }.first
        guard own == nil, documents.contains(word), grammar.isBareDefinite(word) else { return own }
        return authorOfEarlier(word)
    }

    /// Whose document it is: "a report by X", "her account", "a statement from X".
    private func author(of document: Int) -> Int? {
        if let owner = grammar.dependents(of: document, "nmod:poss").first { return owner }
        let sources: Set = ["by", "from"]
        return grammar.dependents(of: document, "nmod", "obl").first { noun in
            grammar.dependents(of: noun, "case")
                .contains { sources.contains(grammar.form($0).lowercased()) }
        }
            ?? grammar.dependents(of: document, "compound").first {
                entities.name(at: $0) != nil || grammar.words[$0].partOfSpeech == .properNoun
            } ?? writer(of: document)
    }

    /// Whoever wrote it or says something in it: "she released a report", "he said in a letter".
    private func writer(of document: Int) -> Int? {
        guard let verb = grammar.words[document].head, grammar.words[verb].partOfSpeech == .verb
        else { return nil }
        let isIn = grammar.dependents(of: document, "case")
            .contains { grammar.form($0).lowercased() == "in" }
        let isMade =
            grammar.relates(document, as: "obj")
            && (Self.writing.contains(grammar.words[verb].lemma)
                || Self.writing.contains(grammar.form(verb).lowercased()))
        guard (grammar.relates(document, as: "obl") && isIn) || isMade else { return nil }
        return grammar.dependents(of: verb, "nsubj").first {
            !grammar.relates($0, as: "nsubj:pass")
        }
    }

    /// The author of the last document of the same kind before "the letter", "the book".
    private func authorOfEarlier(_ word: Int) -> Int? {
        let kin = NounKind.documents(like: grammar.words[word].lemma)
        return grammar.words.indices.prefix(word).reversed().lazy
            .filter { kin.contains(grammar.words[$0].lemma) }
            .compactMap { author(of: $0) }
            .first { !entities.scene.isTold($0) }
    }

    private static let writing: Set = [
        "write", "wrote", "written", "publish", "release", "issue", "send", "sent", "post",
    ]
}
