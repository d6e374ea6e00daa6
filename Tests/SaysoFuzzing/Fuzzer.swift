import SaysoEncoder
import SaysoReading
import SaysoTesting

/// Draws numbered trials and tells which break a promise.
///
/// A number alone says what is tried, on every machine: half of the trials are texts, a third
/// inputs, the rest model files, and one in a hundred goes through the whole reader.
package struct Fuzzer: Sendable {
    private let folder: TemporaryFolder
    private let reader: Reader

    /// Makes a fuzzer.
    ///
    /// - Parameter path: The model that reads; every hundredth trial needs it.
    /// - Throws: `ModelFileError`, or where there is no room for a temporary file.
    package init(modelAt path: String) throws {
        folder = try TemporaryFolder()
        reader = try Reader(modelAt: path)
    }

    /// What a number stands for.
    package func trial(_ number: UInt64) -> any Trial {
        var numbers = SeededNumbers(seed: number)
        switch number % 100 {
        case 0: return ReaderTrial(using: &numbers, reader: reader)
        case ..<50: return TextTrial(using: &numbers)
        case ..<83: return IntakeTrial(using: &numbers)
        default: return ModelTrial(using: &numbers, in: folder)
        }
    }

    /// What the trial of a number found; `nil` where every promise is kept.
    package func finding(_ number: UInt64) -> Finding? {
        let trial = trial(number)
        return trial.brokenPromise().map {
            Finding(number: number, promise: $0, bytes: trial.bytes)
        }
    }
}
