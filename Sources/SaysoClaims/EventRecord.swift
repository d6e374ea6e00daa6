package import SaysoText

/// One event of a ``ReadingRecord``.
public struct EventRecord: Encodable, Hashable, Sendable {
    /// Unique in its article.
    public let id: String

    /// The codebook's type.
    public let type: String

    /// How the act is done; written as null where it is not told.
    public let mode: String?

    /// What it is about.
    public let contexts: [String]

    /// Who acts.
    public let actor: [ParticipantRecord]

    /// Toward whom.
    public let recipient: [ParticipantRecord]

    /// The words for what is given, asked for or done.
    public let theme: [Span]

    /// The same, thing by thing, with how many and which coarse category.
    public let items: [ItemRecord]

    /// How it stands, as ``Modality`` names it.
    public let modality: String

    /// `positive` or `negative`.
    public let polarity: String

    /// Whether it lies well before what the article reports: a PLOVER auxiliary mode.
    public let historical: Bool

    /// Whether it is told as coming: a PLOVER auxiliary mode.
    public let future: Bool

    /// Whether it is told as possible, as a condition, or asked: a PLOVER auxiliary mode.
    public let hypothetical: Bool

    /// Whether it is told as not so: a PLOVER auxiliary mode.
    public let negation: Bool

    /// Its time; written as null where the clause does not tell.
    public let time: TimeRecord?

    /// Where it takes place; written as null where the clause does not tell.
    public let place: ParticipantRecord?

    /// The word that tells of it.
    public let cue: Span

    /// In whose content it stands; written as null in the writer's own voice.
    public let attribution: String?

    /// How likely type and parties are right, 0 to 1.
    public let confidence: Double

    /// Writes an event down.
    package init(_ event: Event, in text: String, offsets: ScalarOffsets) {
        func participant(_ participant: Participant) -> ParticipantRecord {
            ParticipantRecord(participant, in: text, offsets: offsets)
        }
        id = event.id
        type = event.type
        mode = event.mode
        contexts = event.contexts
        actor = event.actors.map(participant)
        recipient = event.recipients.map(participant)
        theme = event.theme.map { Span($0.range, in: text, offsets: offsets) }
        items = event.theme.map { ItemRecord($0, in: text, offsets: offsets) }
        modality = event.modality.rawValue
        polarity = event.polarity.rawValue
        historical = event.isHistorical
        future = event.isFuture
        hypothetical = event.isHypothetical
        negation = event.isNegated
        time = event.time.map { TimeRecord($0, in: text, offsets: offsets) }
        place = event.place.map(participant)
        cue = Span(event.cue, in: text, offsets: offsets)
        attribution = event.attribution
        confidence = event.confidence.toFourDigits
    }

    private enum CodingKeys: String, CodingKey {
        case id, type, mode, contexts, actor, recipient, theme, items, modality, polarity
        case historical, future, hypothetical, negation, time, place, cue, attribution, confidence
    }

    /// Encodes the event, with a null for what it does not have.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(type, forKey: .type)
        try container.encode(mode, forKey: .mode)
        try container.encode(contexts, forKey: .contexts)
        try container.encode(actor, forKey: .actor)
        try container.encode(recipient, forKey: .recipient)
        try container.encode(theme, forKey: .theme)
        try container.encode(items, forKey: .items)
        try container.encode(modality, forKey: .modality)
        try container.encode(polarity, forKey: .polarity)
        try container.encode(historical, forKey: .historical)
        try container.encode(future, forKey: .future)
        try container.encode(hypothetical, forKey: .hypothetical)
        try container.encode(negation, forKey: .negation)
        try container.encode(time, forKey: .time)
        try container.encode(place, forKey: .place)
        try container.encode(cue, forKey: .cue)
        try container.encode(attribution, forKey: .attribution)
        try container.encode(confidence, forKey: .confidence)
    }
}

/// Who takes part in an ``EventRecord``, or where it takes place.
public struct ParticipantRecord: Encodable, Hashable, Sendable {
    /// The words.
    public let text: String

    /// The entity's id; written as null where only the words are known.
    public let entity: String?

    /// The entity's name, or the words.
    public let name: String

    /// The entity's code; written as null where it is not known.
    public let code: String?

    /// Where the words stand.
    public let span: Span

    init(_ participant: Participant, in text: String, offsets: ScalarOffsets) {
        span = Span(participant.range, in: text, offsets: offsets)
        self.text = span.text
        entity = participant.entity
        name = participant.name
        code = participant.code
    }

    private enum CodingKeys: String, CodingKey {
        case text, entity, name, code, span
    }

    /// Encodes the participant, with nulls for what is not known.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
        try container.encode(entity, forKey: .entity)
        try container.encode(name, forKey: .name)
        try container.encode(code, forKey: .code)
        try container.encode(span, forKey: .span)
    }
}

/// One thing that an ``EventRecord`` is about.
public struct ItemRecord: Encodable, Hashable, Sendable {
    /// The words.
    public let text: String

    /// How many or how much, as worded; written as null where it is not told.
    public let quantity: String?

    /// A coarse category; written as null for what has none.
    public let category: String?

    init(_ item: EventItem, in text: String, offsets: ScalarOffsets) {
        self.text = String(text[item.range])
        quantity = item.quantity.map { String(text[$0]) }
        category = item.category
    }

    private enum CodingKeys: String, CodingKey {
        case text, quantity, category
    }

    /// Encodes the item, with nulls for what is not told.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
        try container.encode(quantity, forKey: .quantity)
        try container.encode(category, forKey: .category)
    }
}
