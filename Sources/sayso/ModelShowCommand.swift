import ArgumentParser
import SaysoClaims
import SaysoReading

/// `sayso model show`, and `sayso model` alone.
struct ModelShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Tell which model reads, and where it was found.")

    @OptionGroup var model: ModelOption

    func run() throws {
        let location = try model.location(ProcessEnvironment.variables)
        let reader = try Reader(modelAt: location.path)
        let facts = [
            ("model", reader.version.model),
            ("file", location.path),
            ("found by", location.origin.rawValue),
            ("confidence", "from \(reader.version.minConfidence.value)"),
            ("program", "sayso \(ReaderVersion.program)"),
        ]
        for (name, value) in facts {
            StandardStreams.output(name.padded(to: 12) + value + "\n")
        }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(1, width - count))
    }
}
