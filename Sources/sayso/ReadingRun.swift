import SaysoClaims
import SaysoIntake
import SaysoReading
import SaysoText

/// Reads articles in parallel, and writes what comes of them in the order of the input.
///
/// Each of `jobs` tasks takes an article, reads it in scratch memory of its own and hands
/// it on. No more than ``OrderedOutput/window`` articles wait for an earlier one, so memory
/// does not grow with the input.
struct ReadingRun {
    let reader: Reader
    let format: OutputFormat
    let layout: TextLayout
    let jobs: Int

    /// Reads all articles.
    ///
    /// - Returns: What was read and found in all.
    /// - Throws: ``OutputError`` where the readings cannot be written; the rest is then not
    ///   read, and a file that was begun is taken away.
    func run(
        _ articles: ArticleReader, into destination: sending any Destination
    ) async throws -> Tally {
        let interruption = Interruption(removing: destination.unfinished)
        defer { interruption.end() }
        let output = OrderedOutput(into: destination)
        do {
            try await read(ArticleQueue(articles), into: output)
            return try await output.finish()
        } catch {
            await output.abandon()
            throw error
        }
    }

    private func read(_ queue: ArticleQueue, into output: OrderedOutput) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<jobs {
                group.addTask {
                    var workspace = reader.workspace()
                    while !Task.isCancelled, let (number, item) = await queue.take() {
                        let page = page(of: item, using: &workspace)
                        try await output.deliver(page, at: number)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private func page(of item: IntakeItem, using workspace: inout Reader.Workspace) -> Page {
        switch item {
        case .problem(let problem):
            return .leftOut(problem)
        case .article(let article, let problems):
            let read = reader.reading(of: article, using: &workspace)
            let reading = read.with(problems.merging(read.problems))
            return .read(ReadPage(reading, format: format, layout: layout))
        }
    }
}

/// What came of one item of the input.
enum Page: Sendable {
    /// An article was read.
    case read(ReadPage)
    /// Something was no article.
    case leftOut(Problem)
}

/// An article that was read, written down.
struct ReadPage: Sendable {
    /// The article's id.
    let id: String

    /// The article's own text.
    let article: String

    /// The reading as the output format has it.
    let text: String

    /// How many attributions were found.
    let attributionCount: Int

    /// How many words the article has, roughly.
    let wordCount: Int

    /// What is wrong with the article and not said in `text`.
    let problems: [Problem]

    init(_ reading: Reading, format: OutputFormat, layout: TextLayout) {
        id = reading.article.id
        article = reading.article.text
        text = format.rendering(of: reading, layout: layout)
        attributionCount = reading.attributions.count
        wordCount = reading.article.text.utf8.wordCount
        problems = format.showsProblems ? [] : reading.problems
    }
}

extension String.UTF8View {
    /// The number of stretches between blanks and line ends.
    var wordCount: Int {
        var count = 0
        var isInWord = false
        for byte in self {
            let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
            if !isBlank, !isInWord { count += 1 }
            isInWord = !isBlank
        }
        return count
    }
}
