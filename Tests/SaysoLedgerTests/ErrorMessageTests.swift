import SaysoLedger
import Testing

/// Every sentence that a ledger says where it cannot do what was asked.
@Suite struct ErrorMessageTests {
    @Test(arguments: [
        (
            LedgerError.missing(path: "a.db"),
            "there is no ledger at a.db: make one with sayso add, or name another with --ledger"
        ),
        (
            .cannotOpen(path: "a.db", reason: "it is no ledger"),
            "cannot open the ledger at a.db: it is no ledger"
        ),
        (
            .tooNew(path: "a.db", newest: "9"),
            "the ledger at a.db was written by a newer Sayso (schema 9): update Sayso"
        ),
        (
            .cannotWrite(path: "a.db", reason: "the disk is full"),
            "cannot write to the ledger at a.db: the disk is full; what it held is untouched"
        ),
        (
            .busy(path: "a.db"),
            "another process is writing to the ledger at a.db: try again when it has ended"
        ),
        (
            .damaged(path: "a.db", reason: "a row is gone"),
            "the ledger at a.db is damaged (a row is gone): restore it from a copy"
        ),
        (
            .alreadyThere(path: "a.db"),
            "there is a file at a.db already: name another, or move that one away"
        ),
        (.cannotDecide(reason: "there is no claim 7"), "there is no claim 7"),
    ])
    func eachErrorIsOneSentence(error: LedgerError, sentence: String) {
        #expect(error.description == sentence)
    }
}
