import Foundation
import SaysoBrief
import SaysoClaims
import SaysoLedger
import SaysoReading
import SaysoText

/// What the claims of some articles, kept in a ledger, say on a question.
func printBrief(on question: String, from articles: [Article], modelAt path: String) async throws {
    let reader = try Reader(modelAt: path)
    var workspace = reader.workspace()
    let ledger = try Ledger(at: "news.db")
    for article in articles {
        try await ledger.record(reader.reading(of: article, using: &workspace), at: Date())
    }
    let asked = reader.reading(of: Article(id: "question", text: question), using: &workspace)
    let maker = BriefMaker(ledger: ledger, pairs: try PairReader(modelAt: path))
    let brief = try await maker.brief(on: question, as: Proposition(asking: asked))
    for evidence in brief.evidence {
        let speakers = evidence.claim.record.speakers.map(\.name).joined(separator: ", ")
        print("\(evidence.stance): \(speakers): \(evidence.words)")
    }
}
