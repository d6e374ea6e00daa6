#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Bytes of a model that never change once they are there: the file mapped into memory,
/// or weights packed for the kernels.
///
/// `@unchecked Sendable`: a pointer is not `Sendable`, but what it points to is written
/// only inside the initialiser, before anyone else can see it, and freed only when nobody
/// can any more.
final class ModelWeights: @unchecked Sendable {
    /// All of them, beginning on 64 bytes.
    let bytes: UnsafeRawBufferPointer
    private let isMapped: Bool

    /// Maps a file into memory.
    init(mapping path: String) throws(ModelFileError) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { throw .missing(path: path) }
            throw .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else {
            throw .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable(path: path, reason: "it is not a file")
        }
        guard status.st_size > 0 else { throw .cutOff(path: path, byteCount: 0, expected: 8) }
        let base = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, file, 0)
        guard let base, base != MAP_FAILED else {
            throw .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        bytes = UnsafeRawBufferPointer(start: base, count: Int(status.st_size))
        isMapped = true
    }

    /// Allocates bytes and has them filled.
    init(byteCount: Int, filledBy fill: (UnsafeMutableRawPointer) -> Void) {
        let held = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(byteCount, 64), alignment: 64)
        if let base = held.baseAddress { fill(base) }
        bytes = UnsafeRawBufferPointer(held)
        isMapped = false
    }

    deinit {
        if isMapped {
            munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
        } else {
            bytes.deallocate()
        }
    }

    /// Where they begin, as numbers of some type.
    func start<Number>(as type: Number.Type = Number.self) -> UnsafePointer<Number> {
        guard let base = bytes.baseAddress else { preconditionFailure("weights are never empty") }
        return base.assumingMemoryBound(to: type)
    }
}
