import SaysoClaims

/// What a common noun says of what bears it.
///
/// - Source: general vocabulary, by the conventions of PARC's and our own speaker guidelines:
///   institutions speak for themselves, people in the plural are a group.
enum NounKind {
    /// The kind of what a noun names by itself; `nil` for a person or what is not known.
    static func kind(of lemma: String) -> Entity.Kind? { table[lemma] }

    /// Whether a document of this kind speaks with its author.
    static func speaksWithAuthor(_ lemma: String) -> Bool { authored.contains(lemma) }

    /// Whether a noun tells of an occasion or a document at which or in which somebody speaks.
    static func isSpeech(_ lemma: String) -> Bool {
        authored.contains(lemma) || occasions.contains(lemma)
    }

    /// Nouns that may call the same document as another: a memoir is also "the book".
    static func documents(like lemma: String) -> Set<String> {
        books.contains(lemma) ? books : [lemma]
    }

    /// Whether a noun tells of a person by what they are or do.
    static func isPerson(_ lemma: String) -> Bool {
        guard table[lemma] == nil, !isAbstract(lemma) else { return false }
        return Actors.isRole(lemma) || Gender(noun: lemma) != nil || NameTitles.contain(lemma)
            || people.contains(lemma) || unnamed.contains(lemma)
            || personEndings.contains(where: lemma.hasSuffix)
    }

    private static let people: Set = [
        "nominee", "candidate", "contender", "hopeful", "runner", "front-runner", "frontrunner",
        "billionaire", "millionaire", "mogul", "tycoon", "magnate", "star", "host", "leader",
        "incumbent", "rival", "native", "veteran", "founder", "owner", "author", "writer",
        "editor", "member", "chair", "head", "counterpart", "winner", "politician", "lady",
        "predecessor", "successor", "professor", "scholar", "scientist", "researcher", "coach",
        "player", "singer", "designer", "developer", "manager", "executive", "secretary",
        "strategist", "pollster", "doctor", "nurse", "chief", "organizer", "spokesman", "musician",
        "physician", "surgeon", "hero",
    ]
    private static let personEndings = ["man", "woman", "person", "ist"]

    /// Whether those whom a noun tells of often go without a name: "an official".
    static func isOftenUnnamed(_ lemma: String) -> Bool { unnamed.contains(lemma) }

    /// Whether what a noun names has a name once its owner has: a campaign, an office.
    static func isInstitution(_ lemma: String) -> Bool {
        switch table[lemma] {
        case .organization, .government, .publication: true
        default: false
        }
    }

    /// Whether a noun is a country's; countries in general are governments.
    static func isState(_ lemma: String) -> Bool { lemma == "country" || lemma == "nation" }

    /// Whether a noun counts several together: "a group of parents".
    static func isMany(_ lemma: String) -> Bool { lemma == "group" || lemma == "coalition" }

    /// Whether a noun names no person by its ending ("-tion", "-ness") or by its meaning.
    static func isAbstract(_ lemma: String) -> Bool {
        abstract.contains(lemma) || abstractEndings.contains(where: lemma.hasSuffix)
    }

    private static let abstract: Set = ["day", "night", "week", "year", "time", "place", "world"]
    private static let abstractEndings = ["tion", "ment", "ness", "ity", "ism", "ance", "ence"]

    /// Whether a name with this word in it is a government's.
    static func isOfGovernment(_ word: String) -> Bool { governmentWords.contains(word) }

    /// Whether a name with this word in it is a publication's.
    static func isOfPublication(_ word: String) -> Bool { publicationWords.contains(word) }

    private static let table: [String: Entity.Kind] = {
        var table: [String: Entity.Kind] = [:]
        for (kind, words) in lists {
            for word in words.split(whereSeparator: \.isWhitespace) { table[String(word)] = kind }
        }
        return table
    }()

    private static let lists: [(Entity.Kind, String)] = [
        (
            .organization,
            """
            campaign union company firm bank party organization organisation committee commission
            association foundation university college school church hospital team club board council
            institute agency corporation network institution coalition alliance federation group
            conglomerate charity think-tank pac lobby manufacturer airline carrier retailer startup
            league society movement militia fund exchange operator utility maker body panel
            office
            """
        ),
        (
            .government,
            """
            government administration ministry department congress senate parliament court
            cabinet kremlin state police military army navy junta regime embassy consulate
            legislature presidency authority country nation republic city town county
            """
        ),
        (
            .publication,
            """
            newspaper magazine outlet paper daily weekly tabloid broadcaster website site blog journal
            medium press station channel program programme podcast show wire
            """
        ),
        (
            .document,
            """
            report study poll survey law bill document letter statement memo email e-mail book
            article story column editorial essay paper filing lawsuit complaint indictment record
            transcript tally data figure statistic research review audit film documentary video
            tweet post message ad advertisement legislation amendment constitution act rule policy
            resolution treaty agreement contract information evidence analysis account memoir
            speech interview press-release release note text affidavit warrant ruling order
            """
        ),
        (
            .group,
            """
            people public left labor labour right majority minority crowd audience community family couple
            poor rich wealthy elite elderly young unemployed homeless crew staff generation electorate opposition leadership media youth mob duo pair
            """
        ),
        (.event, "attack war election event meeting conference debate summit crisis"),
    ]

    private static let authored: Set = [
        "statement", "letter", "memo", "email", "e-mail", "book", "article", "story", "column",
        "editorial", "essay", "tweet", "post", "message", "report", "account", "memoir", "speech",
        "interview", "release", "note", "lawsuit", "complaint", "remark", "comment", "estimate",
        "forecast", "projection", "testimony",
    ]

    private static let books: Set = ["book", "memoir", "autobiography", "biography", "account"]

    private static let occasions: Set = [
        "conference", "briefing", "rally", "hearing", "meeting", "call", "testimony", "event",
        "ceremony", "appearance", "announcement", "video", "address", "summit", "debate",
    ]

    private static let unnamed: Set = [
        "official", "source", "insider", "spokesman", "spokeswoman", "spokesperson", "diplomat",
        "aide", "adviser", "advisor", "witness", "expert", "analyst", "man", "woman", "officer",
        "agent", "reporter", "person", "user", "reader", "resident", "neighbor", "neighbour",
        "friend", "voter", "supporter", "critic", "colleague", "employee", "worker", "staffer",
        "narrator", "other", "one", "student", "teacher", "victim", "survivor", "client", "boy",
        "girl", "child", "caller", "anyone", "someone", "thing", "fact",
    ]

    private static let governmentWords: Set = [
        "government", "ministry", "department", "administration", "congress", "senate", "house",
        "parliament", "court", "white", "kremlin", "pentagon", "police", "army", "embassy",
        "council", "office", "state", "bureau", "treasury",
    ]

    private static let publicationWords: Set = [
        "times", "post", "journal", "news", "press", "herald", "tribune", "gazette", "daily",
        "magazine", "radio", "tv", "television", "broadcasting", "observer", "chronicle",
        "telegraph", "examiner", "globe", "bulletin", "weekly", "review", "today",
    ]
}
