import Foundation
import SaysoTesting
import Testing

/// Where the output goes, and that it is never half there.
@Suite struct OutputTests {
    let sayso = SaysoCommand()
    let folder: TemporaryFolder
    let news: String

    init() throws {
        folder = try TemporaryFolder()
        news = try folder.write(
            "news.jsonl",
            #"{"id": "a/b", "text": "It\nrained."}"# + "\n" + #"{"id": "A/b", "text": "It shone."}"#
        )
    }

    @Test func fileIsWhatStandardOutputWouldBe() throws {
        let expected = try sayso.run("read", "--format", "json", news).output
        let outcome = try sayso.run(
            "read", "--format", "json", "--output", folder.path("out.json"), news)
        #expect(outcome.output.isEmpty)
        #expect(try folder.text(of: "out.json") == expected)
        #expect(folder.names == ["news.jsonl", "out.json"])
    }

    @Test func nothingReadLeavesTheOldFile() throws {
        let old = try folder.write("out.csv", "old")
        _ = try sayso.run("read", "--output", old, folder.path("missing.txt"))
        #expect(try folder.text(of: "out.csv") == "old")
        #expect(folder.names == ["news.jsonl", "out.csv"])
    }

    @Test func fileThatCannotBeWrittenIsAnError() throws {
        let outcome = try sayso.run("read", "--output", folder.path("no/such/out"), news)
        #expect(outcome.code == 2)
        #expect(
            outcome.errors
                == "sayso: cannot write \(folder.path("no/such/out")): No such file or directory\n")
    }

    @Test func bratGetsAPairOfFilesForEachArticle() throws {
        let outcome = try sayso.run(
            "read", "--format", "brat", "--output", folder.path("brat"), news)
        #expect(outcome.output.isEmpty)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("brat"))
        #expect(names.sorted() == ["A_b-2.ann", "A_b-2.txt", "a_b.ann", "a_b.txt"])
        #expect(try folder.text(of: "brat/a_b.txt") == "It\nrained.")
    }

    @Test func closedPipeEndsQuietly() throws {
        let records = (0..<2000).map { #"{"id": "n\#($0)", "text": "It rained."}"# }
        try folder.write("many.jsonl", records.joined(separator: "\n"))
        let outcome = try sayso.shell(
            "sayso read '\(folder.path("many.jsonl"))' | head -n 1; exit ${PIPESTATUS[0]}")
        #expect(outcome.code == 0)
        #expect(outcome.lines.count == 1)
        #expect(outcome.errors.isEmpty)
    }

    @Test func fullDiskIsAnError() throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        let outcome = try sayso.shell("sayso read '\(news)' > /dev/full")
        #expect(outcome.code == 2)
        #expect(outcome.errors == "sayso: cannot write standard output: No space left on device\n")
    }

    // As many articles as there can be, so that every thread is busy when the signal comes.
    @Test(.timeLimit(.minutes(1))) func interruptionLeavesNothingBehind() throws {
        try FileManager.default.createDirectory(
            atPath: folder.path("out"), withIntermediateDirectories: true)
        let text = String(repeating: "It rained, he said. ", count: 500)
        // Bash starts what runs in the background deaf to SIGINT, so SIGTERM stands for both.
        let outcome = try sayso.shell(
            """
            '\(sayso.program.path)' read --output '\(folder.path("out/claims.jsonl"))' - \
                < <(yes '{"text": "\(text)"}') & reader=$!
            until ls '\(folder.path("out"))' | grep -q unfinished; do sleep 0.1; done
            sleep 1; kill -TERM $reader; wait $reader
            """)
        #expect(outcome.code == 128 + 15)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).isEmpty)
    }
}
