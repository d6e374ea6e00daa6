import SaysoClaims

/// So many units: "three days", "a few weeks".
struct TimeQuantity {
    let unit: TimeUnit
    /// `nil` where nobody counted.
    let count: Int?
    /// The token after the unit.
    let end: Int
    /// Whether it is "a week" or "one week", which need more than themselves to be a time.
    var isSingle = false
    /// Whether it describes a noun: "a three-day truce".
    var isJoined = false
}

// Quantities of time, and what is told by them: "two weeks ago", "the past three days".
extension TimeGrammar {
    /// "three days", "a week", "two or three years", "10-12 months", "a few weeks", "three-day".
    func quantity(at i: Int) -> TimeQuantity? {
        if let vague = vagueQuantity(at: i) { return vague }
        if ["a", "an", "one"].contains(tokens.word(i)) { return single(at: i) }
        guard let (count, next) = count(at: i) else { return nil }
        let unit = tokens.skipping(TimeWords.countedAs, at: next)
        if let plural = TimeWords.pluralUnits[tokens.word(unit)] {
            return TimeQuantity(unit: plural, count: count, end: unit + 1)
        }
        guard tokens.word(next) == "-", let joined = TimeWords.units[tokens.word(next + 1)] else {
            return nil
        }
        return TimeQuantity(unit: joined, count: count, end: next + 2, isJoined: true)
    }

    private func single(at i: Int) -> TimeQuantity? {
        let isJoined = tokens.word(i + 1) == "-"
        let unit = isJoined ? i + 2 : tokens.skipping(TimeWords.countedAs, at: i + 1)
        guard let single = TimeWords.units[tokens.word(unit)], single != .quarter,
            !isJoined || tokens.word(i) == "one", tokens.word(unit + 1) != "-",
            tokens.word(i - 1) != "half"
        else { return nil }
        if let end = tokens.skip("and", "a", "half", at: unit + 1) {
            return TimeQuantity(unit: single, count: nil, end: end)
        }
        return TimeQuantity(
            unit: single, count: 1, end: unit + 1, isSingle: !isJoined, isJoined: isJoined)
    }

    private func vagueQuantity(at i: Int) -> TimeQuantity? {
        let begin = tokens.skipping(["a"], at: i)
        guard TimeWords.vagueCounts.contains(tokens.word(begin)) else { return nil }
        let next = tokens.skipping(["more"], at: tokens.skipping(["of"], at: begin + 1))
        return TimeWords.pluralUnits[tokens.word(next)].map {
            TimeQuantity(unit: $0, count: nil, end: next + 1)
        }
    }

    /// A number, or two of which nobody says which it is.
    private func count(at i: Int) -> (Int?, end: Int)? {
        guard let (first, next) = plainNumber(at: i), tokens.word(i - 1) != "$" else { return nil }
        if ["or", "to", "-", "–"].contains(tokens.word(next)),
            let (_, end) = plainNumber(at: next + 1)
        {
            return (nil, end)
        }
        if let end = tokens.skip("and", "a", "half", at: next) { return (nil, end) }
        return (first, next)
    }

    private func plainNumber(at i: Int) -> (Int?, end: Int)? {
        if let tens = TimeWords.numbers[tokens.word(i)] {
            if tens >= 20, tokens.word(i + 1) == "-",
                let ones = TimeWords.numbers[tokens.word(i + 2)],
                ones < 10
            {
                return (tens + ones, i + 3)
            }
            return (tens, i + 1)
        }
        guard tokens.isNumeric(i), tokens.word(i).utf8.allSatisfy(Self.isOfNumber) else {
            return nil
        }
        return (tokens.number(i), i + 1)
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || byte == 0x2C || byte == 0x2E
    }
}

// MARK: - From where the writer stands

extension TimeGrammar {
    /// "two weeks ago", "years ago", "two weeks from now", "two days later".
    func ago(at i: Int) -> TimeMatch? {
        if let end = tokens.skip("long", "ago", at: i) {
            return TimeMatch(end: end, .unresolved(.unknown))
        }
        let (degree, begin) = degree(at: i)
        guard let quantity = quantity(at: begin) ?? barePlural(at: begin), !quantity.isJoined else {
            return nil
        }
        let (unit, end) = (quantity.unit, quantity.end)
        if tokens.word(end) == "ago" {
            return TimeMatch(end: end + 1, ago(quantity, degree), tense: .past)
        }
        if let end = tokens.skip("from", "now", at: end) {
            return TimeMatch(
                end: end,
                quantity.count.map { .shifted(unit, by: $0) } ?? .unresolved(unit.granularity))
        }
        guard Self.laterWords.contains(tokens.word(end)), tokens.word(end + 1) != "than" else {
            return nil
        }
        return TimeMatch(end: end + 1, .unresolved(unit.granularity))
    }

    private static let laterWords: Set = [
        "earlier", "later", "previously", "prior", "afterward", "afterwards",
    ]

    private func ago(_ quantity: TimeQuantity, _ degree: Degree) -> TimeMeaning {
        let unit = quantity.unit
        guard let count = quantity.count, unit != .hour else {
            return .unresolved(unit.granularity)
        }
        switch degree {
        case .equal: return .shifted(unit, by: -count)
        case .more: return .bounded(.until, .shifted(unit, by: -count))
        case .less: return .rolling(unit, count: count, .past)
        }
    }

    /// How a quantity compares with the time that is meant.
    enum Degree { case equal, more, less }

    /// "about", "more than", "less than" before a quantity.
    func degree(at i: Int) -> (Degree, end: Int) {
        if let end = tokens.skip("more", "than", at: i) ?? tokens.skip("at", "least", at: i) {
            return (.more, end)
        }
        if let end = tokens.skip("less", "than", at: i) { return (.less, end) }
        if tokens.word(i) == "over" { return (.more, i + 1) }
        return (.equal, tokens.skipping(TimeWords.approximations, at: i))
    }

    /// "years", where nobody counted.
    func barePlural(at i: Int) -> TimeQuantity? {
        TimeWords.pluralUnits[tokens.word(i)].map {
            TimeQuantity(unit: $0, count: nil, end: i + 1)
        }
    }

    /// "the past two years", "the coming weeks", "the next few months", "recent years".
    func rolling(at i: Int) -> TimeMatch? {
        let begin = tokens.skipping(["the", "these", "this"], at: i)
        let hasDeterminer = begin > i
        guard let way = Self.ways[tokens.word(begin)],
            hasDeterminer || !TimeWords.determiners.contains(tokens.word(i - 1))
        else { return nil }
        if let quantity = quantity(at: begin + 1) ?? barePlural(at: begin + 1), !quantity.isSingle,
            !quantity.isJoined, tokens.word(quantity.end) != "of"
        {
            return TimeMatch(end: quantity.end, way.meaning(quantity.unit, quantity.count))
        }
        guard hasDeterminer, let unit = TimeWords.units[tokens.word(begin + 1)], unit != .quarter,
            tokens.word(begin + 2) != "of", tokens.word(begin + 2) != "-"
        else { return nil }
        return rollingUnit(unit, after: begin, way).map { TimeMatch(end: begin + 2, $0) }
    }

    /// "the past year", but "the next day" goes by what was told before.
    private func rollingUnit(_ unit: TimeUnit, after way: Int, _ kind: Way) -> TimeMeaning? {
        let (word, opener) = (tokens.word(way), tokens.word(way - 2))
        switch kind {
        case .beside: return .unresolved(unit.granularity)
        case .ahead where word == "next":
            let isRolling = unit != .day && Self.beforeRolling.contains(opener)
            return isRolling ? kind.meaning(unit, 1) : .unresolved(unit.granularity)
        case .back where word == "last" && unit == .day: return nil
        case .back, .ahead: return kind.meaning(unit, 1)
        }
    }

    private static let beforeRolling: Set = ["over", "in", "within", "during", "for"]

    private enum Way {
        case back, ahead, beside

        func meaning(_ unit: TimeUnit, _ count: Int?) -> TimeMeaning {
            switch self {
            case .back: .rolling(unit, count: count, .past)
            case .ahead: .rolling(unit, count: count, .future)
            case .beside: .unresolved(unit.granularity)
            }
        }
    }

    private static let ways: [String: Way] = [
        "past": .back, "last": .back, "next": .ahead, "coming": .ahead, "upcoming": .ahead,
        "recent": .beside, "previous": .beside, "preceding": .beside, "following": .beside,
    ]

    /// "in three days", "within a month", where the sentence looks ahead.
    func ahead(at i: Int) -> TimeMatch? {
        guard ["in", "within"].contains(tokens.word(i)) else { return nil }
        let begin = tokens.skipping(TimeWords.approximations, at: i + 1)
        guard let quantity = quantity(at: begin), !quantity.isJoined,
            tenses.tense(around: i..<quantity.end) == .future, let count = quantity.count
        else { return nil }
        if tokens.word(i) == "within" {
            return TimeMatch(end: quantity.end, .rolling(quantity.unit, count: count, .future))
        }
        guard quantity.unit != .hour else { return nil }
        return TimeMatch(end: quantity.end, .shifted(quantity.unit, by: count))
    }
}
