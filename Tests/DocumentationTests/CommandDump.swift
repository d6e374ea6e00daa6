import Foundation
import SaysoTesting
import Testing

/// A command as the built program describes itself (`--experimental-dump-help`).
struct CommandDump: Decodable {
    struct Argument: Decodable {
        struct Name: Decodable {
            let kind: String
            let name: String
        }

        let kind: String
        let names: [Name]?
        let abstract: String?
    }

    let commandName: String
    let abstract: String?
    let subcommands: [CommandDump]?
    let arguments: [Argument]?

    /// All commands with their full names, `help` left out.
    static func all() throws -> [(name: String, command: CommandDump)] {
        let json = Data(try SaysoCommand().run("--experimental-dump-help").output.utf8)
        return try JSONDecoder().decode(Dump.self, from: json).command.flattened(under: "")
    }

    /// The long options, such as `--format`.
    var options: Set<String> {
        let names = (arguments ?? []).filter { $0.kind != "positional" }.flatMap { $0.names ?? [] }
        return Set(names.filter { $0.kind == "long" }.map { "--" + $0.name })
    }

    private struct Dump: Decodable {
        let command: CommandDump
    }

    private func flattened(under parent: String) -> [(name: String, command: CommandDump)] {
        let name = (parent + " " + commandName).trimmingCharacters(in: .whitespaces)
        let below = (subcommands ?? []).filter { $0.commandName != "help" }
        return [(name, self)] + below.flatMap { $0.flattened(under: name) }
    }
}
