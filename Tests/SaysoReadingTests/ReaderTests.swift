import Foundation
import SaysoClaims
import SaysoEncoder
import SaysoReading
import SaysoText
import Testing

/// The reader with the model that the build holds, on sentences of our own.
@Suite struct ReaderTests {
    private let reader: Reader

    init() throws {
        let path = try #require(Reader.bundledModelPath ?? Self.modelInSources)
        reader = try Reader(modelAt: path)
    }

    private static var modelInSources: String? {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let path = tests.path + "/../../Sources/SaysoReading/Resources/sayso.safetensors"
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    private func parts(of text: String) -> [(source: String, cue: String, content: String)] {
        var workspace = reader.workspace()
        let reading = reader.reading(of: Article(id: "t", text: text), using: &workspace)
        func words(_ ranges: [TextRange]) -> String {
            ranges.map { String(text[$0]) }.joined(separator: " … ")
        }
        return reading.attributions.map { (words($0.source), words($0.cue), words($0.content)) }
    }

    // Of the article Examples/harbour-wire.txt.
    @Test(arguments: [
        ("the foreign ministry in Orvane", "denied", "that any such request had been received"),
        ("the Sarnish navy", "says", "the true figure is probably lower"),
    ])
    func findsWhoSaidWhat(source: String, cue: String, content: String) throws {
        let sample =
            URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
            + "/../../Examples/harbour-wire.txt"
        let found = parts(of: try String(contentsOfFile: sample, encoding: .utf8))
        #expect(found.contains { $0.source == source && $0.cue == cue && $0.content == content })
    }

    @Test func aSentenceWithoutASourceHasNone() {
        let found = parts(
            of: "The talks broke off.\n\nThe talks were said to have failed on Friday.\n")
        #expect(found.contains { $0.source.isEmpty && $0.content.contains("have failed") })
    }

    // FIELD: a paragraph break inside a quotation, an opening mark on each paragraph.
    @Test func aQuotationMayRunOverParagraphs() {
        let text = "“We asked for help,” the mayor said. “Nobody came.\n\n“Nobody even called.”\n"
        #expect(parts(of: text).contains { $0.source == "the mayor" })
    }

    @Test func theSameArticleGivesTheSameReading() {
        let text = "The mayor said the bridge was safe. Officials denied it."
        var workspace = reader.workspace()
        let first = reader.reading(of: Article(id: "a", text: text), using: &workspace)
        let other = String(repeating: "A spokesman said nothing was wrong. ", count: 40)
        _ = reader.reading(of: Article(id: "b", text: other), using: &workspace)
        #expect(reader.reading(of: Article(id: "a", text: text), using: &workspace) == first)
    }

    @Test func aSentenceLongerThanAWindowIsRead() {
        let long = "The mayor said " + String(repeating: "the bridge and ", count: 400) + "it held."
        #expect(parts(of: long).contains { $0.source == "The mayor" })
    }

    @Test(arguments: ["", " \n\n ", "\u{0}\u{0}", "🙂🙂🙂", "مرحبا بالعالم", "\u{FEFF}"])
    func aTextWithoutWordsHasNoAttribution(text: String) {
        #expect(parts(of: text).isEmpty)
    }

    @Test func textThatIsNotEnglishIsReportedAndStillRead() {
        let text = "Der Bürgermeister sagte, dass die Brücke sicher sei und niemand verletzt wurde."
        var workspace = reader.workspace()
        let reading = reader.reading(of: Article(id: "de", text: text), using: &workspace)
        #expect(reading.problems.contains { $0.what.contains("English") })
    }

    @Test func aMissingModelIsAClearError() {
        #expect(throws: ModelFileError.self) { try Reader(modelAt: "/nowhere/model.safetensors") }
    }
}
