import Foundation
package import SaysoClaims

/// How a candidate's scores become the probability that its attribution is linked right.
///
/// A logistic regression that `Training/` fits on training articles held back from the
/// model, and stores in the model file.
package struct Calibration: Hashable, Sendable, Codable {
    /// The log-odds where all other terms are 0.
    let bias: Double

    /// The weight of ``AttributionCandidate/real``.
    let real: Double

    /// The weight of ``AttributionCandidate/path``.
    let path: Double

    /// The weight of having a source.
    let sourced: Double

    /// The weight of the logarithm of 1 + the number of content tokens.
    let length: Double

    /// The weight of a word of saying in the cue.
    let saying: Double

    /// Creates a calibration.
    package init(
        bias: Double, real: Double, path: Double, sourced: Double, length: Double, saying: Double
    ) {
        self.bias = bias
        self.real = real
        self.path = path
        self.sourced = sourced
        self.length = length
        self.saying = saying
    }

    /// The probability that source, cue and content are linked right.
    ///
    /// - Parameters:
    ///   - candidate: What the head says.
    ///   - isSaying: Whether a word of saying stands in the cue.
    /// - Returns: 0 to 1.
    package func confidence(in candidate: AttributionCandidate, isSaying: Bool) -> Probability {
        let content = candidate.roles.count { $0 == .content }
        let isSourced = candidate.roles.contains(.source)
        let odds =
            bias + real * Double(candidate.real) + path * Double(candidate.path)
            + (isSourced ? sourced : 0) + length * log(1 + Double(content))
            + (isSaying ? saying : 0)
        let probability = 1 / (1 + exp(-odds))
        // The scores of a damaged model may be no numbers; nothing is sure then.
        return Probability(probability.isNaN ? 0 : probability)
    }
}
