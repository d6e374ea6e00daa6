import ArgumentParser

/// The option that all commands with a model share.
struct ModelOption: ParsableArguments {
    @Option(
        name: .customLong("model"),
        help: ArgumentHelp(
            "The model file; else SAYSO_MODEL, else the one installed with the program.",
            valueName: "file"),
        completion: .file(extensions: ["safetensors"]))
    var path: String?

    /// The model file that is used, and why that one.
    func location(_ environment: [String: String]) throws -> ModelLocation {
        try ModelLocation.find(option: path, environment: environment)
    }
}
