/// The word lists of the tokenizer and the sentence splitter, all in lower case.
///
/// They hold kinds of words that news text has, not the words of any one article.
enum EnglishWords {
    /// When a full stop after a word belongs to it.
    enum Abbreviation {
        /// Stands before a name, so it never ends a sentence: "Mr."
        case title
        /// May end a sentence: "Inc."
        case plain
        /// An abbreviation only before a number: "No. 5".
        case beforeNumber
        /// An abbreviation only after a comma: "Springfield, Ill."
        case afterComma
    }

    static let abbreviations: [String: Abbreviation] = table([
        (
            .title,
            """
            mr mrs ms mx dr prof rev fr hon st ste mt ft gen maj col lt capt cmdr cdr sgt cpl pvt adm
            brig sen sens rep reps gov govs del pres supt atty asst insp messrs mme mlle e.g i.e eg ie
            """
        ),
        (
            .plain,
            """
            jr sr inc corp co cos ltd llc plc bros assn assoc dept univ inst est etc al vs v approx ext
            jan feb apr jun jul aug sept sep oct nov dec mon tue tues thu thur thurs fri
            ave blvd rd hwy bldg sts tel esq eds vol vols trans ph.d cf viz ibid misc div
            mins hrs secs lb lbs oz yr yrs mo mos avg tbsp tsp natl intl govt
            """
        ),
        (
            .beforeNumber,
            "no nos p pp b c d m ca fig figs art arts ch ed sat sun mar para sec sect op eq"
        ),
        (
            .afterComma,
            """
            ala ariz ark calif cal colo conn fla ga ill ind kan ky la md mass mich minn miss mont neb nev
            okla ore pa tenn tex va vt wash wis wyo w.va n.h n.j n.m n.y n.c n.d s.c s.d r.i d.c ont que
            """
        ),
    ])

    /// Words that begin a sentence after an abbreviation, and are seldom a part of a name.
    static let sentenceStarters: Set<String> = words(
        """
        a about according after all also although among an and another any as at because before both but
        by can could despite during each even every finally first following for from further had has have
        he her here his how however i if in instead is it its last later like many meanwhile more
        moreover most much my nearly neither next no nor not now of on once one only or other others our
        over perhaps several she should since so some still such than that the their then there these
        they this those though through thus to today under unlike until we were what when where whether
        which while who why will with without would yet you your
        """)

    /// What follows "a.m." and "p.m." inside a sentence.
    static let clockFollowers: Set<String> = words(
        """
        et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet eastern central mountain pacific
        local monday tuesday wednesday thursday friday saturday sunday january february march april may
        june july august september october november december
        """)

    /// What a speaker's name is followed by after a quoted question or cry.
    static let speechVerbs: Set<String> = words(
        "said says asked asks wrote writes tweeted added replied shouted cried told exclaimed")

    /// Beginnings that keep their hyphen: "re-elected", "non-aligned".
    static let hyphenPrefixes: Set<String> = words(
        """
        anti co counter cross e ex extra hyper infra inter intra macro mega meta micro mid mini multi neo
        non over pan para post pre pro proto pseudo quasi re semi socio sub super supra trans u ultra un
        under uni vice
        """)

    /// Endings that an apostrophe parts from their word, after the apostrophe.
    static let clitics: Set<String> = words("s m d re ve ll")

    /// Words that begin with an apostrophe, after it: "'em".
    static let elisions: Set<String> = words(
        "em til tis twas cause cuz bout round n neath tween cos")

    /// Words written as one that are two, with the length of the first.
    static let joinedWords: [String: Int] = [
        "cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3, "kinda": 4,
        "sorta": 4,
        "lotta": 3, "outta": 3,
    ]

    /// The last labels of host names that are seen without a prefix.
    static let topLevelDomains: Set<String> = words(
        """
        com org net edu gov mil int info biz co io tv me uk us eu de fr ca au nz ie in cn jp kr ru ua il
        br mx za it es nl se no ch at be pl
        """)

    private static func words(_ list: String) -> Set<String> {
        Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    private static func table(_ rows: [(Abbreviation, String)]) -> [String: Abbreviation] {
        var table: [String: Abbreviation] = [:]
        for (abbreviation, list) in rows {
            for word in words(list) where table[word] == nil { table[word] = abbreviation }
        }
        return table
    }
}
