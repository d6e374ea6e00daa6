import Foundation
import SaysoIntake
import SaysoTesting
import Testing

@Suite struct JSONParserTests {
    @Test(arguments: [
        ("{}", JSONValue.object([])),
        (" [ ] ", .list([])),
        ("[1, -0.5, 1e+9]", .list([.number("1"), .number("-0.5"), .number("1e+9")])),
        ("[true,false,null]", .list([.boolean(true), .boolean(false), .null])),
        (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")),
        (#""\u0041\u00e9\u4E2D\ud83d\udea2""#, .string("Aé中🚢")),
        (
            #"{"a": {"b": [0]}}"#,
            .object([field("a", .object([field("b", .list([.number("0")]))]))])
        ),
    ])
    func valuesAreReadAsTheyAreWorded(source: String, value: JSONValue) throws {
        var parser = JSONParser(Array(source.utf8))
        #expect(try parser.soleValue() == value)
    }

    @Test(arguments: [
        "", "{", "[1,2", "[1,]", "{\"a\":1,}", "{a:1}", "{\"a\" 1}", "'a'", "01", "1.", ".5", "-",
        "+1", "1e", "NaN", "nul", "tru e", "\"a", "\"\t\"", "\"\\x\"", "\"\\u12g4\"", "1 2",
        "[1 2]",
        "{\"a\":1}}", "\u{FEFF}\u{FEFF}1", "\"a\u{1}\"",
    ])
    func whatIsNoJSONIsRefused(source: String) {
        var parser = JSONParser(Array(source.utf8))
        #expect(throws: JSONFailure.self) { try parser.soleValue() }
    }

    @Test(arguments: [
        (#""a\ud800b""#, "a\u{FFFD}b", 1), (#""a\udc00b""#, "a\u{FFFD}b", 1),
        (#""\ud800\ud800""#, "\u{FFFD}\u{FFFD}", 2), (#""\ud800\u0041""#, "\u{FFFD}A", 1),
        (#""\ud800\n""#, "\u{FFFD}\n", 1), (#""\ud800\ud83d\udea2""#, "\u{FFFD}🚢", 1),
    ])
    func halfSurrogatesAreReplaced(source: String, string: String, count: Int) throws {
        var parser = JSONParser(Array(source.utf8))
        #expect(try parser.soleValue() == .string(string))
        #expect(parser.halfSurrogates == count)
    }

    @Test func repeatedFieldsAndBigNumbersAreKept() throws {
        let big = "123456789012345678901234567890"
        var parser = JSONParser(Array("{\"a\":\(big),\"a\":1e999}".utf8))
        let both = JSONValue.object([field("a", .number(big)), field("a", .number("1e999"))])
        #expect(try parser.soleValue() == both)
    }

    @Test(arguments: ["[", "{\"a\":"])
    func nestingEndsAtItsLimit(opening: String) throws {
        let closing = opening == "[" ? "]" : "}"
        for (depth, isRead) in [(128, true), (129, false), (1_000_000, false)] {
            let inside = opening == "[" ? "" : "0"
            let source =
                String(repeating: opening, count: depth) + inside
                + String(repeating: closing, count: depth)
            var parser = JSONParser(Array(source.utf8))
            #expect(((try? parser.soleValue()) != nil) == isRead)
        }
    }

    /// Foundation is the reference, but for four things that it does otherwise.
    ///
    /// It takes a comma before a closing bracket, refuses half surrogates and invalid UTF-8,
    /// refuses numbers beyond Double's range, and keeps one of two fields of the same name.
    @Test func agreesWithFoundationOnWhatIsJSON() {
        var numbers = SeededNumbers(seed: 5)
        let parts = [
            "{", "}", "[", "]", ",", ":", "\"a\"", "\"\"", "1", "-2.5", "1e3", "true", "null", " ",
            "\"é\\n\"", "\"\\u0041\"", "0", "\n", "\"", "\\", "x",
        ]
        for _ in 0..<20_000 {
            let count = Int.random(in: 1...9, using: &numbers)
            let source = (0..<count).map { _ in parts.randomElement(using: &numbers) ?? "" }
                .joined()
            if source.hasCommaBeforeClosing { continue }
            var parser = JSONParser(Array(source.utf8))
            let ours = (try? parser.soleValue()) != nil
            #expect(ours == Self.foundationReads(source), "\(source)")
        }
    }

    private static func foundationReads(_ source: String) -> Bool {
        let options = JSONSerialization.ReadingOptions.fragmentsAllowed
        return (try? JSONSerialization.jsonObject(with: Data(source.utf8), options: options)) != nil
    }
}

private func field(_ name: String, _ value: JSONValue) -> JSONField {
    JSONField(name: name, value: value)
}

extension String {
    fileprivate var hasCommaBeforeClosing: Bool {
        let packed = filter { !$0.isWhitespace }
        return packed.contains(",}") || packed.contains(",]")
    }
}
