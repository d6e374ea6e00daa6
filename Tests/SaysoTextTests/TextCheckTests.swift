import SaysoText
import Testing

@Suite struct TextCheckTests {
    static let lead =
        "The mayor left the hall before the vote. Nobody in the council knows why.\n\n"

    @Test(arguments: [
        ("The mayor\u{FFFD}s plan.", "1 replacement character,"),
        ("\u{FFFD}The mayor\u{FFFD}s plan.", "2 replacement characters,"),
        ("The\0 mayor.", "1 NUL character;"),
        ("Le ministre a dit que la loi est dans une commission du parlement.", "English"),
        ("Der Minister sagte, dass das Gesetz nicht mit der Verfassung vereinbar ist.", "English"),
        ("El alcalde dijo que la votación se repetirá en el pleno del lunes.", "English"),
        ("Мэр заявил что голосование будет повторено в понедельник вечером", "English"),
        ("市长表示投票将在星期一重新举行。", "English"),
    ])
    func whatIsWrongIsSaid(text: String, part: String) throws {
        let problems = problems(of: text)
        #expect(problems.count == 1)
        #expect(try #require(problems.first).what.contains(part))
        #expect(problems.first?.place == "a.txt")
    }

    @Test(arguments: [
        "The port authority said it would",
        "The port authority has not finished its inspection, and the engineers who were sent there",
        "It will reopen on Monday. Before that the engineers have to",
        "Read more", "Read more here.", "Continue reading on our site.",
        "Subscribe to continue.", "Please sign in to read the rest of this story.",
        "It will reopen on Monday, the authority said, but… [+1234 chars]",
        "The authority said that it would reopen on…",
        "It would reopen on Monday, the authority ...",
        "The authority said,",
    ])
    func aCutIsFound(ending: String) {
        #expect(problems(of: Self.lead + ending).count == 1)
    }

    @Test(arguments: [
        "", "Mayor Leaves Hall Before Vote",
        "Storm forces thousands to flee their homes on the coast",
        lead, lead + "“We will see,” she said.", lead + "By Ines Duarte and Tomas Reyes",
        lead + "Photo: Marta Klein/Harbour News", lead + "(Reporting by Jo Abara)",
        lead + "— Commissioner Reyes", lead + "Related: what we know so far",
        lead + "• a list entry of some length that ends without any stop at all", lead + "___",
        lead + "“I do not know…”", lead + "People who read more than others live longer.",
        lead + "Follow us: https://example.org/news",
        "Mayor Duarte on the vote: it is over, she says",
        "Jean de la Cruz and Maria del Mar won the cup.",
    ])
    func whatIsWholeIsLeftAlone(text: String) {
        #expect(problems(of: text).isEmpty)
    }

    @Test func aFewWordsSayNothingOfALanguage() {
        #expect(problems(of: "Le ministre est dans la ville").isEmpty)
    }

    private func problems(of text: String) -> [Problem] {
        let segmentation = Tokenizer().segmentation(of: text)
        return TextCheck().problems(of: segmentation, in: text, place: "a.txt")
    }
}
