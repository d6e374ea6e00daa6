import ArgumentParser
import SaysoEncoder
import SaysoText

/// `sayso model verify`.
struct ModelVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check that the model's file is whole and unaltered.")

    @OptionGroup var model: ModelOption

    func run() throws {
        let location = try model.location(ProcessEnvironment.variables)
        try ModelFile(path: location.path).verify { Digest.sha256(of: $0) }
        StandardStreams.output("\(location.path): the model is whole and unaltered\n")
    }
}
