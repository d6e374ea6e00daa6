import ArgumentParser
import SaysoEncoder
import SaysoReading

/// `sayso model`: which model reads, and whether its file is whole.
struct ModelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model",
        abstract: "Tell which model reads, and where it was found.",
        discussion: """
            Examples:
              sayso model                          the model that sayso read uses
              sayso model verify                   whether its file is whole and unaltered
              sayso model --model trained.safetensors
            """,
        subcommands: [ModelShowCommand.self, ModelVerifyCommand.self],
        defaultSubcommand: ModelShowCommand.self)
}
