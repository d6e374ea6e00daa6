import SaysoText

/// The articles in some files, read one at a time.
///
///     for item in ArticleReader(paths: ["wire.txt", "archive.jsonl.gz", "-"]) {
///         switch item {
///         case .article(let article, let problems): …
///         case .problem(let problem): …
///         }
///     }
///
/// Plain text and JSON Lines are read, also packed with gzip, and JSON that is one record or
/// one list of them. The format is told by the name (`.txt`, `.jsonl`, `.ndjson`, `.json`), else by
/// how the input begins; gzip always by how it begins. Text is UTF-8, or UTF-16 with a
/// byte-order mark. Whatever is wrong is reported beside what was read, and nothing is thrown.
///
/// Files are opened when their turn comes. However long the input, no more is held than one
/// record of at most 16 MB; a text of more than 5 MB is a problem.
public struct ArticleReader: Hashable, Sendable {
    /// The files, in the order in which they are read.
    public let paths: [String]

    /// What is known of articles that do not say it themselves.
    public let defaults: ArticleDefaults

    private let limits: IntakeLimits

    /// Creates a reader; nothing is opened yet.
    ///
    /// - Parameters:
    ///   - paths: Names of files; `-` is standard input, which can be read only once.
    ///   - defaults: What is known of articles that do not say it themselves.
    public init(paths: [String], defaults: ArticleDefaults = ArticleDefaults()) {
        self.init(paths: paths, defaults: defaults, limits: IntakeLimits())
    }

    /// Creates a reader with limits of its own.
    package init(paths: [String], defaults: ArticleDefaults, limits: IntakeLimits) {
        self.paths = paths
        self.defaults = defaults
        self.limits = limits
    }
}

extension ArticleReader: Sequence {
    /// Begins to read the files from the first.
    public func makeIterator() -> Iterator {
        Iterator(self)
    }

    /// Reads files one after the other.
    public struct Iterator: IteratorProtocol {
        private let reader: ArticleReader
        private var pathsLeft: ArraySlice<String>
        private var current: InputArticles?
        private var seen: SeenIDs

        fileprivate init(_ reader: ArticleReader) {
            self.reader = reader
            pathsLeft = reader.paths[...]
            seen = SeenIDs(most: reader.limits.comparedIDs)
        }

        /// The next article or problem, in the order of the files; `nil` after the last.
        public mutating func next() -> IntakeItem? {
            while true {
                if let item = current?.next() { return checked(item, at: current?.place ?? "") }
                current = nil
                guard let path = pathsLeft.popFirst() else { return nil }
                switch FileBytes.open(path) {
                case .success(let file): current = reader.articles(of: file, at: path)
                case .failure(let refusal): return .problem(refusal.problem.at(path))
                }
            }
        }

        private mutating func checked(_ item: IntakeItem, at place: String) -> IntakeItem {
            guard case .article(let article, let problems) = item, seen.repeats(article.id) else {
                return item
            }
            let problem = IntakeProblem.repeatedID(id: article.id)
            return .article(article, problems + [problem.at(place)])
        }
    }

    private func articles(of file: FileBytes, at path: String) -> InputArticles {
        InputArticles(path: path, source: file, defaults: defaults, limits: limits)
    }
}
