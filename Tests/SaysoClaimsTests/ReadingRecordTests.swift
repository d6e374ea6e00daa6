import Foundation
import SaysoClaims
import SaysoTesting
import SaysoText
import Testing

@Suite struct ReadingRecordTests {
    @Test func jsonIsTheOutputContract() {
        let text = "“Zoë’s bridge,” Duarte said, “is safe.”"
        let reading = Reading.marked(
            "“<Zoë’s bridge>,” [Duarte] {said}, “<is safe>.”", title: "On / off",
            manner: .direct, confidence: 0.912345,
            problems: [Problem(what: "the text is cut off", place: "bridge.txt")])
        #expect(
            ReadingRecord(reading).json() == """
                {"article":{"characters":\(text.unicodeScalars.count),"id":"bridge.txt",\
                "sha256":"\(Digest.sha256(of: text))","title":"On / off","unit":"unicode-scalar"},\
                "attributions":[{"basis":null,"confidence":0.9123,\
                "content":[{"end":13,"start":1,"text":"Zoë’s bridge"},\
                {"end":37,"start":30,"text":"is safe"}],\
                "cue":[{"end":27,"start":23,"text":"said"}],"events":[],"id":"a1","manner":"direct",\
                "parent":null,"source":[{"end":22,"start":16,"text":"Duarte"}],\
                "speakers":[],"to":null,"via":[]}],\
                "entities":[],"events":[],"problems":[{"what":"the text is cut off","where":"bridge.txt"}],\
                "reader":{"minConfidence":0.35,"minNestedConfidence":0.35,"model":"tiny",\
                "version":"1.2.3"}}
                """)
    }

    @Test func speakersChainAndEntitiesAreWritten() {
        let (text, marked) = Attribution.marked("[Duarte], the mayor, {told} CNN <it is safe>.")
        let mayor = TextRange(8..<17)
        var attribution = marked
        attribution.speakers = [
            Speaker(
                entity: "e1", name: "Duarte", isNamed: true, kind: .person, description: mayor)
        ]
        attribution.audience = ChainLink(
            entity: "e2", name: "CNN", range: TextRange(24..<27))
        let entity = Entity(
            id: "e1", name: "Duarte", isNamed: true, kind: .person, code: "ESP GOV",
            aliases: [], description: mayor, isIntroduced: true, mentions: [TextRange(0..<6)])
        let reading = Reading(
            article: Article(id: "a", text: text),
            reader: ReaderVersion(version: "1", model: "tiny", minConfidence: Probability(0)),
            entities: [entity], attributions: [attribution], problems: [])
        let json = ReadingRecord(reading).json()
        let description = #"{"end":17,"start":8,"text":"the mayor"}"#
        #expect(
            json.contains(
                #""speakers":[{"description":\#(description),"entity":"e1","name":"Duarte","#
                    + #""named":true,"type":"person"}],"#
                    + #""to":{"entity":"e2","name":"CNN","span":{"end":27,"start":24,"text":"CNN"}}"#
            ))
        #expect(
            json.contains(
                #""entities":[{"aliases":[],"code":"ESP GOV","description":\#(description),"id":"e1","#
                    + #""introduced":true,"mentions":[{"end":6,"start":0,"text":"Duarte"}],"#
                    + #""name":"Duarte","named":true,"type":"person"}]"#))
    }

    @Test(arguments: [
        "[Duarte] {said} <the bridge is safe>.",
        "\u{FEFF}[Düarte]\r\n{said} <it — “sure” — is 安全 👩‍👩‍👧‍👦 🇨🇭>.",
        "[المتحدث] {said} <e\u{301}tat>\u{0}",
    ])
    func spansSliceTheTextByUnicodeScalars(marked: String) {
        let reading = Reading.marked(marked)
        let scalars = Array(reading.article.text.unicodeScalars)
        let record = ReadingRecord(reading)
        let spans = record.attributions.flatMap { $0.source + $0.cue + $0.content }
        #expect(spans.count == 3)
        for span in spans {
            #expect(String(String.UnicodeScalarView(scalars[span.start..<span.end])) == span.text)
        }
        #expect(record.article.characters == scalars.count)
    }

    @Test func provenanceIsWrittenWhereThereIsSome() throws {
        let article = Article(
            id: "7", text: "Nothing.", title: "T", outlet: "O", published: "2026-03-12",
            url: "https://example.org/7", authors: ["A", "B"])
        let fields = try fields(of: article)
        #expect(fields["outlet"] as? String == "O")
        #expect(fields["published"] as? String == "2026-03-12")
        #expect(fields["url"] as? String == "https://example.org/7")
        #expect(fields["authors"] as? [String] == ["A", "B"])
    }

    @Test func whatIsAbsentIsAbsent() throws {
        let fields = try fields(of: Article(id: "7", text: "Nothing."))
        #expect(fields.keys.sorted() == ["characters", "id", "sha256", "unit"])
    }

    @Test func digestIsOfTheTextInUTF8() {
        let record = ReadingRecord(reading(of: Article(id: "abc", text: "abc")))
        // The example of FIPS 180-2, appendix B.1.
        #expect(
            record.article.sha256
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    private func reading(of article: Article) -> Reading {
        Reading(
            article: article,
            reader: ReaderVersion(version: "1", model: "tiny", minConfidence: Probability(0)),
            attributions: [], problems: [])
    }

    private func fields(of article: Article) throws -> [String: Any] {
        let json = Data(ReadingRecord(reading(of: article)).json().utf8)
        let record = try #require(JSONSerialization.jsonObject(with: json) as? [String: Any])
        return try #require(record["article"] as? [String: Any])
    }
}
