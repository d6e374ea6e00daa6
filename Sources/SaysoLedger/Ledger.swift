import Foundation
import GRDB

/// Readings kept across articles, and what the analyst decided on them: one SQLite file.
///
/// Many may read while one writes. All that is written for one article is written together or not
/// at all, so a process that dies loses at most the article in its hands.
///
/// - Source: docs/ledger-schema.md; SQLite's write-ahead log (sqlite.org/wal.html).
public struct Ledger: Sendable {
    /// Where it lies.
    public let path: String

    let pool: DatabasePool

    /// Opens a ledger to write in, and makes it where there is none.
    ///
    /// - Throws: ``LedgerError/cannotOpen(path:reason:)``, ``LedgerError/tooNew(path:newest:)``,
    ///   ``LedgerError/cannotWrite(path:reason:)``.
    public init(at path: String) throws(LedgerError) {
        try Self.checkWritable(path)
        try self.init(path: path, configuration: Self.configuration())
        try prepare()
    }

    /// Opens a ledger that finds its disk full when it has so many pages, for tests.
    package init(at path: String, mostPages: Int) throws(LedgerError) {
        var configuration = Self.configuration()
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA max_page_count = \(mostPages)")
        }
        try self.init(path: path, configuration: configuration)
        try prepare()
    }

    /// Opens a ledger to read in: what has no file is not made.
    ///
    /// A ledger of an older Sayso is brought to the newest form first.
    ///
    /// - Throws: ``LedgerError/missing(path:)``, ``LedgerError/cannotOpen(path:reason:)``,
    ///   ``LedgerError/tooNew(path:newest:)``.
    public init(readingAt path: String) throws(LedgerError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .missing(path: path)
        }
        if isFolder.boolValue { throw .cannotOpen(path: path, reason: "it is a folder") }
        var configuration = Self.configuration()
        configuration.readonly = true
        let applied: [String]
        do {
            try self.init(path: path, configuration: configuration)
            applied = try checkSchema()
        } catch {
            // The log and its index lie beside the file, also for those who only read.
            guard error.isOfAccess,
                !FileManager.default.isWritableFile(atPath: Self.folder(of: path))
            else { throw error }
            throw .cannotOpen(
                path: path, reason: "its folder is read-only: copy it to one that is not")
        }
        if applied.isEmpty { throw .cannotOpen(path: path, reason: "it is no ledger") }
        if applied.count < Self.migrator.migrations.count { _ = try Ledger(at: path) }
    }

    private init(path: String, configuration: Configuration) throws(LedgerError) {
        self.path = path
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
        } catch {
            throw LedgerError(error, at: path, whileOpening: true)
        }
    }

    /// SQLite would open a file that it cannot write to, and fail later in other words.
    private static func checkWritable(_ path: String) throws(LedgerError) {
        let files = FileManager.default
        var isFolder: ObjCBool = false
        guard files.fileExists(atPath: path, isDirectory: &isFolder) else {
            if !files.fileExists(atPath: folder(of: path)) {
                throw .cannotOpen(path: path, reason: "there is no folder \(folder(of: path))")
            }
            return
        }
        if isFolder.boolValue { throw .cannotOpen(path: path, reason: "it is a folder") }
        if !files.isWritableFile(atPath: path) {
            throw .cannotWrite(path: path, reason: "it is read-only")
        }
        if !files.isWritableFile(atPath: folder(of: path)) {
            throw .cannotWrite(path: path, reason: "its folder is read-only")
        }
    }

    private static func folder(of path: String) -> String {
        URL(filePath: path).deletingLastPathComponent().path
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { db in
            // A commit survives the process in any case; with the log, a power cut can cost the
            // last ones and never the file (sqlite.org/pragma.html#pragma_synchronous).
            try db.execute(
                sql: """
                    PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;
                    PRAGMA cache_size = -32768; PRAGMA mmap_size = 17179869184
                    """)
        }
        return configuration
    }

    /// Brings the schema to the newest form.
    private func prepare() throws(LedgerError) {
        try checkSchema()
        do {
            try Self.migrator.migrate(pool)
        } catch {
            throw LedgerError(error, at: path, whileOpening: true)
        }
    }

    /// The migrations that the file has seen; none where it is new.
    @discardableResult
    private func checkSchema() throws(LedgerError) -> [String] {
        do {
            let applied = try pool.read { db in
                if try db.tableExists("grdb_migrations") {
                    return try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations")
                }
                let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
                guard tables == 0 else {
                    throw LedgerError.cannotOpen(
                        path: path, reason: "it is a database of another program")
                }
                return []
            }
            let known = Set(Self.migrator.migrations)
            if let newer = applied.filter({ !known.contains($0) }).max() {
                throw LedgerError.tooNew(path: path, newest: newer)
            }
            return applied
        } catch {
            throw LedgerError(error, at: path, whileOpening: true)
        }
    }
}

extension Ledger {
    /// Reads at one moment, whatever is written meanwhile.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(LedgerError) -> Value {
        do {
            return try await pool.read(body)
        } catch {
            throw LedgerError(error, at: path)
        }
    }

    /// Writes all of it, or, where it throws, nothing.
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(LedgerError) -> Value {
        do {
            return try await pool.write(body)
        } catch {
            throw LedgerError(error, at: path)
        }
    }
}

extension LedgerError {
    /// Whether a file, or what lies beside it, could not be opened or written.
    fileprivate var isOfAccess: Bool {
        switch self {
        case .cannotOpen, .cannotWrite: true
        default: false
        }
    }

    /// What an error of the database means for whoever asked.
    init(_ error: any Error, at path: String, whileOpening: Bool = false) {
        if let known = error as? LedgerError {
            self = known
            return
        }
        if let row = error as? DamagedRow {
            self = .damaged(path: path, reason: row.reason)
            return
        }
        guard let error = error as? DatabaseError else {
            self = .cannotOpen(path: path, reason: error.localizedDescription)
            return
        }
        let reason = error.message ?? "SQLite says \(error.resultCode)"
        switch error.resultCode {
        case .SQLITE_FULL: self = .cannotWrite(path: path, reason: "the disk is full")
        case .SQLITE_READONLY: self = .cannotWrite(path: path, reason: "it is read-only")
        case .SQLITE_IOERR where !whileOpening: self = .cannotWrite(path: path, reason: reason)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        case .SQLITE_CORRUPT: self = .damaged(path: path, reason: reason)
        case .SQLITE_NOTADB: self = .cannotOpen(path: path, reason: "it is no SQLite file")
        default:
            self =
                whileOpening
                ? .cannotOpen(path: path, reason: reason) : .damaged(path: path, reason: reason)
        }
    }
}

/// A row that breaks a promise of the schema.
struct DamagedRow: Error {
    let reason: String
}

extension String {
    /// How names are compared: without case and accents.
    var foldedForNames: String {
        folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }
}
