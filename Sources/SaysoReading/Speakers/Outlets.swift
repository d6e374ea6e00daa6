/// News outlets whose names do not say that they are.
///
/// - Source: general knowledge; English-language outlets and agencies of wide circulation.
enum Outlets {
    /// Whether a name, with or without "the", is an outlet's.
    static func contain(_ name: some StringProtocol) -> Bool {
        names.contains(name.lowercased().withoutArticle)
    }

    /// Names are kept whole on their lines.
    private static let names = Set(
        """
        reuters|associated press|ap|agence france-presse|afp|bloomberg|bloomberg news
        united press international|upi|xinhua|tass|interfax|ria novosti|kyodo|kyodo news
        yonhap|anadolu|dpa|efe|ansa|politico|hill|axios|vox|slate|salon|buzzfeed|buzzfeed news
        huffpost|huffington post|vice|vice news|breitbart|breitbart news|daily beast
        daily caller|daily mail|daily signal|daily kos|national review|new republic|new yorker
        atlantic|economist|time|time magazine|newsweek|forbes|fortune|business insider|quartz
        propublica|intercept|mother jones|nation|federalist|drudge report|infowars|cnn|msnbc
        cnbc|nbc|nbc news|abc|abc news|cbs|cbs news|fox|fox news|fox business|npr|pbs|c-span
        bbc|bbc news|sky news|itv|channel 4|al jazeera|rt|russia today|sputnik
        voice of america|radio free europe|radio free asia|deutsche welle|france 24|cgtn|cctv
        nhk|cbc|ctv|univision|telemundo|new york times|washington post|wall street journal
        usa today|los angeles times|chicago tribune|boston globe|miami herald|financial times
        guardian|independent|telegraph|daily telegraph|observer|sun|mirror|haaretz
        jerusalem post|times of israel|south china morning post|global times|people's daily
        china daily|japan times|asahi shimbun|yomiuri shimbun|times of india|dawn
        straits times|sydney morning herald|le monde|le figaro|libération|der spiegel|spiegel
        die zeit|bild|el país|el mundo|corriere della sera|la repubblica|la stampa|kommersant
        izvestia|novaya gazeta|meduza|kyiv independent|kyiv post|moscow times|washington times
        washington examiner|new york post|gizmodo|wired|techcrunch|verge|ars technica|variety
        hollywood reporter|rolling stone|vanity fair|esquire|vogue|foreign policy
        foreign affairs|lancet|bellingcat
        """.split { $0 == "|" || $0.isNewline }.map(String.init))
}
