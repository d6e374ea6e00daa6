import ArgumentParser
import SaysoReading

/// What `--precision` can be.
enum PrecisionWish: String, CaseIterable, ExpressibleByArgument {
    case balanced
    case high

    var floor: ConfidenceFloor {
        switch self {
        case .balanced: .balanced
        case .high: .highPrecision
        }
    }
}
