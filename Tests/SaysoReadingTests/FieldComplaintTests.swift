import SaysoClaims
import SaysoReading
import SaysoText
import Testing

/// What users of other quotation extractors complain of, by the model that the build holds.
@Suite struct FieldComplaintTests {
    private struct Found {
        let source, cue, content: String
    }

    private let reader: Reader

    init() throws { reader = try Reader(modelAt: try #require(Reader.bundledModelPath)) }

    private func found(in text: String) -> [Found] {
        var workspace = reader.workspace()
        let reading = reader.reading(of: Article(id: "t", text: text), using: &workspace)
        func words(_ ranges: [TextRange]) -> String {
            ranges.map { String(text[$0]) }.joined(separator: " … ")
        }
        return reading.attributions.map {
            Found(source: words($0.source), cue: words($0.cue), content: words($0.content))
        }
    }

    // 1: an apposition, a paragraph break inside a quotation, an opening mark on each paragraph.
    @Test(arguments: ["“", ""])
    func aQuotationOverParagraphsHasItsSpeaker(opening: String) {
        let text =
            "“We asked for help,” the mayor said. “Nobody came.\n\n"
            + opening + "Nobody even called.”\n\nThe harbour was still shut on Monday.\n"
        #expect(found(in: text).contains { $0.source == "the mayor" })
    }

    @Test(arguments: [
        "Hugh Hill, a doctor, said the ward had been full since Monday.",
        "Hugh Hill, who runs the ward at Orvane, said it had been full since Monday.",
        "“The ward,” said Hugh Hill, a doctor at Orvane, “has been full since Monday.”",
    ])
    func anAppositionDoesNotBreakAQuotation(text: String) {
        #expect(
            found(in: text).contains {
                $0.source.contains("Hugh Hill") && $0.content.contains("full")
            })
    }

    // 2: unbalanced, straight, curly and foreign marks never lose the article.
    @Test(arguments: [
        "“", "”", "\"", "„", "‟", "«", "»", "‹", "›", "「", "」", "『", "』", "＂", "'", "‘", "’", "‚",
        "``", "''", "“”“", "\"\"\"", "”“", "»«", "“‘", "\u{FFFD}", "&quot;", "\u{93}",
    ])
    func aStrayMarkNeverCostsTheArticle(mark: String) {
        let text =
            "He called it \(mark)a plan for the harbour and left the room.\n\n"
            + "The mayor said the bridge was safe.\n\nOfficials denied that the ship had sunk.\n"
        let found = found(in: text)
        #expect(
            found.contains {
                $0.source == "The mayor" && $0.content.contains("the bridge was safe")
            })
        #expect(
            found.contains { $0.source == "Officials" && $0.content.contains("the ship had sunk") })
    }

    @Test(arguments: [
        ("“", "”"), ("\"", "\""), ("„", "“"), ("«", "»"), ("»", "«"), ("‘", "’"), ("'", "'"),
        ("``", "''"), ("“", "\""), ("「", "」"), ("「", "\""), ("„", "\""),
    ])
    func everyPairOfMarksQuotes(open: String, close: String) {
        let text =
            "\(open)The bridge is safe,\(close) the mayor of Orvane told reporters on Monday."
        #expect(
            found(in: text).contains {
                $0.source.hasPrefix("the mayor") && $0.content.contains("The bridge is safe")
            })
    }

    // 3: sources like a header or a signature; nicknames and scare quotes that quote nobody.
    @Test(arguments: [
        ("Ilse Vane, the chairwoman: “No ship will sail before Friday.”", "Ilse Vane"),
        ("“No ship will sail before Friday.” — Commissioner Aurel Holm", "Aurel Holm"),
    ])
    func aHeaderOrASignatureIsASource(text: String, name: String) {
        #expect(
            found(in: text).contains { $0.source.contains(name) && $0.content.contains("No ship") })
    }

    @Test(arguments: [
        "Robert “Bobby” Holm left the port of Orvane on Monday with his crew.",
        "Robert 'Bobby' Holm left the port of Orvane on Monday with his crew.",
        "The “harbour plan” cost the port of Orvane two years.",
        "The ferry “Amber Lode” left the port of Orvane on Monday.",
        "Their “friends” in Orvane closed the port on Monday.",
    ])
    func aNicknameOrAScareQuoteIsNoQuotation(text: String) {
        #expect(found(in: text).map(\.content) == [])
    }

    @Test func aNicknameStaysInItsSource() {
        let found = found(in: "Robert “Bobby” Holm said the ship had left the port on Monday.")
        #expect(found.map(\.source) == ["Robert “Bobby” Holm"])
        #expect(found.allSatisfy { $0.content.contains("the ship had left") })
    }
}
