import Foundation
import SaysoTesting
import Testing

@Suite struct ModelCommandTests {
    let folder: TemporaryFolder
    let bundled = SaysoCommand.folder.appending(
        path: "sayso_SaysoReading.resources/sayso.safetensors")

    init() throws { folder = try TemporaryFolder() }

    @Test func showTellsWhichModelAndWhy() throws {
        let outcome = try SaysoCommand().run("model")
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("found by    the build's resources\n"))
        #expect(outcome.output.contains("heads       attribution"))
    }

    @Test func showTellsWhoNamedTheModel() throws {
        var sayso = SaysoCommand()
        #expect(
            try sayso.run("model", "--model", bundled.path).output.contains("found by    --model\n")
        )
        sayso.environment["SAYSO_MODEL"] = bundled.path
        #expect(try sayso.run("model").output.contains("found by    SAYSO_MODEL\n"))
    }

    @Test func kernelsAreChosenByTheEnvironment() throws {
        var sayso = SaysoCommand()
        sayso.environment["SAYSO_KERNELS"] = "reference"
        #expect(try sayso.run("model").output.contains("kernels     reference\n"))
        sayso.environment["SAYSO_KERNELS"] = "abacus"
        for command in ["model", "read"] {
            let outcome = try sayso.run(command)
            #expect(outcome.code == 2)
            #expect(outcome.errors.hasPrefix("sayso: SAYSO_KERNELS=abacus names no kernels: use "))
        }
    }

    @Test func verifyPassesTheBuildsModel() throws {
        let outcome = try SaysoCommand().run("model", "verify")
        #expect(outcome.code == 0)
        #expect(outcome.output.hasSuffix(": the model is whole and unaltered\n"))
    }

    @Test func verifyFindsOneAlteredByte() throws {
        var bytes = try Data(contentsOf: bundled)
        try #require(bytes.count > 100)
        bytes[bytes.count - 100] ^= 1
        let path = try folder.write("altered.safetensors", bytes)
        let outcome = try SaysoCommand().run("model", "verify", "--model", path)
        #expect(outcome.code == 2)
        #expect(
            outcome.errors.hasPrefix("sayso: the model file at \(path) is damaged (its SHA-256 is ")
        )
    }

    @Test(arguments: [["read", "x.txt"], ["model"], ["model", "verify"]])
    func missingModelIsOneSentence(arguments: [String]) throws {
        var sayso = SaysoCommand()
        sayso.environment["SAYSO_MODEL"] = folder.path("typo")
        let outcome = try sayso.shell("sayso " + arguments.joined(separator: " "))
        #expect(outcome.code == 2)
        #expect(
            outcome.errors == "sayso: there is no model file at \(folder.path("typo")): "
                + "name one with --model or SAYSO_MODEL\n")
    }

    @Test func cutOffModelIsOneSentence() throws {
        let path = try folder.write("cut", try Data(contentsOf: bundled).prefix(500_000))
        let outcome = try SaysoCommand().run("read", "--model", path, "x.txt")
        #expect(outcome.code == 2)
        #expect(
            outcome.errors.hasPrefix("sayso: the model file at \(path) is cut off (500000 bytes, "))
    }

    @Test func foreignModelIsOneSentence() throws {
        let path = try folder.write("notes.txt", "These are notes and no model.")
        let outcome = try SaysoCommand().run("read", "--model", path, "x.txt")
        #expect(outcome.code == 2)
        #expect(outcome.errors.hasPrefix("sayso: the file at \(path) is not a Sayso model ("))
        #expect(outcome.errors.split(separator: "\n").count == 1)
    }

    @Test(arguments: ["bin", "share/sayso"])
    func movedProgramFindsItsModel(place: String) throws {
        for name in ["bin", "share/sayso", "elsewhere"] {
            try FileManager.default.createDirectory(
                atPath: folder.path(name), withIntermediateDirectories: true)
        }
        var sayso = SaysoCommand()
        let installed = folder.url.appending(path: "bin/sayso")
        try FileManager.default.copyItem(at: sayso.program, to: installed)
        for name in ["sayso.safetensors", "codebook.yaml", "scales.yaml"] {
            try FileManager.default.copyItem(
                at: bundled.deletingLastPathComponent().appending(path: name),
                to: folder.url.appending(path: "\(place)/\(name)"))
        }
        sayso.program = folder.url.appending(path: "elsewhere/link")
        try FileManager.default.createSymbolicLink(at: sayso.program, withDestinationURL: installed)
        // A program built against the toolchain's libraries finds them by a path beside it.
        sayso.environment["LD_LIBRARY_PATH"] =
            ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"]
        let outcome = try sayso.run("model")
        #expect(
            outcome.output.contains(
                "file        \(installed.resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent().path)/\(place)/sayso.safetensors"
            ))
    }
}
