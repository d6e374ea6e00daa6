/// Reads an input of one format, article by article.
protocol FormatReader {
    /// The next article or problem; `nil` at the end.
    mutating func next() -> IntakeItem?

    /// Where the last item stands.
    var place: String { get }

    /// What is wrong with the input as a whole, and stands at no article; complete at the end.
    var complaints: [IntakeProblem] { get }
}

extension InputFormat {
    /// The reader of this format.
    func reader(of bytes: PeekedBytes, in context: IntakeContext) -> any FormatReader {
        switch self {
        case .text: SoleArticle(bytes, in: context)
        case .jsonObject: JSONObject(bytes, in: context)
        case .jsonLines: JSONLines(bytes, in: context)
        case .jsonList: JSONList(bytes, in: context)
        }
    }
}
