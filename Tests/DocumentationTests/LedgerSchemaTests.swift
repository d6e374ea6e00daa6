import Foundation
import SaysoLedger
import SaysoTesting
import Testing

/// `docs/ledger-schema.md` and the migrations say the same.
@Suite struct LedgerSchemaTests {
    let ledger: Ledger
    let folder: TemporaryFolder
    let page: String

    init() throws {
        folder = try TemporaryFolder()
        ledger = try Ledger(at: folder.path("a.db"))
        page = try Repository.text(of: "docs/ledger-schema.md")
    }

    /// Tables, search tables and views with their columns, as SQLite lists them.
    private func schema() async throws -> [String: [String]] {
        let names = try await ledger.rows(
            """
            SELECT name FROM sqlite_master WHERE type IN ('table', 'view')
            AND name NOT LIKE '%_fts_%' AND name <> 'grdb_migrations'
            """)
        var schema: [String: [String]] = [:]
        for name in names.compactMap(\.first).compactMap({ $0 }) {
            let columns = try await ledger.rows("SELECT name FROM pragma_table_info('\(name)')")
            schema[name] = columns.compactMap { $0[0] }
        }
        return schema
    }

    /// The tables that the page explains, with the columns in the first cells of its rows.
    private var explained: [String: [String]] {
        let sections = page.components(separatedBy: "\n### ").dropFirst().map { section in
            let name = String(section.prefix { $0 != "\n" })
            let own = section.components(separatedBy: "\n## ")[0]
            return (name, own.matches(of: /(?m)^\| `([a-z0-9_]+)` \|/).map { String($0.1) })
        }
        return Dictionary(sections, uniquingKeysWith: +)
    }

    @Test func everyTableAndViewIsExplained() async throws {
        let schema = try await schema()
        #expect(Set(explained.keys) == Set(schema.keys))
    }

    @Test func everyColumnIsExplainedInItsOrder() async throws {
        let (schema, explained) = (try await schema(), explained)
        for (name, columns) in schema {
            #expect(explained[name] == columns.map { $0 }, "\(name)")
        }
    }

    @Test func everyMigrationIsExplained() async throws {
        let forms = try await ledger.rows("SELECT identifier FROM grdb_migrations ORDER BY 1")
        let section = page.components(separatedBy: "\n## Migrations").last ?? ""
        let told = section.matches(of: /(?m)^\| ([0-9]+) \|/).map { String($0.1) }
        #expect(told == forms.compactMap { $0[0] })
    }
}
