import Foundation
import SaysoIntake
import SaysoTesting
import SaysoText
import Testing

@Suite struct ArticleReaderTests {
    @Test func filesAreReadInTheirOrder() throws {
        let paths = try ["two-members.jsonl.gz", "naughty-strings.txt"].map(Fixture.path)
        let intake = Intake(ArticleReader(paths: paths))
        #expect(intake.ids == ["a", "b", "c", paths[1]])
        #expect(intake.problems.isEmpty)
    }

    @Test func whatCannotBeOpenedCostsOnlyItself() throws {
        let good = try Fixture.path("named-text-but-packed.txt")
        let folder = URL(filePath: good).deletingLastPathComponent().path
        let intake = Intake(ArticleReader(paths: ["/no/such.txt", folder, good, ""]))
        #expect(intake.ids == [good])
        #expect(intake.places == ["/no/such.txt", folder, ""])
        #expect(
            intake.sentences == [
                "there is no such file: check its name",
                "this is a directory: name the files in it, as in \(folder)/*.txt",
                "there is no such file: check its name",
            ])
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func aFileWithoutPermissionIsReported() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data("a".utf8).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: url.path)
        let intake = Intake(ArticleReader(paths: [url.path]))
        #expect(intake.sentences == ["there is no permission to read this file: it was left out"])
    }

    @Test func articlesOfOneIdAreBothKept() throws {
        let path = try Fixture.path("two-members.jsonl.gz")
        let intake = Intake(ArticleReader(paths: [path, path]))
        #expect(intake.ids == ["a", "b", "c", "a", "b", "c"])
        #expect(intake.places == (1...3).map { "\(path):\($0)" })
        #expect(
            intake.sentences[0] == "another article of this run has the id \"a\": both were kept")
    }

    @Test func aReaderMayBeIteratedAgain() throws {
        let reader = ArticleReader(paths: [try Fixture.path("cut-off.jsonl.gz")])
        #expect(Array(reader) == Array(reader))
    }

    @Test func eachArticleKnowsItsOwnProblems() throws {
        let path = try Fixture.path("latin-1-letters.txt")
        for item in ArticleReader(paths: [path]) {
            guard case .article(_, let problems) = item else { continue }
            #expect(problems.map(\.place) == ["\(path):1"])
        }
    }
}
