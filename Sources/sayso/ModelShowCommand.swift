import ArgumentParser
import SaysoClaims
import SaysoEncoder
import SaysoReading

/// `sayso model show`, and `sayso model` alone.
struct ModelShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Tell which model reads, and where it was found.")

    @OptionGroup var model: ModelOption

    @OptionGroup var words: VocabularyOptions

    func run() throws {
        let environment = ProcessEnvironment.variables
        let location = try model.location(environment)
        let file = try ModelFile(path: location.path)
        let kernels = try Kernels.named(environment["SAYSO_KERNELS"])
        let vocabulary = try words.vocabulary(besideModelAt: location.path)
        let reader = try Reader(model: file, vocabulary: vocabulary, kernels: kernels)
        let sizes = file.configuration
        let facts = [
            ("model", file.name),
            ("origin", file.origin),
            ("file", location.path),
            ("found by", location.origin.rawValue),
            ("size", counted(location.byteCount, "byte")),
            ("sha256", file.digest),
            ("heads", sizes.tasks.joined(separator: ", ")),
            (
                "encoder",
                "\(sizes.layers) layers of \(sizes.width), \(sizes.window) subwords a window"
            ),
            ("reader", "sayso \(ReaderVersion.program), \(reader.version.model)"),
            ("kernels", kernels.rawValue),
            ("codebook", vocabulary.codebook.summary),
            ("scale", vocabulary.likelihoods.scaleName),
            (
                "confidence",
                "at least \(reader.version.minConfidence.value), nested \(reader.version.minNestedConfidence.value)"
            ),
        ]
        for (name, value) in facts {
            StandardStreams.output(name.padded(to: 12) + value.forTerminal + "\n")
        }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(1, width - count))
    }
}
