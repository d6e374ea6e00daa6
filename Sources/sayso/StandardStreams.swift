#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Standard output and standard error, written without a buffer that could be lost.
enum StandardStreams {
    /// Makes a reader that goes away (`sayso read … | head`) an error of the write and not
    /// the death of this program, which may have files to clear away.
    static func reportClosedPipes() {
        _ = signal(SIGPIPE, SIG_IGN)
    }

    /// Prints a text; whether it arrived is of no interest.
    static func output(_ text: String) {
        try? Array(text.utf8).write(to: STDOUT_FILENO, named: "standard output")
    }

    /// Says something on standard error.
    static func complain(_ text: String) {
        try? Array(text.utf8).write(to: STDERR_FILENO, named: "standard error")
    }
}

extension [UInt8] {
    /// Writes all bytes to an open file.
    ///
    /// - Throws: ``OutputError``; some of the bytes may have been written.
    func write(to descriptor: Int32, named name: String) throws(OutputError) {
        var written = 0
        while written < count {
            let result = withUnsafeBytes { bytes in
                #if canImport(Darwin)
                    Darwin.write(
                        descriptor, bytes.baseAddress.map { $0 + written }, count - written)
                #elseif canImport(Musl)
                    Musl.write(descriptor, bytes.baseAddress.map { $0 + written }, count - written)
                #else
                    Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, count - written)
                #endif
            }
            if result >= 0 {
                written += result
            } else if errno == EPIPE {
                throw .readerLeft
            } else if errno != EINTR && errno != EAGAIN {
                throw .cannotWrite(path: name, reason: String(cString: strerror(errno)))
            }
        }
    }
}

/// Why what was found could not be written down.
enum OutputError: Error, Hashable {
    /// Whoever read our output has stopped reading: no failure, but the end.
    case readerLeft
    /// The file, or standard output, does not take any more.
    case cannotWrite(path: String, reason: String)
    /// The folder for brat's files cannot be made or is a file.
    case cannotMakeFolder(path: String, reason: String)
}

extension OutputError: CustomStringConvertible {
    /// One sentence for the person at the terminal: what failed, where, what next.
    var description: String {
        switch self {
        case .readerLeft:
            "standard output was closed"
        case .cannotWrite(let path, let reason):
            "cannot write \(path): \(reason)"
        case .cannotMakeFolder(let path, let reason):
            "cannot make the folder \(path): \(reason)"
        }
    }
}
