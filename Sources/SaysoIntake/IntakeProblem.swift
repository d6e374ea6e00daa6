package import SaysoText

/// What can be wrong with an input, and the sentence that says so.
///
/// Each sentence tells what is wrong and what was done about it; the place stands before it.
package enum IntakeProblem: Hashable, Sendable {
    // The file.
    case missing
    case notPermitted
    case directory(path: String)
    case cannotOpen(reason: String)
    case readingStopped(reason: String)
    case gzipCutOff
    case gzipDamaged
    case gzipFollowed

    // Its bytes.
    case empty
    case blank
    case binary(kind: String)
    case otherEncoding
    case utf16(replaced: Int)
    case replaced(count: Int)
    case nulls(count: Int)
    case markup

    // Its records.
    case recordTooLong(limit: Int)
    case invalidJSON(reason: String, column: Int)
    case notAnObject(kind: String)
    case listNotClosed
    case listFollowed
    case listClosedEarly
    case noRecords

    // The article.
    case noText
    case emptyText
    case textOfKind(kind: String, field: String)
    case fieldOfKind(kind: String, field: String)
    case repeatedField(field: String)
    case halfSurrogates(count: Int)
    case articleTooLong(limit: Int)
    case repeatedID(id: String)
}

extension IntakeProblem {
    /// The problem as the caller gets it.
    package func at(_ place: String) -> Problem {
        Problem(what: sentence, place: place, damage: damage)
    }

    /// What a check of the text would notice too.
    private var damage: Problem.Damage? {
        switch self {
        case .utf16(0): nil
        case .utf16, .replaced, .halfSurrogates: .replacementCharacters
        case .nulls: .nulls
        default: nil
        }
    }

    private var sentence: String {
        fileSentence ?? bytesSentence ?? recordSentence ?? articleSentence
    }

    private var fileSentence: String? {
        switch self {
        case .missing:
            "there is no such file: check its name"
        case .notPermitted:
            "there is no permission to read this file: it was left out"
        case .directory(let path):
            "this is a directory: name the files in it, as in \(path)/*.txt"
        case .cannotOpen(let reason):
            "this file cannot be opened (\(reason)): it was left out"
        case .readingStopped(let reason):
            "reading stopped before the end (\(reason)): what came before that was read"
        case .gzipCutOff:
            "the gzip data are cut off: what could be unpacked was read"
        case .gzipDamaged:
            "the gzip data are damaged: what could be unpacked before that was read"
        case .gzipFollowed:
            "something that is not gzip follows the gzip data: it was left out"
        default: nil
        }
    }

    private var bytesSentence: String? {
        switch self {
        case .empty:
            "there is nothing in it: it was left out"
        case .blank:
            "there is nothing but white space in it: it was left out"
        case .binary(let kind):
            "this is \(kind), not text: it was left out"
        case .otherEncoding:
            "this is not UTF-8 (perhaps another encoding): it was left out; convert it first"
        case .utf16(0):
            "this is UTF-16, not UTF-8: it was converted"
        case .utf16(let count):
            "this is UTF-16, not UTF-8: it was converted, and \(count) invalid "
                + (count == 1 ? "unit was" : "units were") + " read as U+FFFD"
        case .replaced(let count):
            "\(count) invalid UTF-8 " + (count == 1 ? "sequence was" : "sequences were")
                + " read as U+FFFD, the first of them here"
        case .nulls(let count):
            "the text holds \(count) NUL "
                + (count == 1 ? "character: it was" : "characters: they were") + " kept"
        case .markup:
            "this looks like HTML: its tags were read as text"
        default: nil
        }
    }

    private var recordSentence: String? {
        switch self {
        case .recordTooLong(let limit):
            "the record is longer than \(megabytes(limit)): it was left out"
        case .invalidJSON(let reason, let column):
            "the record is not valid JSON (at byte \(column), \(reason)): it was left out"
        case .notAnObject(let kind):
            "the record is \(kind), not an object: it was left out"
        case .listNotClosed:
            "the list of records is not closed: what came before that was read"
        case .listFollowed:
            "something follows the list of records: it was left out"
        case .listClosedEarly:
            "the list of records is closed before its last record: what followed was read too"
        case .noRecords:
            "there are no records in it: it was left out"
        default: nil
        }
    }

    private var articleSentence: String {
        switch self {
        case .noText:
            "the record has no text (\"text\", \"body\" or \"event_text\"): it was left out"
        case .emptyText:
            "the record's text is empty: it was left out"
        case .textOfKind(let kind, let field):
            "\"\(field)\" is \(kind), not a string: the record was left out"
        case .fieldOfKind(let kind, let field):
            "\"\(field)\" is \(kind), not a string: the field was left out"
        case .repeatedField(let field):
            "\"\(field)\" comes more than once: the last one was taken"
        case .halfSurrogates(let count):
            "\(count) escaped " + (count == 1 ? "surrogate has" : "surrogates have")
                + " no other half: read as U+FFFD"
        case .articleTooLong(let limit):
            "the text is longer than \(megabytes(limit)): the article was left out"
        case .repeatedID(let id):
            "another article of this run has the id \"\(id)\": both were kept"
        default:
            preconditionFailure("every problem has a sentence")
        }
    }

    private func megabytes(_ bytes: Int) -> String {
        bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes) bytes"
    }
}

/// A problem that leaves nothing to go on with.
struct IntakeRefusal: Error {
    let problem: IntakeProblem

    init(_ problem: IntakeProblem) {
        self.problem = problem
    }
}
