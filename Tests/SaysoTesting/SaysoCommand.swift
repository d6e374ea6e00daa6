public import Foundation

/// The built `sayso`, run as a person would run it.
public struct SaysoCommand: Sendable {
    /// What a run printed, and how it ended.
    public struct Outcome: Sendable {
        /// The exit code; 128 and the signal's number where a signal ended it.
        public let code: Int32

        /// Standard output.
        public let output: String

        /// Standard error.
        public let errors: String

        /// The lines of standard output.
        public var lines: [String] { output.split(separator: "\n").map(String.init) }
    }

    /// Variables beside those of the tests themselves.
    public var environment: [String: String] = [:]

    /// The program's file.
    public var program = SaysoCommand.folder.appending(path: "sayso")

    /// Creates a command.
    public init() {}

    /// Where the build puts programs: the folder of the test bundle.
    public static let folder: URL = {
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
        let tests = bundle?.bundleURL ?? Bundle.main.executableURL ?? URL(filePath: ".")
        return tests.resolvingSymlinksInPath().deletingLastPathComponent()
    }()

    /// Runs the command and waits for its end.
    public func run(_ arguments: String..., input: String = "") throws -> Outcome {
        try run(program, arguments, input: Data(input.utf8))
    }

    /// Runs a line of shell in which `sayso` is the built program.
    public func shell(_ line: String) throws -> Outcome {
        let function = "sayso() { '\(program.path)' \"$@\"; }; "
        return try run(URL(filePath: "/bin/bash"), ["-c", function + line], input: Data())
    }

    /// Runs the command and sends it SIGKILL after a while, unless it has ended by then.
    public func run(_ arguments: [String], killedAfter seconds: Double) throws -> Outcome {
        try run(program, arguments, input: Data(), killedAfter: seconds)
    }

    // Files instead of pipes: no output is too long for them.
    private func run(
        _ program: URL, _ arguments: [String], input: Data, killedAfter seconds: Double? = nil
    ) throws -> Outcome {
        let folder = try TemporaryFolder()
        let paths = ["in", "out", "err"].map { folder.url.appending(path: $0) }
        try input.write(to: paths[0])
        try Data().write(to: paths[1])
        try Data().write(to: paths[2])
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment
            .filter { $0.key != "SAYSO_MODEL" && $0.key != "COLUMNS" }
            .merging(environment) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: paths[0])
        process.standardOutput = try FileHandle(forWritingTo: paths[1])
        process.standardError = try FileHandle(forWritingTo: paths[2])
        try process.run()
        if let seconds {
            Thread.sleep(forTimeInterval: seconds)
            if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        }
        process.waitUntilExit()
        let isSignal = process.terminationReason == .uncaughtSignal
        return Outcome(
            code: process.terminationStatus + (isSignal ? 128 : 0),
            output: String(decoding: try Data(contentsOf: paths[1]), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: paths[2]), as: UTF8.self))
    }
}
