import Foundation
import SaysoEncoder
import SaysoText

/// How many subwords a second the encoder reads, on one thread.
struct EncoderBenchmark {
    private let modelPath: String
    private let runs: Int
    private let windows: [EncoderWindow]
    private let kernels: Kernels

    init(arguments: [String]) throws {
        modelPath = arguments[0]
        func value(of option: String) -> String? {
            arguments.firstIndex(of: option).flatMap { at in
                at + 1 < arguments.count ? arguments[at + 1] : nil
            }
        }
        runs = value(of: "--runs").flatMap { Int($0) } ?? 10
        kernels = try Kernels.named(ProcessInfo.processInfo.environment["SAYSO_KERNELS"])
        if let path = value(of: "--windows") {
            let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
            windows = try lines.map { line in
                let numbers = try JSONDecoder().decode([Int32].self, from: Data(line.utf8))
                return Self.window(of: numbers)
            }
        } else {
            windows = (0..<16).map { Self.window(of: Self.numbers(248, after: $0)) }
        }
    }

    /// Times the windows again and again and prints a line for the whole.
    func run() throws {
        let model = try ModelFile(path: modelPath)
        let encoder = try Encoder(model: model, kernels: kernels)
        var workspace = Workspace()
        var seconds: [Double] = []
        for run in 0...runs {
            let clock = ContinuousClock()
            let taken = clock.measure {
                _ = encoder.states(of: windows, rows: .subwords, workspace: &workspace)
            }
            // The first run grows the workspace and reads the file: it does not count.
            if run > 0 { seconds.append(taken / .seconds(1)) }
        }
        try report(seconds.sorted(), model: model.name)
    }

    private func report(_ seconds: [Double], model: String) throws {
        let subwords = windows.reduce(0) { $0 + $1.subwords.count }
        let line = Report(
            benchmark: "encoder", model: model, kernels: kernels.rawValue, threads: 1,
            windows: windows.count, subwords: subwords, runs: seconds.count,
            best: Double(subwords) / seconds[0],
            median: Double(subwords) / seconds[seconds.count / 2], unit: "subwords/s")
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        print(String(decoding: try encoder.encode(line), as: UTF8.self))
    }

    /// One line of output.
    private struct Report: Encodable {
        let benchmark, model, kernels: String
        let threads, windows, subwords, runs: Int
        let best, median: Double
        let unit: String
    }

    private static func window(of numbers: [Int32]) -> EncoderWindow {
        EncoderWindow(numbers.map { (subwords: [$0], shape: .lower, layout: []) })
    }

    /// Subwords that look drawn and are the same in every run.
    private static func numbers(_ count: Int, after seed: Int) -> [Int32] {
        (0..<count).map { Int32(1000 + ($0 + seed * 7919) * 104_729 % 20_000) }
    }
}
