/// The articles of one input, one after the other.
///
/// No more than one record is held at a time, or one text; the limits bound both.
package struct InputArticles: IteratorProtocol {
    private let context: IntakeContext
    private var bytes: PeekedBytes
    private var reader: (any FormatReader)?
    private var waiting: [IntakeProblem] = []
    private var (isUnread, isFruitless) = (true, true)

    /// Where the last item stands: the path, with the line if it is one record of several.
    package private(set) var place: String

    /// Creates an iterator; nothing is read until the first call.
    ///
    /// - Parameters:
    ///   - path: The input's name, which stands in ids and problems and may tell the format.
    ///   - source: Its bytes, as they are: packed, or in another encoding.
    ///   - defaults: What the caller knows of articles that do not say it.
    ///   - limits: How much is held at once.
    package init(
        path: String, source: any ByteSource, defaults: ArticleDefaults = ArticleDefaults(),
        limits: IntakeLimits = IntakeLimits()
    ) {
        context = IntakeContext(path: path, defaults: defaults, limits: limits)
        bytes = PeekedBytes(source)
        place = path
    }

    /// The next article or problem, in the order of the input; `nil` at its end.
    package mutating func next() -> IntakeItem? {
        if isUnread { open() }
        if let item = reader?.next() {
            isFruitless = false
            place = reader?.place ?? context.path
            return item
        }
        close()
        place = context.path
        return waiting.isEmpty ? nil : .problem(waiting.removeFirst().at(context.path))
    }

    private mutating func open() {
        isUnread = false
        unpack()
        let sample = InputSample(bytes.peek(InputSample.byteCount))
        if sample.isEmpty {
            leaveOut(.empty)
        } else if let objection = sample.objection, !sample.holdsRecord, !holdsLaterRecord() {
            leaveOut(objection)
        } else {
            let format = InputFormat(path: context.path, bytes: &bytes, limits: context.limits)
            reader = format.reader(of: bytes, in: context)
        }
    }

    /// Whether records follow a beginning that is none, as after a crash that left a block of NULs.
    private mutating func holdsLaterRecord() -> Bool {
        InputFormat.isOfRecords(context.path)
            && InputSample(bytes.peek(context.limits.recordBytes)).holdsNamedField
    }

    private mutating func unpack() {
        if bytes.begins(with: [0x1F, 0x8B]) { bytes = PeekedBytes(GzipBytes(bytes)) }
        if bytes.begins(with: ByteOrderMark.utf16Big) {
            bytes = PeekedBytes(UTF16Bytes(bytes, isBigEndian: true))
        } else if bytes.begins(with: ByteOrderMark.utf16Little) {
            bytes = PeekedBytes(UTF16Bytes(bytes, isBigEndian: false))
        }
    }

    // What is cut off before its first byte is not also called empty.
    private mutating func leaveOut(_ problem: IntakeProblem) {
        let complaints = bytes.complaints
        waiting = problem == .empty && !complaints.isEmpty ? complaints : complaints + [problem]
    }

    private mutating func close() {
        guard let ended = reader else { return }
        waiting = ended.complaints
        if isFruitless, waiting.isEmpty { waiting = [.noRecords] }
        reader = nil
    }
}
