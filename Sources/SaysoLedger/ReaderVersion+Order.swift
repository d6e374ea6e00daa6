import Foundation
import SaysoClaims

extension ReaderVersion {
    /// Whether a reading by this reader stays where there is one by another: it is of a newer program,
    /// or of the same program and model and keeps as much.
    ///
    /// Models of one program have no order; of them whoever reads last is right.
    func standsBefore(_ other: ReaderVersion) -> Bool {
        guard version == other.version, model == other.model else {
            return programs(other) == .orderedDescending
        }
        return minConfidence.value <= other.minConfidence.value
            && minNestedConfidence.value <= other.minNestedConfidence.value
    }

    /// Whether of two readings that were made apart this one is to be kept: the newer program's, and
    /// of one program's the later one.
    func isNewer(than other: ReaderVersion, readAt moment: String, _ otherMoment: String) -> Bool {
        switch programs(other) {
        case .orderedDescending: true
        case .orderedAscending: false
        case .orderedSame: self != other && moment > otherMoment
        }
    }

    /// How the programs stand to each other: 0.10.0 is after 0.9.0.
    private func programs(_ other: ReaderVersion) -> ComparisonResult {
        version.compare(other.version, options: .numeric)
    }
}
