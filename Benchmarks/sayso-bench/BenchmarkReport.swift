import Foundation

/// What benchmarks print: one JSON object a line.
enum BenchmarkReport {
    /// Prints facts with the median and the 95th percentile of some times in milliseconds.
    static func say(_ facts: [String: any Sendable], _ times: [Double]) {
        let sorted = times.sorted()
        guard !sorted.isEmpty else { return say(facts) }
        let p95 = sorted[min(sorted.count - 1, Int((Double(sorted.count) * 0.95).rounded(.up)) - 1)]
        let figures: [String: any Sendable] = [
            "median_ms": sorted[sorted.count / 2], "p95_ms": p95, "runs": sorted.count,
        ]
        say(facts.merging(figures) { $1 })
    }

    /// Prints a line at once, so that a run that takes long can be watched.
    static func say(_ facts: [String: any Sendable]) {
        guard let line = try? JSONSerialization.data(withJSONObject: facts, options: .sortedKeys)
        else { return }
        FileHandle.standardOutput.write(line + Data("\n".utf8))
    }
}

extension Duration {
    var milliseconds: Double { self / .milliseconds(1) }
}

/// A word of the command line that means nothing.
struct UnknownOption: Error, CustomStringConvertible {
    let name: String
    var description: String { "there is no option \(name)" }
}
