import SaysoIntake

/// Hands the items of the input out to many tasks, each with its number in the input.
actor ArticleQueue {
    private var items: ArticleReader.Iterator
    private var next = 0

    init(_ articles: ArticleReader) {
        items = articles.makeIterator()
    }

    /// The next item; `nil` after the last.
    func take() -> (number: Int, item: IntakeItem)? {
        guard let item = items.next() else { return nil }
        defer { next += 1 }
        return (next, item)
    }
}
