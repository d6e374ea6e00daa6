/// How an article is cut into what the encoder sees at once.
///
/// A window holds whole paragraphs where that fills at least half of it, else whole
/// sentences, else as many words as fit: a sentence longer than a window is cut, never
/// dropped. `Training/` plans its windows the same way.
package struct WindowPlan: Sendable {
    /// The most subwords a window may hold beside its two marks.
    package let limit: Int

    /// Creates a plan.
    package init(limit: Int) { self.limit = limit }

    /// Token ranges that cover the article in order, without overlap.
    ///
    /// - Parameters:
    ///   - sizes: How many subwords each token has.
    ///   - sentences: The token numbers at which sentences begin, ascending.
    ///   - paragraphs: The token numbers at which paragraphs begin, ascending.
    /// - Returns: None for no tokens.
    /// - Complexity: O(tokens + borders).
    package func windows(sizes: [Int], sentences: [Int], paragraphs: [Int]) -> [Range<Int>] {
        var windows: [Range<Int>] = []
        var begin = 0
        while begin < sizes.count {
            let reach = reach(from: begin, sizes)
            let end = reach == sizes.count ? reach : cut(begin, reach, sentences, paragraphs)
            windows.append(begin..<end)
            begin = end
        }
        return windows
    }

    /// The token after the last one that fits; at least one token is taken.
    private func reach(from begin: Int, _ sizes: [Int]) -> Int {
        var end = begin
        var total = 0
        while end < sizes.count, total + sizes[end] <= limit {
            total += sizes[end]
            end += 1
        }
        return max(end, begin + 1)
    }

    private func cut(_ begin: Int, _ reach: Int, _ sentences: [Int], _ paragraphs: [Int]) -> Int {
        let half = begin + (reach - begin) / 2
        let paragraph = paragraphs.lastValue(in: begin + 1...reach)
        if let paragraph, paragraph >= half { return paragraph }
        return sentences.lastValue(in: begin + 1...reach) ?? paragraph ?? reach
    }
}

extension [Int] {
    /// The greatest element inside `bounds` of an ascending array.
    ///
    /// - Complexity: O(log n).
    func lastValue(in bounds: ClosedRange<Int>) -> Int? {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] <= bounds.upperBound { low = middle + 1 } else { high = middle }
        }
        guard low > 0, self[low - 1] >= bounds.lowerBound else { return nil }
        return self[low - 1]
    }
}
