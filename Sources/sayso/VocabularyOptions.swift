import ArgumentParser
import SaysoReading

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The options that all commands with a codebook and a scale share.
struct VocabularyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A codebook of events of your own; as a rule the one installed with the model.",
            valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var codebook: String?

    @Option(
        help: ArgumentHelp(
            "The scale that words of likelihood are graded by: icd203 (as a rule), phia, kent or ipcc.",
            valueName: "name"))
    var scale: String?

    /// The words to read by, from beside the model or else from beside the one that came with
    /// the build.
    func vocabulary(besideModelAt model: String) throws -> ReadingVocabulary {
        try ReadingVocabulary(
            codebook: codebook ?? place(of: ReadingVocabulary.codebookFile, model),
            scales: place(of: ReadingVocabulary.scalesFile, model), scale: scale)
    }

    private func place(of file: String, _ model: String) -> String {
        let folders = [model, Reader.bundledModelPath].compactMap { $0 }.map { path in
            path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        }
        let places = folders.map { $0 + file }
        return places.first { access($0, R_OK) == 0 } ?? places[0]
    }
}
