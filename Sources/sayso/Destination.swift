#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where readings are written, in the order in which they come.
protocol Destination {
    /// Files that must go if the program is interrupted.
    var unfinished: [String] { get }

    /// Whether what is written appears among the progress.
    var sharesTerminal: Bool { get }

    /// Writes one article down.
    mutating func write(_ page: ReadPage) throws(OutputError)

    /// Ends the output, and puts it in its place.
    mutating func finish() throws(OutputError)

    /// Ends the output without a trace, where there is nothing to show.
    mutating func abandon()
}

/// Standard output, or a file that appears whole or not at all.
///
/// A file is written under a temporary name in its own folder and renamed when all is in
/// it, so nobody ever sees half of it.
struct OutputFile {
    private let path: String?
    private let temporary: String?
    private let descriptor: Int32

    /// Opens the output.
    ///
    /// - Parameter path: The file to write; `nil` for standard output.
    /// - Throws: ``OutputError/cannotWrite(path:reason:)``; nothing was made then.
    init(path: String?) throws(OutputError) {
        self.path = path
        temporary = path.map { "\($0).\(getpid()).unfinished" }
        guard let path, let temporary else {
            descriptor = STDOUT_FILENO
            return
        }
        descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        if descriptor < 0 { throw .cannotWrite(path: path, reason: lastReason()) }
    }

    /// Files that must go if the program is interrupted.
    var unfinished: [String] { temporary.map { [$0] } ?? [] }

    /// Whether what is written appears on a terminal.
    var isTerminal: Bool { path == nil && Terminal.isTerminal(STDOUT_FILENO) }

    /// Writes a text.
    func write(_ text: String) throws(OutputError) {
        try Array(text.utf8).write(to: descriptor, named: path ?? "standard output")
    }

    /// Ends the output, and puts it in its place.
    func finish() throws(OutputError) {
        guard let path, let temporary else { return }
        guard close(descriptor) == 0, rename(temporary, path) == 0 else {
            let reason = lastReason()
            unlink(temporary)
            throw .cannotWrite(path: path, reason: reason)
        }
    }

    /// Ends the output without a trace.
    func abandon() {
        guard let temporary else { return }
        close(descriptor)
        unlink(temporary)
    }
}

/// Readings, one after the other in one output.
struct StreamDestination: Destination {
    private let format: OutputFormat
    private let file: OutputFile
    private var isFirst = true

    /// Opens the output.
    ///
    /// - Parameters:
    ///   - format: What stands before, between and after the articles.
    ///   - path: The file to write; `nil` for standard output.
    /// - Throws: ``OutputError/cannotWrite(path:reason:)``; nothing was made then.
    init(format: OutputFormat, path: String?) throws(OutputError) {
        self.format = format
        file = try OutputFile(path: path)
    }

    var unfinished: [String] { file.unfinished }

    var sharesTerminal: Bool { file.isTerminal }

    mutating func write(_ page: ReadPage) throws(OutputError) {
        try file.write((isFirst ? format.opening : format.separator) + page.text)
        isFirst = false
    }

    mutating func finish() throws(OutputError) {
        try file.write((isFirst ? format.opening : "") + format.closing)
        try file.finish()
    }

    mutating func abandon() { file.abandon() }
}

/// A folder of `.txt` and `.ann` files, as brat has it: a pair for each article.
///
/// Both files of a pair are written under temporary names first, so an annotation file
/// never stands beside a text that it does not belong to.
struct FolderDestination: Destination {
    private let folder: String
    private var taken: Set<String> = []

    /// Makes the folder, unless it is there.
    init(folder: String) throws(OutputError) {
        self.folder = folder
        if mkdir(folder, 0o777) != 0 && errno != EEXIST {
            throw .cannotMakeFolder(path: folder, reason: lastReason())
        }
    }

    var unfinished: [String] { [temporary("txt"), temporary("ann")] }

    var sharesTerminal: Bool { false }

    mutating func write(_ page: ReadPage) throws(OutputError) {
        let name = name(for: page.id)
        try fill(temporary("txt"), with: page.article)
        try fill(temporary("ann"), with: page.text)
        for ending in ["txt", "ann"] {
            let path = "\(folder)/\(name).\(ending)"
            guard rename(temporary(ending), path) == 0 else {
                throw .cannotWrite(path: path, reason: lastReason())
            }
        }
    }

    mutating func finish() {}

    mutating func abandon() { unfinished.forEach { unlink($0) } }

    private func temporary(_ ending: String) -> String {
        "\(folder)/.\(getpid()).unfinished.\(ending)"
    }

    private func fill(_ path: String, with text: String) throws(OutputError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: lastReason()) }
        defer { close(descriptor) }
        try Array(text.utf8).write(to: descriptor, named: path)
    }

    /// A file name for an article's id: its plain letters and digits, and a number where
    /// another article of this run has that name already.
    private mutating func name(for id: String) -> String {
        let plain = String(id.unicodeScalars.suffix(100).map { $0.isPlain ? Character($0) : "_" })
        let base = plain.hasPrefix(".") ? "_" + plain.dropFirst() : plain
        var name = base
        var number = 2
        // Folders of some systems take "A.txt" and "a.txt" for one file.
        while !taken.insert(name.lowercased()).inserted {
            name = "\(base)-\(number)"
            number += 1
        }
        return name
    }
}

extension Unicode.Scalar {
    fileprivate var isPlain: Bool {
        isASCII
            && (properties.isAlphabetic || properties.numericType != nil
                || "._-".unicodeScalars.contains(self))
    }
}

/// What the system says of the call that has just failed.
private func lastReason() -> String { String(cString: strerror(errno)) }
