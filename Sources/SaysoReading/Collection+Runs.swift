extension Collection {
    /// The maximal runs of elements that satisfy a condition.
    ///
    /// - Returns: Ranges of element numbers, counted from 0, in order.
    func runs(where isIn: (Element) -> Bool) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for (number, element) in enumerated() where isIn(element) {
            if let last = runs.last, last.upperBound == number {
                runs[runs.count - 1] = last.lowerBound..<number + 1
            } else {
                runs.append(number..<number + 1)
            }
        }
        return runs
    }
}
