import SaysoClaims

/// The words that time is told with, in lower case.
enum TimeWords {
    static let units: [String: TimeUnit] = [
        "hour": .hour, "day": .day, "week": .week, "month": .month, "quarter": .quarter,
        "year": .year, "decade": .decade, "century": .century,
    ]

    static let pluralUnits: [String: TimeUnit] = [
        "hours": .hour, "days": .day, "weeks": .week, "months": .month, "quarters": .quarter,
        "years": .year, "decades": .decade, "centuries": .century, "yrs": .year,
    ]

    static let seasons: [String: RecurringTime.Season] = [
        "spring": .spring, "summer": .summer, "autumn": .autumn, "fall": .autumn,
        "winter": .winter,
    ]

    static let numbers: [String: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
        "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
        "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
        "eighty": 80, "ninety": 90,
    ]

    static let ordinals: [String: Int] = [
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
        "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
        "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
        "nineteenth": 19, "twentieth": 20,
    ]

    static let parts: [String: TimePart] = [
        "early": .early, "mid": .middle, "late": .late, "earlier": .earlier, "later": .later,
    ]

    /// What has an "of" behind it: "the end of".
    static let ends: [String: TimePart] = [
        "beginning": .early, "start": .early, "middle": .middle, "end": .late, "close": .late,
    ]

    static let dayParts = set("morning afternoon evening night midday noon midnight")

    /// How many, where nobody counted.
    static let vagueCounts = set("few several many couple some")

    /// What stands between a number and its unit.
    static let countedAs = set("more full straight consecutive whole long additional further other")

    static let approximations = set("about around nearly almost roughly approximately just some")

    /// Prepositions before a time.
    static let prepositions = set(
        "in since until till by during before after from between through throughout of")

    /// What a month's name stands after, when it is not somebody's name or a verb.
    static let beforeMonth = set(
        "in since until till by during before after from between through throughout")

    static let determiners = set(
        "the a an this that these those its his her their our my your any no each every some 's")

    static let possessives = set("his her its their our my your 's '")

    /// Months that are names of people, or other words too.
    static let doubtfulMonths: Set<Int> = [3, 4, 5, 6, 8]

    /// Nouns that a doubtful month is more likely to describe than to precede.
    static let datedNouns = set(
        """
        election elections vote votes voting referendum poll polls primary primaries ballot survey
        meeting meetings summit talks conference hearing trial session report reports figures data
        deadline ruling decision agreement deal ceasefire truce attack attacks bombing protests coup
        budget statement speech interview letter memo sales
        """)

    /// What comes in numbers, so that a number before it is no year.
    static let countedNouns = set(
        """
        people men women children troops soldiers police voters jobs cases deaths votes dollars euros
        pounds yuan yen rubles roubles tons tonnes miles km kilometers kilometres meters metres feet
        acres hectares barrels copies cars units seats members points percent per million billion
        thousand hundred dozen
        """)

    /// Words with a calendar name in them that stand for something else.
    static let namedBefore = set(
        """
        black good super bloody cyber ash easter palm fat shrove maundy holy ruby joe wal usa the
        casual throwback
        """)

    static let namedAfter = set(
        """
        times telegraph mirror mail express post herald independent observer star sun world night
        street road avenue lane madness fool fools mass school service league
        """)

    static let functionWords = set(
        """
        that but or in at to with when after before as by for from on he she it they we i you the a
        an said says told who which is was were are had has have will would could because while
        where during following amid about against into over than his her their this there also not
        if so since until till through under without between among despite
        """)

    static let vague = set(
        """
        previously recently currently presently formerly lately nowadays now soon someday earlier
        later
        """)

    private static func set(_ words: String) -> Set<String> {
        Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}

extension TimeWords {
    /// Whether a word is one of those that every time is told with: a unit, a name of the calendar,
    /// a number in figures.
    static func tellsTime(_ word: String) -> Bool {
        guard let first = word.utf8.first else { return false }
        if (0x30...0x39).contains(first) || first == 0x27 { return true }
        return told.contains(word) || word.hasPrefix("mid-")
    }

    private static let told: Set<String> = {
        var told = vague.union(seasons.keys).union(units.keys).union(pluralUnits.keys)
        told.formUnion(dayParts)
        told.formUnion([
            "today", "yesterday", "tomorrow", "tonight", "weekend", "half", "ago", "past", "future",
            "moment", "q1", "q2", "q3", "q4",
        ])
        for name in CalendarDay.names { told.formUnion([name, name + ".", name + "s"]) }
        return told
    }()

    /// The number of a day of the month: "14", "14th".
    static func dayOfMonth(_ word: String) -> Int? {
        let digits = word.prefix { ("0"..."9").contains($0) }
        guard (1...2).contains(digits.count), let day = Int(digits), (1...31).contains(day) else {
            return nil
        }
        return ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) ? day : nil
    }

    /// The number of an ordinal in words or digits: "second", "19th".
    static func ordinal(_ word: String) -> Int? {
        if let number = ordinals[word] { return number }
        return word.count > 2 ? dayOfMonth(word) : nil
    }
}
