/// Which country and sector an actor belongs to, as PLOVER codes it: "CHN GOV".
///
/// - Source: PLOVER, actors; tables in ``ActorTables``.
enum Actors {
    /// The code of a country, a capital, a seat of government, an institution or an international
    /// organisation by its name; `nil` for any other.
    static func code(ofName name: String) -> String? {
        let bare = name.lowercased().withoutArticle
        if let code = institutions[bare] { return code }
        return (places[bare] ?? capitals[bare]).map { $0 + " GOV" }
    }

    /// The code that the words of a description tell: "French officials", "a Russian general".
    static func code(ofDescription words: [String]) -> String? {
        let lowered = words.map { $0.lowercased() }
        let countries = lowered.indices.compactMap { country(at: $0, in: lowered, written: words) }
        let sectors = lowered.compactMap { sector(of: $0) }
        let parts = [countries.first, sectors.first].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// The code of a country by its name or by what those of it are called, in lower case.
    static func code(ofCountry word: String) -> String? { places[word] }

    /// Whether a word in lower case tells of people by what they do.
    static func isRole(_ word: String) -> Bool { sector(of: word) != nil }

    private static func country(at place: Int, in words: [String], written: [String]) -> String? {
        guard written[place].first?.isUppercase ?? false else { return nil }
        if let code = places[words[place]] { return code }
        guard place + 1 < words.count else { return nil }
        return places[words[place] + " " + words[place + 1]]
    }

    private static func sector(of word: String) -> String? {
        if let sector = roles[word] { return sector }
        return word.hasSuffix("s") ? roles[String(word.dropLast())] : nil
    }

    private static let places = table(ActorTables.places)
    private static let capitals = table(ActorTables.capitals)
    private static let institutions = table(ActorTables.institutions)
    private static let roles = table(ActorTables.roles)

    private static func table(_ parts: String) -> [String: String] {
        var table: [String: String] = [:]
        for part in parts.split(whereSeparator: \.isWhitespace) {
            let sides = part.split(separator: "=").map { String($0).replacing("~", with: " ") }
            if sides.count == 2 { table[sides[0]] = sides[1] }
        }
        return table
    }
}

extension String {
    /// Without "the " before it.
    var withoutArticle: String { hasPrefix("the ") ? String(dropFirst(4)) : self }
}
