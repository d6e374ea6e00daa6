import Foundation
import GRDB

extension Ledger {
    /// Copies the ledger into a new file, as it is at one moment, whatever is written meanwhile.
    ///
    /// A copy that is not whole never bears the name asked for.
    ///
    /// - Throws: ``LedgerError/alreadyThere(path:)`` where there is such a file;
    ///   ``LedgerError/cannotCopy(path:reason:)``, ``LedgerError/cannotWrite(path:reason:)`` where the
    ///   disk is full; nothing is left behind then.
    public func backup(to path: String) async throws(LedgerError) {
        let files = FileManager.default
        if path.isEmpty { throw .cannotCopy(path: path, reason: "name a file") }
        if files.fileExists(atPath: path) { throw .alreadyThere(path: path) }
        let unfinished = path + ".unfinished"
        do {
            try? files.removeItem(atPath: unfinished)
            try copy(to: unfinished)
            try files.moveItem(atPath: unfinished, toPath: path)
        } catch {
            for ending in ["", "-wal", "-shm", "-journal"] {
                try? files.removeItem(atPath: unfinished + ending)
            }
            if files.fileExists(atPath: path) { throw .alreadyThere(path: path) }
            if let error = error as? DatabaseError, error.resultCode == .SQLITE_CANTOPEN {
                throw .cannotCopy(
                    path: path, reason: "there is no such folder, or it is read-only")
            }
            throw LedgerError(error, at: path)
        }
    }

    private func copy(to path: String) throws {
        let copy = try DatabaseQueue(path: path)
        try pool.backup(to: copy)
        try copy.close()
    }
}
