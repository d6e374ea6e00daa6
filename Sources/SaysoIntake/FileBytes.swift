#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The bytes of a file, or of standard input.
///
/// A reference type because it owns an open file, which is closed with it.
final class FileBytes: ByteSource {
    /// Large enough that the calls cost nothing beside the inflating and parsing.
    private static let pieceBytes = 1 << 18

    private let descriptor: Int32
    private(set) var complaints: [IntakeProblem] = []

    /// Opens a file for reading.
    ///
    /// - Parameter path: Its path; `-` is standard input.
    /// - Returns: The source, or why there is none.
    static func open(_ path: String) -> Result<FileBytes, IntakeRefusal> {
        if path == "-" { return .success(FileBytes(descriptor: STDIN_FILENO)) }
        let descriptor = retried { openForReading(path) }
        if descriptor < 0 { return .failure(IntakeRefusal(IntakeProblem(openError: errno))) }
        let file = FileBytes(descriptor: descriptor)
        return file.isDirectory ? .failure(IntakeRefusal(.directory(path: path))) : .success(file)
    }

    private init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        if descriptor != STDIN_FILENO { close(descriptor) }
    }

    private var isDirectory: Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    func next() -> [UInt8] {
        if !complaints.isEmpty { return [] }
        return [UInt8](unsafeUninitializedCapacity: Self.pieceBytes) { buffer, count in
            let got = retried { read(descriptor, buffer.baseAddress, buffer.count) }
            if got < 0 { complaints = [.readingStopped(reason: message(of: errno))] }
            count = max(got, 0)
        }
    }
}

extension IntakeProblem {
    /// What the system's refusal to open a file means to the reader.
    package init(openError code: Int32) {
        self =
            switch code {
            case ENOENT, ENOTDIR: .missing
            case EACCES, EPERM: .notPermitted
            default: .cannotOpen(reason: message(of: code))
            }
    }
}

// A function of its own: `open` alone would mean `FileBytes.open`.
private func openForReading(_ path: String) -> Int32 {
    open(path, O_RDONLY | O_CLOEXEC)
}

// POSIX lets a signal interrupt `open` and `read` (EINTR); the call is then made again.
private func retried<Count: SignedInteger>(_ call: () -> Count) -> Count {
    while true {
        let result = call()
        if result != -1 || errno != EINTR { return result }
    }
}

private func message(of code: Int32) -> String {
    String(cString: strerror(code))
}
