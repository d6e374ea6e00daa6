/// Why a ledger could not do what was asked.
///
/// A case is named for what the caller can do about it, and carries what they need to do it.
public enum LedgerError: Error, Hashable, Sendable {
    /// There is no such file, and this command makes none.
    case missing(path: String)
    /// The file is there, and this process may not open it, or it is no ledger.
    case cannotOpen(path: String, reason: String)
    /// The file was written by a newer Sayso.
    case tooNew(path: String, newest: String)
    /// The file may be read but not written: it is read-only, or the disk is full.
    case cannotWrite(path: String, reason: String)
    /// Another process is writing, and did not end in time.
    case busy(path: String)
    /// The file breaks a promise that Sayso relies on.
    case damaged(path: String, reason: String)
    /// A copy cannot be made there.
    case cannotCopy(path: String, reason: String)
    /// A file of that name is there, and is not written over.
    case alreadyThere(path: String)
    /// A decision cannot be made: what it speaks of is not there, or not clear.
    case cannotDecide(reason: String)
}

extension LedgerError: CustomStringConvertible {
    /// One sentence for the person at the terminal: what failed, where, what next.
    public var description: String {
        switch self {
        case .missing(let path):
            "there is no ledger at \(path): make one with sayso add, or name another with --ledger"
        case .cannotOpen(let path, let reason):
            "cannot open the ledger at \(path): \(reason)"
        case .tooNew(let path, let newest):
            "the ledger at \(path) was written by a newer Sayso (schema \(newest)): update Sayso"
        case .cannotWrite(let path, let reason):
            "cannot write to the ledger at \(path): \(reason); what it held is untouched"
        case .busy(let path):
            "another process is writing to the ledger at \(path): try again when it has ended"
        case .damaged(let path, let reason):
            "the ledger at \(path) is damaged (\(reason)): restore it from a copy"
        case .cannotCopy(let path, let reason):
            "cannot copy the ledger to '\(path)': \(reason)"
        case .alreadyThere(let path):
            "there is a file at \(path) already: name another, or move that one away"
        case .cannotDecide(let reason): reason
        }
    }
}
