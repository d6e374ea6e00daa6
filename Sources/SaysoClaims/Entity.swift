public import SaysoText

/// Somebody or something that an article speaks of, in all the forms it gives them.
public struct Entity: Hashable, Sendable, Identifiable {
    /// What an entity is; what a speaker is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case person, organization, government, group, publication, document, location, event
        case product, other
    }

    /// Unique in its article: `e1`, `e2`, … in the order of first mentions.
    public let id: String

    /// The fullest name, or, of what is unnamed, its description as the article words it.
    public let name: String

    /// Whether the article gives it a name.
    public let isNamed: Bool

    /// What it is.
    public let kind: Kind

    /// The actor's country and sector as PLOVER codes them ("CHN GOV"), as far as the article's
    /// words and the tables of names tell.
    public let code: String?

    /// Other names, in text order.
    public let aliases: [String]

    /// The words that tell who it is: an apposition, a role before the name.
    public let description: TextRange?

    /// Whether the article ever says who this is.
    public let isIntroduced: Bool

    /// All mentions, in text order.
    public let mentions: [TextRange]

    /// Creates an entity.
    public init(
        id: String, name: String, isNamed: Bool, kind: Kind, code: String? = nil,
        aliases: [String],
        description: TextRange?, isIntroduced: Bool, mentions: [TextRange]
    ) {
        self.id = id
        self.name = name
        self.isNamed = isNamed
        self.kind = kind
        self.code = code
        self.aliases = aliases
        self.description = description
        self.isIntroduced = isIntroduced
        self.mentions = mentions
    }
}

/// Whoever an attribution's source stands for.
public struct Speaker: Hashable, Sendable {
    /// Who it is.
    public let entity: Entity.ID

    /// As ``Entity/name``.
    public let name: String

    /// As ``Entity/isNamed``.
    public let isNamed: Bool

    /// What it is.
    public let kind: Entity.Kind

    /// As ``Entity/description``.
    public let description: TextRange?

    /// Creates a speaker.
    public init(
        entity: Entity.ID, name: String, isNamed: Bool, kind: Entity.Kind, description: TextRange?
    ) {
        self.entity = entity
        self.name = name
        self.isNamed = isNamed
        self.kind = kind
        self.description = description
    }
}

/// A link of the chain between a source and the reader.
public struct ChainLink: Hashable, Sendable {
    /// Who it is.
    public let entity: Entity.ID

    /// As ``Entity/name``.
    public let name: String

    /// The words that name it where it does its part.
    public let range: TextRange

    /// Creates a link.
    public init(entity: Entity.ID, name: String, range: TextRange) {
        self.entity = entity
        self.name = name
        self.range = range
    }
}
