import GRDB
public import SaysoClaims
public import SaysoText

extension Ledger {
    /// Whether this very text of an article is recorded as this very reader reads it, so that
    /// reading it again would add nothing.
    public func holds(
        _ article: Article, readBy reader: ReaderVersion
    ) async throws(LedgerError) -> Bool {
        let digest = Digest.sha256(of: article.text)
        return try await read { db in
            let request: SQLRequest<Bool> = """
                SELECT EXISTS (SELECT 1 FROM articles a JOIN readings r ON r.article_id = a.id
                WHERE a.sha256 = \(digest) AND a.newer_id IS NULL
                AND (a.url = \(article.url) OR a.url IS NULL AND a.record = \(article.id))
                AND r.reader = \(reader.version) AND r.model = \(reader.model)
                AND r.min_confidence = \(reader.minConfidence.value)
                AND r.min_nested_confidence = \(reader.minNestedConfidence.value))
                """
            return try request.fetchOne(db) ?? false
        }
    }
}
