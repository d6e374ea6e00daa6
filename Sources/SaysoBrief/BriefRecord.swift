public import SaysoClaims
import SaysoLedger

/// A brief as Sayso writes it down: the names of the output contract.
public struct BriefRecord: Encodable, Hashable, Sendable {
    /// The question as it was put.
    public let question: String
    /// What was understood of it.
    public let proposition: PropositionRecord
    /// The day that it looks back from; written as null for all days.
    public let asOf: String?
    /// How many articles were looked through.
    public let articles: Int
    /// How many speak.
    public let speakers: Int
    /// On how many independent words the evidence rests.
    public let origins: Int
    /// What bears on the question, the strongest first.
    public let evidence: [EvidenceRecord]
    /// What gives the setting, in the same form.
    public let context: [EvidenceRecord]
    /// Who changed their line.
    public let changes: [ChangeRecord]
    /// What nobody said.
    public let silences: [SilenceRecord]
    /// How many further claims were found, for which there was no line.
    public let leftOut: Int

    /// Writes a brief down.
    public init(_ brief: Brief) {
        question = brief.question
        proposition = PropositionRecord(brief.proposition)
        asOf = brief.asOf?.description
        articles = brief.articles
        speakers = brief.speakerCount
        origins = brief.originCount
        evidence = brief.evidence.map(EvidenceRecord.init)
        context = brief.context.map(EvidenceRecord.init)
        changes = brief.changes.map(ChangeRecord.init)
        silences = brief.silences.map(SilenceRecord.init)
        leftOut = brief.leftOut
    }

    private enum CodingKeys: String, CodingKey {
        case question, proposition, asOf, articles, speakers, origins, evidence, context, changes
        case silences, leftOut
    }

    /// Encodes the brief, with a null for a day that is not asked for.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(question, forKey: .question)
        try container.encode(proposition, forKey: .proposition)
        try container.encode(asOf, forKey: .asOf)
        try container.encode(articles, forKey: .articles)
        try container.encode(speakers, forKey: .speakers)
        try container.encode(origins, forKey: .origins)
        try container.encode(evidence, forKey: .evidence)
        try container.encode(context, forKey: .context)
        try container.encode(changes, forKey: .changes)
        try container.encode(silences, forKey: .silences)
        try container.encode(leftOut, forKey: .leftOut)
    }
}

/// What was understood of a question.
public struct PropositionRecord: Encodable, Hashable, Sendable {
    /// `question`, `statement`, `topic`, or `words` where it was not understood.
    public let form: String
    /// The question as a statement.
    public let statement: String
    /// Whether it asks for something not to be so, which turns the sides round.
    public let isNegated: Bool
    /// Who would act.
    public let actor: String?
    /// The code of whom that is.
    public let actorCode: String?
    /// The codebook's type of the act.
    public let event: String?
    /// Toward whom.
    public let recipient: String?
    /// The code of whom that is.
    public let recipientCode: String?
    /// What is given, asked for or done.
    public let theme: String?
    /// The first day that counts.
    public let since: String?
    /// The words that were searched for.
    public let words: [String]

    init(_ proposition: Proposition) {
        form = proposition.form.rawValue
        statement = proposition.statement
        isNegated = proposition.isNegated
        actor = proposition.actor?.name
        actorCode = proposition.actor?.code
        event = proposition.event
        recipient = proposition.recipient?.name
        recipientCode = proposition.recipient?.code
        theme = proposition.theme
        since = proposition.since?.description
        words = proposition.words
    }
}

/// One claim that bears on a question.
public struct EvidenceRecord: Encodable, Hashable, Sendable {
    /// `supports`, `opposes`, `conditional`; `context` for what gives the setting.
    public let stance: String
    /// How the act asked about is told; written as null where the claim tells of no such act.
    public let standing: String?
    /// Where it stands.
    public let article: ArticleRecord
    /// The day of the article, where it tells one.
    public let day: String?
    /// The claim's number in the ledger.
    public let claim: Int64
    /// The attribution's id in its article.
    public let attribution: String
    /// On whose word.
    public let speakers: [SpeakerRecord]
    /// Who stands between the source and the article.
    public let via: [ChainLinkRecord]
    /// The words that name the source.
    public let source: [Span]
    /// The words that hand over.
    public let cue: [Span]
    /// The words handed over.
    public let content: [Span]
    /// The words that grade how likely it is; written as null where none does.
    public let likelihood: LikelihoodRecord?
    /// How certain the source is.
    public let certainty: String?
    /// How the claim stands.
    public let modality: String?
    /// The number of its origin in this brief.
    public let origin: Int
    /// How likely it takes this stance.
    public let score: Double

    init(_ evidence: Evidence) {
        let record = evidence.claim.record
        stance = evidence.isContext ? "context" : evidence.stance.rawValue
        standing = evidence.standing?.rawValue
        article = evidence.claim.article.record
        day = evidence.day
        claim = evidence.id
        attribution = record.id
        speakers = record.speakers
        via = record.via
        source = record.source
        cue = record.cue
        content = record.content
        likelihood = record.claim?.likelihood
        certainty = record.claim?.certainty
        modality = record.claim?.modality
        origin = evidence.origin
        score = (evidence.score * 10_000).rounded() / 10_000
    }

    private enum CodingKeys: String, CodingKey {
        case stance, standing, article, day, claim, attribution, speakers, via, source, cue, content
        case likelihood, certainty, modality, origin, score
    }

    /// Encodes the evidence, with nulls for what the claim does not tell.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(stance, forKey: .stance)
        try container.encode(standing, forKey: .standing)
        try container.encode(article, forKey: .article)
        try container.encode(day, forKey: .day)
        try container.encode(claim, forKey: .claim)
        try container.encode(attribution, forKey: .attribution)
        try container.encode(speakers, forKey: .speakers)
        try container.encode(via, forKey: .via)
        try container.encode(source, forKey: .source)
        try container.encode(cue, forKey: .cue)
        try container.encode(content, forKey: .content)
        try container.encode(likelihood, forKey: .likelihood)
        try container.encode(certainty, forKey: .certainty)
        try container.encode(modality, forKey: .modality)
        try container.encode(origin, forKey: .origin)
        try container.encode(score, forKey: .score)
    }
}

/// A speaker's change of line, by the numbers of the two claims.
public struct ChangeRecord: Encodable, Hashable, Sendable {
    /// `changed` or `contradicts`.
    public let kind: String
    /// Who.
    public let speaker: String
    /// The earlier claim.
    public let before: Int64
    /// Where it points.
    public let beforeStance: String
    /// The later claim.
    public let after: Int64
    /// Where it points.
    public let afterStance: String

    init(_ change: Change) {
        kind = change.kind.rawValue
        speaker = change.speaker.name
        before = change.before.id
        beforeStance = change.before.stance.rawValue
        after = change.after.id
        afterStance = change.after.stance.rawValue
    }
}

/// A voice that is missing.
public struct SilenceRecord: Encodable, Hashable, Sendable {
    /// `unheard` or `declined`.
    public let kind: String
    /// Whose voice.
    public let who: String
    /// The claim in which somebody declined; absent for those unheard.
    public let claim: Int64?

    init(_ silence: Silence) {
        kind = silence.kind.rawValue
        who = silence.who
        claim = silence.claim?.id
    }
}
