public import SaysoClaims
public import SaysoText

extension Attribution {
    /// A sentence and the attribution that the marks in it stand for: [source], {cue} and
    /// <content>.
    ///
    ///     “<The bridge>,” [Duarte] {said}, “<is safe>.”
    ///
    /// The marks are not part of the text. A role may be marked more than once.
    public static func marked(
        _ sentence: String, id: String = "a1", parent: Attribution.ID? = nil,
        manner: Manner = .indirect, confidence: Double = 0.9
    ) -> (text: String, attribution: Attribution) {
        var text = ""
        var begins: [Unicode.Scalar: Int] = [:]
        var ranges: [Unicode.Scalar: [TextRange]] = [:]
        for scalar in sentence.unicodeScalars {
            switch scalar {
            case "[", "{", "<":
                begins[scalar] = text.utf8.count
            case "]", "}", ">":
                let opening: Unicode.Scalar = scalar == "]" ? "[" : scalar == "}" ? "{" : "<"
                let begin = begins[opening] ?? 0
                ranges[opening, default: []].append(TextRange(begin..<text.utf8.count))
            default:
                text.unicodeScalars.append(scalar)
            }
        }
        let attribution = Attribution(
            id: id, parent: parent, source: ranges["["] ?? [], cue: ranges["{"] ?? [],
            content: ranges["<"] ?? [], manner: manner, confidence: Probability(confidence))
        return (text, attribution)
    }
}

extension Reading {
    /// A reading of one marked sentence.
    public static func marked(
        _ sentence: String, id: Article.ID = "bridge.txt", title: String? = nil,
        manner: Attribution.Manner = .indirect, confidence: Double = 0.9, problems: [Problem] = []
    ) -> Reading {
        let (text, attribution) = Attribution.marked(
            sentence, manner: manner, confidence: confidence)
        return Reading(
            article: Article(id: id, text: text, title: title),
            reader: ReaderVersion(
                version: "1.2.3", model: "tiny", minConfidence: Probability(0.35)),
            attributions: [attribution], problems: problems)
    }
}
