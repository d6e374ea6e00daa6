import SaysoClaims
import SaysoReading
import SaysoText
import Testing

/// Reads short texts with the model that the build holds.
struct SpeakerReader {
    private let reader: Reader

    init() throws { reader = try Reader(modelAt: try #require(Reader.bundledModelPath)) }

    func reading(of text: String) -> Reading {
        var workspace = reader.workspace()
        return reader.reading(of: Article(id: "t", text: text), using: &workspace)
    }

    /// The speakers of all attributions, in text order.
    func speakers(in text: String) -> [Speaker] {
        reading(of: text).attributions.flatMap(\.speakers)
    }

    /// The names of the last attribution's speakers.
    func lastNames(in text: String) -> [String] {
        reading(of: text).attributions.last?.speakers.map(\.name) ?? []
    }
}
