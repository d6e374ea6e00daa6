import SaysoClaims

/// Which of an entity's names may tell across articles who it is.
///
/// A name is evidence as far as few bear it. A surname, with or without a form of address, may be of
/// two families; "the central bank" and "parliament" are of any country.
enum JoinableName {
    /// The names of an entity that few others are likely to bear.
    static func distinctive(of entity: Entity) -> [String] {
        if entity.kind == .person {
            let words = entity.name.lowercased().split(separator: " ")
            let name = words.drop { addresses.contains($0.filter { $0 != "." }) }
            return name.count > 1 ? [entity.name] : []
        }
        return ([entity.name] + entity.aliases.filter(isAcronym)).filter { name in
            name.lowercased().split { !$0.isLetter && !$0.isNumber }
                .contains { !generic.contains(String($0)) }
        }
    }

    /// "NATO", "IMF": capitals alone, three or more.
    static func isAcronym(_ name: String) -> Bool {
        name.count > 2 && name.allSatisfy { $0.isLetter && $0.isUppercase }
    }

    /// Whether codes with a country and a sector tell of two countries.
    static func areOfTwoCountries(_ code: String?, _ other: String?) -> Bool {
        let countries = [code, other].map { $0?.split(separator: " ") ?? [] }
        return countries.allSatisfy { $0.count == 2 } && countries[0][0] != countries[1][0]
    }

    /// Forms of address, which anybody may bear.
    ///
    /// An office is more: "President Obama" is one.
    private static let addresses = table(
        "mr mrs ms miss sir dame lord lady dr prof professor father brother sister")

    /// Words of which the names of bodies are made in any country.
    private static let generic = table(
        """
        the of and for a an national state federal royal supreme high central general public civil
        foreign interior home defence defense finance justice health education labour labor trade
        energy agriculture transport ministry minister department office bureau agency authority
        board commission committee council court tribunal parliament assembly senate house congress
        chamber representatives commons lords cabinet government administration presidency party
        opposition coalition democrats republicans conservatives liberals socialists labour union
        unions league alliance front movement group army navy force forces air military police guard
        service services intelligence security bank reserve treasury exchange company corporation
        university college school institute hospital church club team association federation
        organization organisation foundation center centre city county district province region
        times post news daily press agency journal gazette herald tribune
        """)

    private static func table(_ words: String) -> Set<String> {
        Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
