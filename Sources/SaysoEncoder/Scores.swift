import Foundation

extension ArraySlice<Float> {
    /// The place of the greatest number, counted from the slice's first; the earlier of equals.
    package var greatest: Int {
        var best = startIndex
        for index in indices where self[index] > self[best] { best = index }
        return best - startIndex
    }
}

extension [Float] {
    /// The probabilities that scores stand for; they sum to 1.
    package var softmax: [Float] {
        let greatest = self.max() ?? 0
        let powers = map { exp($0 - greatest) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }
}
