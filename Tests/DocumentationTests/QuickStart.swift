import SaysoClaims
import SaysoReading
import SaysoText

func printClaims(in text: String, modelAt path: String) throws {
    let reader = try Reader(modelAt: path)
    var workspace = reader.workspace()
    let reading = reader.reading(of: Article(id: "a", text: text), using: &workspace)
    for attribution in reading.attributions {
        let source = attribution.source.map { text[$0] }.joined(separator: " … ")
        let content = attribution.content.map { text[$0] }.joined(separator: " … ")
        print("\(source.isEmpty ? "(no source)" : source): \(content)")
    }
}
