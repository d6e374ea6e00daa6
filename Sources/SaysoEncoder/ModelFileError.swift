/// Why a model file cannot be used.
///
/// A case is named for what the caller can do about it, and carries what they need to
/// do it.
public enum ModelFileError: Error, Hashable, Sendable {
    /// There is no file. Name another, or install the model.
    case missing(path: String)
    /// This process may not read it, or it is no file.
    case unreadable(path: String, reason: String)
    /// It ends early: a download or copy was interrupted.
    case cutOff(path: String, byteCount: Int, expected: Int)
    /// It is something else than a model of ours.
    case foreign(path: String, reason: String)
    /// It was written by a newer Sayso.
    case tooNew(path: String, format: Int, newestKnown: Int)
    /// It was written by a Sayso of before, and this one's encoder reads more than it holds.
    case tooOld(path: String, format: Int, oldestKnown: Int)
    /// It breaks a promise that Sayso relies on.
    case damaged(path: String, reason: String)
}

extension ModelFileError: CustomStringConvertible {
    /// One sentence for the person at the terminal: what failed, where, what next.
    public var description: String {
        switch self {
        case .missing(let path):
            "there is no model file at \(path): name one with --model or SAYSO_MODEL"
        case .unreadable(let path, let reason):
            "cannot read the model file at \(path): \(reason)"
        case .cutOff(let path, let byteCount, let expected):
            "the model file at \(path) is cut off (\(byteCount) bytes, at least \(expected) expected): fetch it again"
        case .foreign(let path, let reason):
            "the file at \(path) is not a Sayso model (\(reason)): name another with --model"
        case .tooNew(let path, let format, let newestKnown):
            "the model file at \(path) has format \(format); this Sayso knows up to \(newestKnown): update Sayso"
        case .tooOld(let path, let format, let oldestKnown):
            "the model file at \(path) has format \(format); this Sayso needs at least \(oldestKnown): fetch the model that belongs to it"
        case .damaged(let path, let reason):
            "the model file at \(path) is damaged (\(reason)): fetch it again"
        }
    }
}
