import Foundation
import SaysoClaims
import SaysoIntake
import SaysoReading
import SaysoText

/// Reads the sample articles and compares with their hand-made labels and the floors.
///
/// The samples are few and ours: the gate tells that nothing broke, not how good the reader is.
struct GateCommand {
    private let reader: Reader
    private let floors: Floors
    private let update: FloorUpdate?

    private static let gold = "Evaluation/gold/samples.jsonl"
    private static let baseline = "Evaluation/baseline.json"

    init(arguments: [String]) throws {
        let arguments = try CommandArguments(
            arguments, options: ["--model"], flags: ["--update", "--allow-regression"])
        guard let path = arguments.values["--model"] ?? Reader.bundledModelPath else {
            throw EvaluationError.usage("the build has no model: name one with --model")
        }
        reader = try Reader(modelAt: path)
        floors = try Floors(readFrom: Self.baseline)
        update = FloorUpdate(arguments.flags)
    }

    /// - Returns: Whether every score is at its floor or above, or was allowed to fall.
    func run() throws -> Bool {
        var score = AttributionScore()
        var workspace = reader.workspace()
        for sample in try Sample.all(in: Self.gold) {
            let reading = reader.reading(of: try sample.article(), using: &workspace)
            let words = WordNumbers(of: reading.article.text)
            score.add(
                gold: [AttributionScore.Roles](
                    inOwnVoice: sample.attributions, touched: words.touched(byScalars:)),
                predicted: [AttributionScore.Roles](
                    inOwnVoice: reading.attributions, touched: words.touched(by:)))
        }
        let figures = [
            "linkedF1": score.linked.f1, "exactF1": score.exact.f1,
            "linkedPrecision": score.linked.precision, "linkedRecall": score.linked.recall,
        ]
        for (name, figure) in figures.sorted(by: { $0.key < $1.key }) {
            let floor = floors.samples[name]
            let mark = floor.map { figure + floors.tolerance < $0 ? "  UNDER ITS FLOOR" : "" } ?? ""
            let least = floor.map(\.rounded1) ?? "none"
            print("samples \(name) \(figure.rounded1) (floor \(least))\(mark)")
        }
        if let update { try floors.updated(to: figures, by: update).write(to: Self.baseline) }
        return update == .mayFall
            || floors.samples.allSatisfy { (figures[$0.key] ?? 0) + floors.tolerance >= $0.value }
    }
}

/// How the floors follow the figures.
private enum FloorUpdate {
    /// Floors under their figures rise; none falls.
    case onlyRise
    /// Every floor is set at its figure: a loss is accepted, once.
    case mayFall

    /// What the flags ask for; `nil` where the floors are to stay.
    init?(_ flags: Set<String>) {
        guard flags.contains("--update") else { return nil }
        self = flags.contains("--allow-regression") ? .mayFall : .onlyRise
    }
}

/// The floors in `Evaluation/baseline.json`.
private struct Floors: Codable {
    /// Of `sayso-eval gate`, per cent by name.
    var samples: [String: Double]
    /// How far under its floor a score may be: one attribution's worth, in per cent.
    let tolerance: Double
    /// Of `make evaluate`, kept as they are.
    let development: [String: [String: Double]]

    init(readFrom path: String) throws {
        do {
            self = try JSONDecoder().decode(
                Self.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw EvaluationError.badFile(path: path, reason: "these are no floors: \(error)")
        }
    }

    /// Floors at the new figures; the higher ones stay where none may fall.
    func updated(to figures: [String: Double], by update: FloorUpdate) -> Floors {
        var updated = self
        for (name, figure) in figures {
            let floor = (figure * 10).rounded(.down) / 10
            updated.samples[name] = update == .mayFall ? floor : max(samples[name] ?? 0, floor)
        }
        return updated
    }

    func write(to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try (encoder.encode(self) + Data("\n".utf8)).write(
            to: URL(fileURLWithPath: path), options: .atomic)
    }
}

extension Double {
    fileprivate var rounded1: String { String((self * 10).rounded() / 10) }
}
