import Foundation
import SaysoLedger
import SaysoTesting
import Testing

/// Copies, merges and health of a ledger from the command line, and files that cannot be written.
@Suite struct LedgerKeepingTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("a.db")
        let input = try folder.write("a.txt", "\"It rained,\" said Ana Duarte, the mayor.")
        _ = try SaysoCommand().run("add", "--ledger", path, input)
    }

    @Test func aSoundLedgerIsCalledSound() throws {
        let outcome = try SaysoCommand().run("ledger", "--ledger", path, "--format", "text")
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("sound"))
    }

    @Test func damageIsTold() async throws {
        try await Ledger(at: path).rows("UPDATE articles SET characters = 3")
        let outcome = try SaysoCommand().run("ledger", "--ledger", path, "--format", "text")
        let told = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(told.contains("articles whose length is not that of their text: 1"))
    }

    @Test func aBackupIsALedgerAndIsNotWrittenOver() throws {
        let copy = folder.path("copy.db")
        #expect(try SaysoCommand().run("ledger", "backup", copy, "--ledger", path).code == 0)
        let claims = try SaysoCommand().run("claims", "--ledger", path).output
        #expect(try SaysoCommand().run("claims", "--ledger", copy).output == claims)
        let again = try SaysoCommand().run("ledger", "backup", copy, "--ledger", path)
        #expect(again.code == 2)
        #expect(again.errors.contains("there is a file at \(copy) already"))
    }

    @Test func aMergeSaysWhatItTookAndWhatItDidNot() throws {
        let other = folder.path("other.db")
        _ = try SaysoCommand().run("ledger", "backup", other, "--ledger", path)
        _ = try SaysoCommand().run("correct", "1", "--act", "deny", "--ledger", path)
        _ = try SaysoCommand().run("correct", "1", "--act", "predict", "--ledger", other)
        let outcome = try SaysoCommand().run("ledger", "merge", other, "--ledger", path)
        #expect(outcome.code == 0)
        #expect(outcome.lines.first == "1 article there already, 0 decisions taken over")
        #expect(outcome.lines.last?.hasPrefix("conflict: ") == true)
    }

    @Test func aMergeWithWhatIsNotThereMakesNothing() throws {
        let outcome = try SaysoCommand().run(
            "ledger", "merge", folder.path("no.db"), "--ledger", path)
        #expect(outcome.code == 2)
        #expect(!folder.names.contains("no.db"))
    }

    // Whoever may do everything is made nobody first, so that the file's mode counts.
    @Test func aReadOnlyFileGetsAClearErrorAndLosesNothing() throws {
        let before = try SaysoCommand().run("claims", "--ledger", path).output
        let shell = """
            chmod a+rx '\(folder.url.path)'; chmod a+r '\(folder.url.path)'/*; chmod a-w '\(path)'
            set -- correct 1 --act deny --ledger '\(path)'
            if [ "$(id -u)" -eq 0 ]; then
                exec setpriv --reuid 65534 --clear-groups '\(SaysoCommand().program.path)' "$@"
            fi
            sayso "$@"
            """
        let outcome = try SaysoCommand().shell(shell)
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("cannot write to the ledger at \(path): it is read-only"))
        #expect(try SaysoCommand().run("claims", "--ledger", path).output == before)
    }
}
