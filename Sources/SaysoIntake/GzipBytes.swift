import CZlib

/// The bytes that gzip data hold, inflated piece by piece.
///
/// Several members one after the other are one stream, as RFC 1952 says; zeros after the
/// last are padding. Data that are cut off or damaged give what came before that.
///
/// A reference type because zlib's state points back at itself and must not move.
final class GzipBytes: ByteSource {
    /// However well the data are packed, no more than this is inflated at once.
    private static let pieceBytes = 1 << 18

    private enum State { case inMember, betweenMembers, ended }

    private var packed: PeekedBytes
    private var piece: [UInt8] = []
    private var position = 0
    private var state = State.inMember
    private let stream: UnsafeMutablePointer<z_stream>
    private var own: [IntakeProblem] = []

    init(_ packed: PeekedBytes) {
        self.packed = packed
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 15 + 16: the largest window, and a gzip header rather than a zlib one (zlib.h).
        let size = Int32(MemoryLayout<z_stream>.size)
        let status = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, size)
        precondition(status == Z_OK, "zlib is of the version that Sayso was built with")
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    var complaints: [IntakeProblem] { packed.complaints + own }

    func next() -> [UInt8] {
        while state != .ended {
            if position == piece.count { refill() }
            if state == .betweenMembers {
                openNextMember()
                continue
            }
            // Also without more input: zlib may hold output back from the call before.
            let inflated = inflatePiece()
            if !inflated.isEmpty { return inflated }
            if piece.isEmpty, state == .inMember { end(.gzipCutOff) }
        }
        return []
    }

    private func refill() {
        piece = packed.next()
        position = 0
    }

    private func inflatePiece() -> [UInt8] {
        var status = Z_OK
        let inflated = [UInt8](unsafeUninitializedCapacity: Self.pieceBytes) { output, count in
            piece.withUnsafeMutableBufferPointer { input in
                stream.pointee.next_in = input.baseAddress.map { $0 + position }
                stream.pointee.avail_in = UInt32(input.count - position)
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = UInt32(output.count)
                status = inflate(stream, Z_NO_FLUSH)
                position = input.count - Int(stream.pointee.avail_in)
                count = output.count - Int(stream.pointee.avail_out)
            }
        }
        switch status {
        case Z_STREAM_END: state = .betweenMembers
        case Z_OK, Z_BUF_ERROR: break
        default: end(.gzipDamaged)
        }
        return inflated
    }

    private func openNextMember() {
        while position < piece.count, piece[position] == 0 { position += 1 }
        if position == piece.count {
            if piece.isEmpty { end(nil) }
        } else if piece[position] == 0x1F {
            inflateReset(stream)
            state = .inMember
        } else {
            end(.gzipFollowed)
        }
    }

    private func end(_ problem: IntakeProblem?) {
        state = .ended
        own = problem.map { [$0] } ?? []
    }
}
