import Foundation
import SaysoIntake
import SaysoTesting
import SaysoText
import Testing

/// Every sentence that intake can say.
@Suite struct ErrorMessageTests {
    static let sentences: [(IntakeProblem, String)] = [
        (.missing, "there is no such file: check its name"),
        (.notPermitted, "there is no permission to read this file: it was left out"),
        (.directory(path: "news"), "this is a directory: name the files in it, as in news/*.txt"),
        (
            .cannotOpen(reason: "Too many open files"),
            "this file cannot be opened (Too many open files): it was left out"
        ),
        (
            .readingStopped(reason: "Input/output error"),
            "reading stopped before the end (Input/output error): what came before that was read"
        ),
        (.gzipCutOff, "the gzip data are cut off: what could be unpacked was read"),
        (.gzipDamaged, "the gzip data are damaged: what could be unpacked before that was read"),
        (.gzipFollowed, "something that is not gzip follows the gzip data: it was left out"),
        (.empty, "there is nothing in it: it was left out"),
        (.blank, "there is nothing but white space in it: it was left out"),
        (.binary(kind: "a PNG image"), "this is a PNG image, not text: it was left out"),
        (
            .otherEncoding,
            "this is not UTF-8 (perhaps another encoding): it was left out; convert it first"
        ),
        (.utf16(replaced: 0), "this is UTF-16, not UTF-8: it was converted"),
        (
            .utf16(replaced: 1),
            "this is UTF-16, not UTF-8: it was converted, and 1 invalid unit was read as U+FFFD"
        ),
        (
            .replaced(count: 1),
            "1 invalid UTF-8 sequence was read as U+FFFD, the first of them here"
        ),
        (
            .replaced(count: 3),
            "3 invalid UTF-8 sequences were read as U+FFFD, the first of them here"
        ),
        (.nulls(count: 1), "the text holds 1 NUL character: it was kept"),
        (.nulls(count: 2), "the text holds 2 NUL characters: they were kept"),
        (.markup, "this looks like HTML: its tags were read as text"),
        (.recordTooLong(limit: 16 << 20), "the record is longer than 16 MB: it was left out"),
        (
            .invalidJSON(reason: "a colon should stand", column: 7),
            "the record is not valid JSON (at byte 7, a colon should stand): it was left out"
        ),
        (.notAnObject(kind: "a number"), "the record is a number, not an object: it was left out"),
        (.listNotClosed, "the list of records is not closed: what came before that was read"),
        (.listFollowed, "something follows the list of records: it was left out"),
        (
            .listClosedEarly,
            "the list of records is closed before its last record: what followed was read too"
        ),
        (.noRecords, "there are no records in it: it was left out"),
        (
            .noText,
            "the record has no text (\"text\", \"body\" or \"event_text\"): it was left out"
        ),
        (.emptyText, "the record's text is empty: it was left out"),
        (
            .textOfKind(kind: "a number", field: "body"),
            "\"body\" is a number, not a string: the record was left out"
        ),
        (
            .fieldOfKind(kind: "a list", field: "title"),
            "\"title\" is a list, not a string: the field was left out"
        ),
        (.repeatedField(field: "id"), "\"id\" comes more than once: the last one was taken"),
        (
            .halfSurrogates(count: 1),
            "1 escaped surrogate has no other half: read as U+FFFD"
        ),
        (
            .halfSurrogates(count: 2),
            "2 escaped surrogates have no other half: read as U+FFFD"
        ),
        (
            .articleTooLong(limit: 5 << 20),
            "the text is longer than 5 MB: the article was left out"
        ),
        (
            .repeatedID(id: "x"),
            "another article of this run has the id \"x\": both were kept"
        ),
    ]

    @Test(arguments: sentences)
    func theSentenceIsAsItWas(problem: IntakeProblem, sentence: String) {
        #expect(problem.at("a.txt").what == sentence)
    }

    @Test(arguments: [
        (ENOENT, IntakeProblem.missing), (ENOTDIR, .missing), (EACCES, .notPermitted),
        (EPERM, .notPermitted), (ELOOP, .cannotOpen(reason: String(cString: strerror(ELOOP)))),
    ])
    func theSystemsRefusalsAreTold(code: Int32, problem: IntakeProblem) {
        #expect(IntakeProblem(openError: code) == problem)
    }

    @Test(arguments: [
        (#"{"id": 1}"#, "the record has no text"),
        (#"{"text": null}"#, "the record has no text"),
        (#"{"text": " "}"#, "the record's text is empty"),
        (#"{"text": ["a"]}"#, "\"text\" is a list"),
        (#"{"event_text": true}"#, "\"event_text\" is true or false"),
        (#"{"text": "a", "title": {}}"#, "\"title\" is an object"),
        (#"{"text": "a", "authors": ["b", []]}"#, "\"authors\" is a list"),
        (#"{"text": "a", "url": "b", "url": "c"}"#, "\"url\" comes more than once"),
        (#"{"text": "a\ud800"}"#, "1 escaped surrogate"),
        (#"{"text": "a\u0000"}"#, "the text holds 1 NUL"),
        (#"[1]"#, "the record is a list"),
    ])
    func recordsGetTheSentenceTheyDeserve(line: String, beginning: String) {
        let intake = Intake(of: line, path: "a.jsonl")
        #expect(intake.sentences.count == 1)
        #expect(intake.sentences.first?.hasPrefix(beginning) == true)
        #expect(intake.places == ["a.jsonl:1"])
    }
}
