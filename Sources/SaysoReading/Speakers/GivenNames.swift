/// Given names that one person may go by.
enum GivenNames {
    /// Whether two in lower case may be one person's: an initial, a short form.
    static func areAlike(_ a: String, _ b: String) -> Bool {
        let isInitial = [(a, b), (b, a)].contains { short, long in
            let letter = short.filter(\.isLetter)
            return letter.count == 1 && long.hasPrefix(letter)
        }
        let common = zip(a, b).prefix { $0 == $1 }.count
        return isInitial || common > 2 || short[a] == b || short[b] == a
            || (short[a] != nil && short[a] == short[b])
    }

    /// Short forms that are no beginning of the full one.
    ///
    /// - Source: general knowledge of English given names.
    private static let short: [String: String] = [
        "bill": "william", "billy": "william", "will": "william", "bob": "robert",
        "bobby": "robert", "rob": "robert", "dick": "richard", "rick": "richard",
        "rich": "richard", "jim": "james", "jimmy": "james", "jack": "john", "johnny": "john",
        "jon": "jonathan", "joe": "joseph", "mike": "michael", "mick": "michael", "ted": "edward",
        "ed": "edward", "ned": "edward", "chuck": "charles", "charlie": "charles",
        "tony": "anthony",
        "tom": "thomas", "tommy": "thomas", "tim": "timothy", "steve": "stephen", "andy": "andrew",
        "hank": "henry", "harry": "henry", "larry": "lawrence", "jerry": "gerald", "ron": "ronald",
        "liz": "elizabeth", "beth": "elizabeth", "betty": "elizabeth", "kate": "katherine",
        "kathy": "katherine", "peggy": "margaret", "meg": "margaret", "maggie": "margaret",
        "sue": "susan", "jenny": "jennifer", "becky": "rebecca", "debbie": "deborah",
        "pat": "patricia", "patty": "patricia", "sandy": "sandra", "chris": "christopher",
        "dave": "david", "dan": "daniel", "ben": "benjamin", "bernie": "bernard", "al": "albert",
        "alex": "alexander", "sasha": "alexander", "volodya": "vladimir", "zach": "zachary",
    ]
}
