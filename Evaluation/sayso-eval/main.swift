import Foundation
import SaysoText

while let line = readLine() {
    guard let r = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let id = r["id"] as? String, let text = r["text"] as? String else { continue }
    let s = Tokenizer().segmentation(of: text)
    let o = ScalarOffsets(of: text)
    let out: [String: Any] = [
        "id": id,
        "tokens": s.tokens.map { [o.scalarOffset(ofByte: $0.range.lowerBound), o.scalarOffset(ofByte: $0.range.upperBound)] },
        "shapes": s.tokens.map { $0.shape.rawValue }, "quoted": s.tokens.map { $0.isQuoted ? 1 : 0 },
        "sentences": s.sentences.map(\.lowerBound), "paragraphs": s.paragraphs.map(\.lowerBound),
    ]
    print(String(decoding: try JSONSerialization.data(withJSONObject: out), as: UTF8.self))
}
