import SaysoClaims

// Dates in figures: "2022-03-14", "3/14/2022".
extension TimeGrammar {
    /// A date in figures; unresolved where nobody knows which number is the month.
    func figures(at i: Int) -> TimeMatch? {
        let word = tokens.word(i)
        guard tokens.isNumeric(i), word.utf8.count >= 6,
            let separator = word.first(where: { "-/.".contains($0) })
        else { return nil }
        if let day = CalendarDay(published: word), separator != "." {
            return TimeMatch(end: i + 1, Self.meaning(of: day))
        }
        let parts = word.split(separator: separator, omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == 3, parts.count == 3, (1...2).contains(parts[0].count),
            (1...2).contains(parts[1].count), (1...31).contains(numbers[0]),
            (1...31).contains(numbers[1]), min(numbers[0], numbers[1]) <= 12
        else { return nil }
        return meaning(numbers, yearDigits: parts[2].count, separator).map {
            TimeMatch(end: i + 1, $0)
        }
    }

    private func meaning(
        _ numbers: [Int], yearDigits: Int, _ separator: Character
    ) -> TimeMeaning? {
        let (a, b, year) = (numbers[0], numbers[1], numbers[2])
        guard yearDigits == 4, (1000...2099).contains(year) else {
            return yearDigits == 2 && separator == "/" ? .unresolved(.day) : nil
        }
        // With full stops the day comes first everywhere; else only its size tells.
        let isDayFirst = separator == "." || a > 12
        guard separator == "." || a > 12 || b > 12 || a == b else { return .unresolved(.day) }
        let day = CalendarDay(year: year, month: isDayFirst ? b : a, day: isDayFirst ? a : b)
        return day.map(Self.meaning) ?? .unresolved(.day)
    }

    private static func meaning(of day: CalendarDay) -> TimeMeaning {
        .period(TimePeriod(start: day, end: day, granularity: .day))
    }
}
