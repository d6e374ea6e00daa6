public import SaysoClaims

/// Somebody whom a question names: who would act, or toward whom.
public struct Party: Hashable, Sendable {
    /// As the question names them.
    public let name: String

    /// The actor's country and sector as PLOVER codes them ("CHN GOV"); `nil` where no table
    /// tells.
    public let code: String?

    /// What it is; `nil` where the question does not tell.
    public let kind: Entity.Kind?

    /// Creates a party.
    public init(name: String, code: String? = nil, kind: Entity.Kind? = nil) {
        self.name = name
        self.code = code
        self.kind = kind
    }
}

extension Party {
    /// Whether a participant of an event is meant: the same country where both have one, or a name
    /// of which one ends in the other.
    func isSame(name other: String, code otherCode: String?) -> Bool {
        if let country, let theirs = otherCode.flatMap(Self.country) { return country == theirs }
        let (own, their) = (name.lowercased(), other.lowercased())
        return own == their || own.hasSuffix(" " + their) || their.hasSuffix(" " + own)
    }

    /// Whether a participant is somebody else for certain: of another country, or of another name
    /// where neither has one.
    func isOther(name: String, code otherCode: String?) -> Bool {
        switch (country, otherCode.flatMap(Self.country)) {
        case (let own?, let their?): own != their
        case (nil, nil): name.isName && !isSame(name: name, code: otherCode)
        default: false
        }
    }

    /// The country of its code.
    var country: String? { code.flatMap(Self.country) }

    /// Whether it is a country, for which its government speaks.
    var isGovernment: Bool { kind != .person && code?.hasSuffix(" GOV") ?? false }

    /// Whether it can speak at all: whoever has a name or a code, not "the blockade".
    package var canSpeak: Bool { code != nil || name.isName }

    private static func country(of code: String) -> String? {
        guard let first = code.split(separator: " ").first, !sectors.contains(first) else {
            return nil
        }
        return String(first)
    }

    /// What stands alone in a code where no country is known.
    ///
    /// - Source: PLOVER, sectors of actors.
    private static let sectors: Set<Substring> = [
        "GOV", "MIL", "COP", "JUD", "LEG", "PTY", "OPP", "REB", "CVL", "BUS", "EDU", "MED", "REL",
        "CRM", "IGO", "NGO", "SPY", "LAB", "UAF", "SOC", "JEW", "MUS", "CHR",
    ]
}

extension String {
    /// Whether it begins as a name, not as "the blockade" or "The blockade".
    fileprivate var isName: Bool {
        let words = split(separator: " ")
        let first = words.first.map { ["the", "a", "an"].contains($0.lowercased()) } ?? false
        return (first ? words.dropFirst() : words[...]).first?.first?.isUppercase ?? false
    }
}
