package import SaysoTesting

/// Records as they should be, and lines that are none.
package enum HostileRecords {
    /// A record that has to be found again: its id, its text, and the record in JSON on one line.
    package struct Good {
        /// Its id.
        package let id: String

        /// Its text, as odd as any.
        package let text: String

        /// The record in JSON.
        package let bytes: [UInt8]
    }

    /// Draws a sound record with a hostile text.
    package static func good(_ number: Int, using numbers: inout SeededNumbers) -> Good {
        let text = HostileText.text(using: &numbers) + numbers.one(of: ["No.", " she said", "“é”"])
        let id = "good-\(number)"
        let escapesAll = numbers.draws(oneIn: 3)
        let before = numbers.one(of: ["", "\"title\": null, ", "\"n\": [-1.5e3, {\"a\": []}], "])
        let json = "{\"id\": \"\(id)\", \(before)\"text\": \(json(text, escapesAll: escapesAll))}"
        return Good(id: id, text: text, bytes: Array(json.utf8))
    }

    /// Draws a line without a line break that is seldom a record.
    package static func broken(using numbers: inout SeededNumbers) -> [UInt8] {
        let line: [UInt8]
        switch numbers.draw(0...5) {
        case 0...2: line = Array(numbers.one(of: records).utf8).damaged(using: &numbers)
        case 3: line = Array(numbers.one(of: noRecords).utf8)
        case 4: line = nested(using: &numbers)
        default:
            let text = HostileText.text(using: &numbers)
            line = Array("{\"id\": \"b\", \"text\": \"\(text)\"}".utf8)
        }
        return line.filter { $0 != 0x0A && $0 != 0x0D }
    }

    /// Deep, or long, or both.
    private static func nested(using numbers: inout SeededNumbers) -> [UInt8] {
        let opening = numbers.one(of: [
            "[", "{\"a\":", "{\"text\":[", "[[],", "\\", "\"", "\0", "{",
        ])
        let count = numbers.one(of: [1, 127, 128, 129, 1000, 9000])
        return Array(String(repeating: opening, count: count / opening.utf8.count + 1).utf8)
    }

    /// A string in JSON; all of it escaped, or only what has to be.
    private static func json(_ text: String, escapesAll: Bool) -> String {
        if escapesAll { return "\"" + text.utf16.map(escape).joined() + "\"" }
        var json = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": json += "\\\""
            case "\\": json += "\\\\"
            case "\n": json += "\\n"
            case "\0"..<" ": json += escape(UInt16(scalar.value))
            default: json.unicodeScalars.append(scalar)
            }
        }
        return json + "\""
    }

    private static func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }

    private static let records = [
        #"{"id": "b", "text": "“No,” she said 🚢 \u00e9\ud83d\udea2", "authors": ["a", "b"]}"#,
        #"{"id": 5, "text": "a\\\"b\/\b\f\n\r\t", "n": -1.5e3, "x": [true, false, null, {}]}"#,
        #"{"text": {"text": "nested"}, "body": ["c"], "event_text": "No.", "title": "a", "title": 1}"#,
        #"{"id": "b", "text": "a \ud83d b \udea2 c \ud800\ud800 d \ud83dx", "date": 20310310}"#,
    ]

    private static let noRecords = [
        "{", "}", "[", "]", "{}", "[]", "null", "\"", "\"a\"", "{\"", "{\"text\"", "{\"text\":",
        "{\"text\": \"", "{\"text\": \"\\", "{\"text\": \"\\u", "{\"text\": \"\\ud83d", "x],", "],",
        ",",
        "{\"text\": \"a\"}}", "{{\"text\": \"a\"}", "{\"text\": \"a\"]", "[{\"text\": \"a\"}",
        "{\"text\": \"\\ud83d\\u\"}", "{\"text\": 1e999}", "{\"text\": \"a\" \"b\"}", "12", "NaN",
        "{\"text\": \"a\",", "{\"text\": [", "-", "tru", "\u{FEFF}{\"text\": \"a\"}", "# no",
        "{'text': 'a'}", "{\"text\": \"a\\0\"}", "\0\0\0\0", "\u{1E}{\"text\": \"a\"}", "/* */",
        "%PDF-",
    ]
}
