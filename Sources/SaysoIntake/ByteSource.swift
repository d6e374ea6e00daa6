/// Bytes that arrive in pieces, so that an input of any size is read in bounded memory.
package protocol ByteSource: AnyObject {
    /// The next piece; empty at the end, and ever after.
    func next() -> [UInt8]

    /// What went wrong up to here; complete at the end.
    var complaints: [IntakeProblem] { get }
}

/// Bytes that are in memory already, given out in pieces.
package final class MemoryBytes: ByteSource {
    private var rest: ArraySlice<UInt8>
    private let pieceBytes: Int

    /// Creates a source.
    ///
    /// - Parameters:
    ///   - bytes: All that the source will give.
    ///   - pieceBytes: The size of a piece, at least 1; the last may be shorter.
    package init(_ bytes: [UInt8], pieceBytes: Int = 1 << 16) {
        precondition(pieceBytes > 0, "a piece holds at least one byte")
        rest = bytes[...]
        self.pieceBytes = pieceBytes
    }

    package var complaints: [IntakeProblem] { [] }

    package func next() -> [UInt8] {
        let piece = Array(rest.prefix(pieceBytes))
        rest = rest.dropFirst(pieceBytes)
        return piece
    }
}

/// A source whose first bytes can be looked at before they are taken.
struct PeekedBytes {
    private let source: any ByteSource
    private var held: [UInt8] = []
    private var isAtEnd = false

    init(_ source: any ByteSource) {
        self.source = source
    }

    var complaints: [IntakeProblem] { source.complaints }

    /// The first `count` bytes, or all there are if fewer; they are still to be taken.
    mutating func peek(_ count: Int) -> ArraySlice<UInt8> {
        while held.count < count, !isAtEnd {
            let piece = source.next()
            isAtEnd = piece.isEmpty
            held += piece
        }
        return held.prefix(count)
    }

    /// Whether the source begins with these bytes.
    mutating func begins(with bytes: [UInt8]) -> Bool {
        peek(bytes.count).elementsEqual(bytes)
    }

    /// The next piece; empty at the end.
    mutating func next() -> [UInt8] {
        if held.isEmpty { return isAtEnd ? [] : source.next() }
        defer { held = [] }
        return held
    }

    /// All bytes up to the end, or `nil` if they are more than `limit`.
    mutating func all(atMost limit: Int) -> [UInt8]? {
        var all: [UInt8] = []
        while true {
            let piece = next()
            if piece.isEmpty { return all }
            all += piece
            if all.count > limit { return nil }
        }
    }
}
