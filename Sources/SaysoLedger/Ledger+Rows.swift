import GRDB

extension Ledger {
    /// What a statement gives, row by row, as text; for tests of what the tables hold.
    @discardableResult
    package func rows(_ sql: String) async throws(LedgerError) -> [[String?]] {
        try await write { db in
            try Row.fetchAll(db, sql: sql).map { row in
                (0..<row.count).map { (row[$0] as DatabaseValue).asText }
            }
        }
    }
}

extension DatabaseValue {
    fileprivate var asText: String? {
        switch storage {
        case .null: nil
        case .int64(let number): String(number)
        case .double(let number): String(number)
        case .string(let text): text
        case .blob(let bytes): "\(bytes.count) bytes"
        }
    }
}
