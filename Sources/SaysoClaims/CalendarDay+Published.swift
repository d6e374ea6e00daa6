extension CalendarDay {
    /// The day in a date as publishers write it; `nil` where it is not a date, or not one day.
    ///
    /// Read are ISO 8601 ("2022-03-21", "20220321", each with or without time and zone),
    /// "2022/03/21", "March 21, 2022", "21 March 2022", and feeds' dates after RFC 822 ("Mon, 21
    /// Mar 22 08:00:00 GMT"). The day is the one written, in its own zone. "3/4/2022" is not
    /// read: nobody knows which day it is.
    ///
    /// - Source: ISO 8601-1:2019; RFC 822 section 5 with the two-digit years of RFC 5322
    ///   section 4.3.
    public init?(published: String) {
        let words = published.lowercased()
            .split { $0.isWhitespace || $0 == "," }.map(Self.withoutStop)
        guard let first = words.first else { return nil }
        if let day = Self.numeric(first) {
            guard Self.areClock(words.dropFirst()) else { return nil }
            self = day
            return
        }
        let rest = Self.weekday(named: first) == nil ? words[...] : words.dropFirst()
        guard let day = Self.worded(rest.prefix(3)), Self.areClock(rest.dropFirst(3)) else {
            return nil
        }
        self = day
    }

    private static func withoutStop(_ word: Substring) -> String {
        word.hasSuffix(".") ? String(word.dropLast()) : String(word)
    }

    /// The day of "2022-03-21", "2022/03/21" or "20220321", with or without a time after a "t".
    private static func numeric(_ word: String) -> CalendarDay? {
        let parts = word.split(separator: "t", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 1 || isClock(parts[1]) else { return nil }
        let date = parts[0]
        let separator = date.first { $0 == "-" || $0 == "/" }
        let fields = separator.map { date.split(separator: $0, omittingEmptySubsequences: false) }
        let numbers = (fields ?? basicFields(date)).map { digits($0) }
        guard numbers.count == 3, date.utf8.count == (separator == nil ? 8 : 10),
            date.prefix(4).allSatisfy(\.isASCIIDigit),
            let year = numbers[0], let month = numbers[1], let day = numbers[2]
        else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    private static func basicFields(_ date: Substring) -> [Substring] {
        [date.prefix(4), date.dropFirst(4).prefix(2), date.dropFirst(6)]
    }

    /// The day of "21 March 2022" or "March 21 2022".
    private static func worded(_ words: ArraySlice<String>) -> CalendarDay? {
        guard words.count == 3, let year = year(words[words.startIndex + 2]) else { return nil }
        let (a, b) = (words[words.startIndex], words[words.startIndex + 1])
        if let month = month(named: a), let day = dayOfMonth(b), words.last?.utf8.count == 4 {
            return CalendarDay(year: year, month: month, day: day)
        }
        guard let month = month(named: b), let day = dayOfMonth(a) else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    private static func year(_ word: String) -> Int? {
        guard let year = digits(word[...]), [2, 4].contains(word.utf8.count) else { return nil }
        return word.utf8.count == 4 ? year : year + (year < 50 ? 2000 : 1900)
    }

    private static func dayOfMonth(_ word: String) -> Int? {
        let ending = ["st", "nd", "rd", "th"].first(where: word.hasSuffix)
        return digits(word.dropLast(ending?.count ?? 0))
    }

    private static func digits(_ word: Substring) -> Int? {
        word.allSatisfy(\.isASCIIDigit) ? Int(word) : nil
    }

    /// Whether all words are of a time of day.
    private static func areClock(_ words: ArraySlice<String>) -> Bool {
        words.allSatisfy { isClock($0[...]) || clockWords.contains($0) }
    }

    /// Whether a word is a time with or without a zone: "08:00:00z", "0800+0100", "-05:00".
    private static func isClock(_ word: Substring) -> Bool {
        let marks: Set<Character> = [":", ".", "+", "-"]
        var digits = word
        if let half = ["am", "pm", "z"].first(where: word.hasSuffix) {
            digits = word.dropLast(half.count)
        }
        return digits.contains(where: \.isASCIIDigit)
            && digits.allSatisfy { $0.isASCIIDigit || marks.contains($0) }
    }

    private static let clockWords: Set = [
        "at", "am", "pm", "a.m", "p.m", "z", "ut", "utc", "gmt", "bst", "cet", "cest", "est", "edt",
        "et", "cst", "cdt", "ct", "mst", "mdt", "mt", "pst", "pdt", "pt", "msk", "ist", "jst",
    ]
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension CalendarDay {
    /// The month of an English name, whole or shortened, in lower case and without a full stop;
    /// `nil` where it is none.
    package static func month(named word: String) -> Int? { months[word] }

    /// The weekday of an English name, whole or shortened, in lower case and without a full stop,
    /// from 1 for Monday; `nil` where it is none.
    package static func weekday(named word: String) -> Int? { weekdays[word] }

    /// The English names of months and days of the week, whole and shortened.
    package static var names: [String] { Array(months.keys) + weekdays.keys }

    private static let months = numbers([
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
        "august aug", "september sept sep", "october oct", "november nov", "december dec",
    ])

    private static let weekdays = numbers([
        "monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu", "friday fri",
        "saturday sat", "sunday sun",
    ])

    private static func numbers(_ names: [String]) -> [String: Int] {
        var numbers: [String: Int] = [:]
        for (index, row) in names.enumerated() {
            for name in row.split(separator: " ") { numbers[String(name)] = index + 1 }
        }
        return numbers
    }
}
