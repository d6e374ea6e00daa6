public import SaysoClaims
public import SaysoText

/// One sentence of an article: somebody says something.
public struct Telling: Sendable {
    /// Who, as the article calls them.
    public var who: String

    /// What they say.
    public var what: String

    /// Whether `who` is a name.
    public var isNamed = true

    /// What they are.
    public var kind = Entity.Kind.person

    /// Their country and sector.
    public var code: String?

    /// What else the article calls them.
    public var aliases: [String] = []

    /// What they do by saying it.
    public var act = SpeechAct.assert

    /// Creates a sentence of somebody who has a name.
    public init(_ who: String, _ what: String) {
        self.who = who
        self.what = what
    }

    /// The same from somebody without a name.
    public static func unnamed(_ who: String, _ what: String) -> Telling {
        var telling = Telling(who, what)
        telling.isNamed = false
        return telling
    }

    /// The same with something else about it.
    public func with<Value>(_ path: WritableKeyPath<Telling, Value>, _ value: Value) -> Telling {
        var changed = self
        changed[keyPath: path] = value
        return changed
    }
}

extension Article {
    /// An article of which only what is told matters; its text comes from that.
    public static func of(
        _ id: String, url: String? = nil, outlet: String? = nil, published: String? = nil
    ) -> Article {
        Article(id: id, text: "", outlet: outlet, published: published, url: url)
    }
}

extension Reading {
    /// A reading in which each sentence is one attribution.
    ///
    /// "Ana Duarte said the bridge is safe." is one. Those who are called the same are one entity; `reader` is the version of whoever read it.
    public static func telling(
        _ tellings: [Telling], in article: Article = .of("bridge.txt"), reader: String = "1.0.0",
        before: String = ""
    ) -> Reading {
        var draft = TellingDraft(text: before)
        for telling in tellings { draft.add(telling) }
        var own = Article(id: article.id, text: draft.text)
        (own.url, own.outlet, own.published) = (article.url, article.outlet, article.published)
        (own.title, own.authors) = (article.title, article.authors)
        return Reading(
            article: own,
            reader: ReaderVersion(
                version: reader, model: "tiny", minConfidence: Probability(0.35)),
            entities: draft.entities, attributions: draft.attributions, problems: [])
    }
}

private struct TellingDraft {
    var text: String
    var entities: [Entity] = []
    var attributions: [Attribution] = []

    mutating func add(_ telling: Telling) {
        let source = append(telling.who)
        text += " "
        let cue = append("said")
        text += " "
        let content = append(telling.what)
        text += ".\n"
        let entity = entity(of: telling, mention: source)
        var attribution = Attribution(
            id: "a\(attributions.count + 1)", source: [source], cue: [cue], content: [content],
            manner: .indirect, confidence: Probability(0.9))
        attribution.speakers = [
            Speaker(
                entity: entity.id, name: entity.name, isNamed: entity.isNamed, kind: entity.kind,
                description: nil)
        ]
        attribution.claim = Claim(
            act: telling.act, polarity: .positive, modality: .happenedOrIs,
            certainty: .certainTrue, likelihood: nil)
        attributions.append(attribution)
    }

    private mutating func append(_ words: String) -> TextRange {
        let begin = text.utf8.count
        text += words
        return TextRange(begin..<text.utf8.count)
    }

    private mutating func entity(of telling: Telling, mention: TextRange) -> Entity {
        let known = entities.firstIndex { $0.name == telling.who && telling.isNamed }
        let earlier = known.map { entities[$0].mentions } ?? []
        let entity = Entity(
            id: "e\((known ?? entities.count) + 1)", name: telling.who,
            isNamed: telling.isNamed, kind: telling.kind, code: telling.code,
            aliases: telling.aliases,
            description: nil, isIntroduced: true, mentions: earlier + [mention])
        if let known {
            entities[known] = entity
        } else {
            entities.append(entity)
        }
        return entity
    }
}
