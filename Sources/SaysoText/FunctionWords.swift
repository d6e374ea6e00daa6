/// The word lists of the text check, all in lower case.
enum FunctionWords {
    /// Words that make English sentences and are rare in other languages.
    static let english = words(
        """
        the of and to that is was for it with as his her he on be at by this had not are but from or
        have an they which you were there been one their has would when if more will who what so out
        up about into than them can only other its our two may then any my now such like some these
        she we said after over also how n't 's 're 've
        """)

    /// Words that make the sentences of other languages in Latin letters, none of them English.
    static let foreign = words(
        """
        de la le les des du une est dans que qui pour pas sur avec sont cette aux el los las del en un
        una por con para como más su al der die das und ist von mit den dem nicht ein eine auf für im
        sich auch wird bei il di che per della sono gli nel het een van niet zijn voor op dat och att
        som på är av inte og til ikke det ja että ei se w na z się nie jest do ve bir bu için
        yang dan ini itu dengan os um uma não da dos em mais à és egy hogy și este
        """
    ).subtracting(["do", "an", "die", "men"])

    /// What sites write under a text that they cut, anywhere in its last lines.
    static let wallPhrases = [
        "to continue reading", "subscribe to continue", "subscribe to read", "sign in to read",
        "sign in to continue", "log in to read", "log in to continue", "login to continue",
        "register to continue", "register to read", "continue reading", "read the full story",
        "read the full article", "read the rest", "already a subscriber", "become a subscriber",
        "subscribers only", "to read the full", "for full access", "unlock this article",
        "this article is for subscribers", "create a free account to",
    ]

    /// What the last line of a cut text begins with.
    static let prompts = ["read more", "keep reading", "show more", "see more", "full story"]

    /// Words and marks that no sentence ends with.
    static let unfinished = words(
        """
        the a an and or but nor of to in on at by for from with into as that which who whose than if
        because while although is are was were be been has have had will would could should may might
        must can their his her its our your my this these those said says very , ; ( [ “ ‘ « – — - $ #
        """)

    /// Words and marks that no headline ends with; one may well end with "says" or "on".
    static let unfinishedHeadline = words("the a an and or of , ( “ ‘")

    private static func words(_ list: String) -> Set<String> {
        Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
