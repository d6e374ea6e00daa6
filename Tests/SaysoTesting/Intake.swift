package import SaysoIntake
package import SaysoText

/// All that an input gives.
package struct Intake: Hashable {
    /// In the order of the input.
    package private(set) var articles: [Article] = []

    /// The problems that belong to articles, and those that do not.
    package private(set) var problems: [Problem] = []

    /// Collects what a reader gives.
    package init(_ items: some Sequence<IntakeItem>) {
        for item in items {
            switch item {
            case .article(let article, let its):
                articles.append(article)
                problems += its
            case .problem(let problem):
                problems.append(problem)
            }
        }
    }

    /// Reads bytes as if they were the file `path`.
    package init(
        of bytes: [UInt8], path: String, pieceBytes: Int = 1 << 16,
        defaults: ArticleDefaults = ArticleDefaults(), limits: IntakeLimits = IntakeLimits()
    ) {
        let source = MemoryBytes(bytes, pieceBytes: pieceBytes)
        let articles = InputArticles(
            path: path, source: source, defaults: defaults, limits: limits)
        self.init(IteratorSequence(articles))
    }

    /// Reads a string as if it were the file `path`.
    package init(of string: String, path: String, limits: IntakeLimits = IntakeLimits()) {
        self.init(of: Array(string.utf8), path: path, limits: limits)
    }

    /// What the articles say.
    package var texts: [String] { articles.map(\.text) }

    /// What the articles are called.
    package var ids: [String] { articles.map(\.id) }

    /// What is wrong.
    package var sentences: [String] { problems.map(\.what) }

    /// Where it is wrong.
    package var places: [String] { problems.map(\.place) }
}
