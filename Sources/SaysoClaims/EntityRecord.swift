import SaysoText

/// One entity of a ``ReadingRecord``.
public struct EntityRecord: Encodable, Hashable, Sendable {
    /// Unique in its article.
    public let id: String

    /// The fullest name, or the description of what is unnamed.
    public let name: String

    /// Whether the article gives it a name.
    public let named: Bool

    /// What it is, as ``Entity/Kind`` names it.
    public let type: String

    /// The actor's country and sector ("CHN GOV"); written as null where they are not known.
    public let code: String?

    /// Other names.
    public let aliases: [String]

    /// The words that tell who it is; written as null where there are none.
    public let description: Span?

    /// Whether the article ever says who this is.
    public let introduced: Bool

    /// All mentions, in text order.
    public let mentions: [Span]

    init(_ entity: Entity, in text: String, offsets: ScalarOffsets) {
        id = entity.id
        name = entity.name
        named = entity.isNamed
        type = entity.kind.rawValue
        code = entity.code
        aliases = entity.aliases
        description = entity.description.map { Span($0, in: text, offsets: offsets) }
        introduced = entity.isIntroduced
        mentions = entity.mentions.map { Span($0, in: text, offsets: offsets) }
    }

    private enum CodingKeys: String, CodingKey {
        case id, name, named, type, code, aliases, description, introduced, mentions
    }

    /// Encodes the entity, with a null for a description that it does not have.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(name, forKey: .name)
        try container.encode(named, forKey: .named)
        try container.encode(type, forKey: .type)
        try container.encode(code, forKey: .code)
        try container.encode(aliases, forKey: .aliases)
        try container.encode(description, forKey: .description)
        try container.encode(introduced, forKey: .introduced)
        try container.encode(mentions, forKey: .mentions)
    }
}

/// One speaker of an ``AttributionRecord``.
public struct SpeakerRecord: Encodable, Hashable, Sendable {
    /// The entity's id.
    public let entity: String

    /// The entity's name.
    public let name: String

    /// Whether the article gives it a name.
    public let named: Bool

    /// What it is, as ``Entity/Kind`` names it.
    public let type: String

    /// The words that tell who it is; written as null where there are none.
    public let description: Span?

    init(_ speaker: Speaker, in text: String, offsets: ScalarOffsets) {
        entity = speaker.entity
        name = speaker.name
        named = speaker.isNamed
        type = speaker.kind.rawValue
        description = speaker.description.map { Span($0, in: text, offsets: offsets) }
    }

    private enum CodingKeys: String, CodingKey {
        case entity, name, named, type, description
    }

    /// Encodes the speaker, with a null for a description that it does not have.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(entity, forKey: .entity)
        try container.encode(name, forKey: .name)
        try container.encode(named, forKey: .named)
        try container.encode(type, forKey: .type)
        try container.encode(description, forKey: .description)
    }
}

/// One link of a chain in an ``AttributionRecord``.
public struct ChainLinkRecord: Encodable, Hashable, Sendable {
    /// The entity's id.
    public let entity: String

    /// The entity's name.
    public let name: String

    /// The words that name it there.
    public let span: Span

    init(_ link: ChainLink, in text: String, offsets: ScalarOffsets) {
        entity = link.entity
        name = link.name
        span = Span(link.range, in: text, offsets: offsets)
    }
}
