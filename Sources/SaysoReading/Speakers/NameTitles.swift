/// Words in capitals beside a name that are not the name.
enum NameTitles {
    /// Whether a word, in lower case, is a title before a person's name.
    static func contain(_ word: String) -> Bool { titles.contains(word) }

    /// Whether a word, in lower case, is a day's or a month's name.
    static func isOfCalendar(_ word: String) -> Bool { calendar.contains(word) }

    /// Whether a word, in lower case, is what a party's members are called.
    static func isOfParty(_ word: String) -> Bool { parties.contains(word) }

    private static let parties: Set = ["republican", "democrat", "libertarian", "socialist"]

    private static let titles: Set = [
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "prof", "prof.", "professor",
        "sir", "dame", "lord", "lady", "president", "vice", "former", "then", "senator", "sen",
        "sen.", "representative", "rep", "rep.", "congressman", "congresswoman", "governor", "gov",
        "gov.", "mayor", "secretary", "chancellor", "prime", "premier", "minister", "king", "queen",
        "prince", "princess", "pope", "judge", "justice", "general", "gen.", "colonel", "col.",
        "captain", "capt.", "lieutenant", "lt.", "major", "maj.", "sergeant", "sgt.", "officer",
        "admiral", "adm.", "rev.", "reverend", "attorney", "ambassador", "chairman", "chairwoman",
        "republican", "democrat", "democratic", "conservative", "labour", "speaker", "director",
        "chief", "detective", "sheriff", "coach", "u.s.", "state",
    ]

    private static let calendar: Set = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
        "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ]
}
