import SaysoClaims
import SaysoText

/// Words that tell of events → events: who took part, when and where, and how it stands.
///
/// Events in the writer's own voice and events inside what somebody is told to say are both
/// kept; the latter name their attribution, and stand as that source has it.
struct EventStage {
    private let codebook: Codebook
    private let grammar: Grammar
    private let analysis: Analysis
    private let attributions: [Attribution]
    private let times: ClauseTimes
    private let published: CalendarDay?

    init(
        _ codebook: Codebook, _ grammar: Grammar, _ analysis: Analysis,
        attributions: [Attribution], times: ClauseTimes, published: CalendarDay?
    ) {
        self.codebook = codebook
        self.grammar = grammar
        self.analysis = analysis
        self.attributions = attributions
        self.times = times
        self.published = published
    }

    /// In text order; `entity` tells who a word stands for.
    func events(entity: (Int) -> Entity) -> [Event] {
        let cues = attributions.flatMap(\.cue).flatMap(grammar.numbers)
        let finder = EventFinder(
            codebook, grammar, names: analysis.names, likenesses: analysis.likenesses,
            cues: Set(cues))
        let items = ItemFinder(codebook.items, grammar)
        var events: [Event] = []
        for draft in finder.drafts() {
            let standing = standing(of: draft.predicate)
            events.append(
                event(draft, standing, id: "v\(events.count + 1)", items: items, entity: entity))
            if let type = derivedType(of: draft, standing) {
                events.append(
                    derived(type, from: events[events.count - 1], id: "v\(events.count + 1)"))
            }
        }
        return events
    }

    /// The type of showing that one will do it, of refusing it, or of demanding it.
    ///
    /// - Source: PLOVER: "a future CONSULT, SUPPORT, COOPERATE or AID is an AGREE".
    private func derivedType(of draft: EventFinder.Draft, _ standing: EventStanding) -> String? {
        guard let derived = codebook.type(draft.type)?.derived,
            let modal = StandingRules(grammar).modal(of: draft.predicate)
        else { return nil }
        switch (modal, standing.polarity) {
        case (.predicted, .positive): return derived[.future]
        case (.predicted, .negative): return derived[.refused]
        case (.requestedOrOrdered, .positive):
            return attribution(of: draft.predicate) == nil ? nil : derived[.demanded]
        default: return nil
        }
    }

    /// What an act that has not happened is by itself: who demands it is whoever says so, of
    /// whoever is to do it.
    private func derived(_ type: String, from event: Event, id: String) -> Event {
        var (actors, recipients) = (event.actors, event.recipients)
        if event.modality == .requestedOrOrdered {
            recipients = actors
            actors = attributions.first { $0.id == event.attribution }.map(sources) ?? []
        }
        return Event(
            id: id, type: type, mode: codebook.type(type)?.complements[event.type], contexts: [],
            actors: actors, recipients: recipients, theme: event.theme, modality: .happenedOrIs,
            polarity: .positive, isHistorical: false, time: nil, place: nil, cue: event.cue,
            attribution: event.attribution, confidence: event.confidence)
    }

    private func sources(of attribution: Attribution) -> [Participant] {
        guard let range = attribution.source.first else { return [] }
        return attribution.speakers.map {
            Participant(range: range, entity: $0.entity, name: $0.name, code: nil)
        }
    }

    private func event(
        _ draft: EventFinder.Draft, _ standing: EventStanding, id: String, items: ItemFinder,
        entity: (Int) -> Entity
    ) -> Event {
        let time = times.time(of: draft.predicate)
        return Event(
            id: id, type: draft.type, mode: draft.mode, contexts: draft.contexts,
            actors: draft.actors.map { participant($0, entity) },
            recipients: draft.recipients.map { participant($0, entity) },
            theme: draft.theme.map(items.item),
            modality: standing.modality ?? .happenedOrIs, polarity: standing.polarity,
            isHistorical: isHistorical(time, standing), time: time,
            place: place(of: draft).map { participant($0, entity) },
            cue: grammar.words[draft.predicate].range,
            attribution: attribution(of: draft.predicate),
            confidence: confidence(in: draft))
    }

    private func participant(_ head: Int, _ entity: (Int) -> Entity) -> Participant {
        let own = entity(head)
        let phrase = grammar.phrase(of: head)
        let code = own.code ?? Actors.code(ofDescription: phrase.map { String(grammar.form($0)) })
        return Participant(
            range: grammar.range(phrase), entity: own.id, name: own.name, code: code)
    }

    // MARK: - Standing

    /// By the rules, and where they are silent by the factuality head.
    ///
    /// The two floors are a judgement on the scale of -3 to 3; no set was measured for them yet.
    private func standing(of predicate: Int) -> EventStanding {
        var standing = StandingRules(grammar).standing(of: predicate)
        guard !standing.isRuled, analysis.factuality.indices.contains(predicate)
        else { return standing }
        let value = analysis.factuality[predicate]
        if value < Self.surelyNot {
            standing.polarity = .negative
        } else if value < Self.open {
            standing.modality = .possible
        }
        return standing
    }

    private static let surelyNot: Float = -1.5
    private static let open: Float = -0.25

    private func isHistorical(_ time: TimeExpression?, _ standing: EventStanding) -> Bool {
        guard standing.modality == nil || standing.modality == .happenedOrIs, let published,
            let end = time?.end
        else { return false }
        return published.number - end.number > Self.recentDays
    }

    /// What lies further back than a quarter of a year is not the article's news.
    private static let recentDays = 92

    /// The innermost attribution in whose content a word stands.
    private func attribution(of word: Int) -> Attribution.ID? {
        let range = grammar.words[word].range
        return attributions.filter { $0.content.contains { $0.contains(range) } }
            .min { $0.contentLength < $1.contentLength }?.id
    }

    /// A place named in the clause that is no party to the event.
    private func place(of draft: EventFinder.Draft) -> Int? {
        let parties = Set(draft.actors + draft.recipients)
        return grammar.dependents(of: draft.predicate, "obl", "nmod").first { noun in
            !parties.contains(noun)
                && ["in", "at", "near", "outside"].contains { grammar.hasCase(noun, $0) }
                && analysis.names.contains { $0.kind == .location && $0.words.contains(noun) }
        }
    }

    // MARK: - Confidence

    /// How often the type was right, by what it rests on: 685 of 887 where both parties were
    /// found, 490 of 689 where one was, at the event words labelled in `plv-train`.
    private func confidence(in draft: EventFinder.Draft) -> Probability {
        if draft.likeness != nil { return Probability(0.5) }
        let isWhole = !draft.actors.isEmpty && !draft.recipients.isEmpty
        return Probability(isWhole ? 0.77 : 0.71)
    }
}

extension Attribution {
    /// How many bytes its content has.
    fileprivate var contentLength: Int { content.reduce(0) { $0 + $1.count } }
}
