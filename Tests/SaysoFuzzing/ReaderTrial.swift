import SaysoClaims
package import SaysoReading
package import SaysoTesting
import SaysoText

/// A text read with the model that came with the build, and written down in every format.
package struct ReaderTrial: Trial {
    private let text: String
    private let reader: Reader

    /// Draws a text.
    package init(using numbers: inout SeededNumbers, reader: Reader) {
        self.init(HostileText.text(using: &numbers), reader: reader)
    }

    /// Tries a text.
    package init(_ text: String, reader: Reader) {
        self.text = text
        self.reader = reader
    }

    /// The text in UTF-8.
    package var bytes: [UInt8] { Array(text.utf8) }

    /// Whether every range of the reading slices, and the same text is read the same way.
    package func brokenPromise() -> String? {
        var workspace = reader.workspace()
        let reading = reader.reading(of: Article(id: "a", text: text), using: &workspace)
        let ids = reading.attributions.map(\.id)
        guard Set(ids).count == ids.count else { return "ids" }
        for attribution in reading.attributions {
            let roles = [attribution.source, attribution.cue, attribution.content]
            guard !attribution.cue.isEmpty, !attribution.content.isEmpty,
                roles.allSatisfy({ $0.isAscending && $0.allSatisfy(slices) })
            else { return "the ranges of an attribution" }
            guard attribution.parent.map(ids.contains) ?? true else { return "a parent" }
        }
        guard reading.words.allSatisfy({ slices($0.range) }) else { return "words" }
        return writingBroken(of: reading)
    }

    /// Every format has as many lines as it should, however odd the words in them.
    private func writingBroken(of reading: Reading) -> String? {
        let record = ReadingRecord(reading)
        guard !record.json().utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
            return "JSON on one line"
        }
        _ = AttributionTable.rows(of: record)
        let notes = BratDocument(record).annotations.utf8.split(separator: 0x0A)
        guard notes.allSatisfy({ "TE#".utf8.contains($0.first ?? 0) }) else { return "brat" }
        let rows = CoNLLUDocument(reading).text.utf8.split(separator: 0x0A)
            .filter { $0.first != UInt8(ascii: "#") }
        let isWhole = rows.allSatisfy { $0.count { $0 == 0x09 } == 9 }
        return isWhole && rows.count == reading.words.count ? nil : "CoNLL-U"
    }

    private func slices(_ range: TextRange) -> Bool {
        guard !range.isEmpty, range.upperBound <= text.utf8.count else { return false }
        return String(
            validating: Array(text.utf8)[range.lowerBound..<range.upperBound], as: UTF8.self)
            != nil
    }
}
