import CZlib

extension [UInt8] {
    /// These bytes as one member of gzip data.
    public var gzipped: [UInt8] {
        var stream = z_stream()
        var bytes = self
        let size = Int32(MemoryLayout<z_stream>.size)
        deflateInit2_(
            &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
        defer { deflateEnd(&stream) }
        let room = Int(deflateBound(&stream, UInt(count)))
        return [UInt8](unsafeUninitializedCapacity: room) { output, written in
            bytes.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                deflate(&stream, Z_FINISH)
            }
            written = room - Int(stream.avail_out)
        }
    }
}
