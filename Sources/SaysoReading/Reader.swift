import Foundation
public import SaysoClaims
package import SaysoEncoder
public import SaysoText

/// Reads articles into attributed claims: one model, one pass, the stages in a fixed order.
///
/// A reader is a value that many tasks may share; scratch memory is a ``Workspace`` of
/// each task's own. The same article gives the same reading on the same kind of processor,
/// whatever was read before.
public struct Reader: Sendable {
    /// What this reader signs its readings with.
    public let version: ReaderVersion

    private let tokenizer = Tokenizer()
    private let check = TextCheck()
    private let subwords: Subwords
    private let plan: WindowPlan
    /// The encoder of the model, for others who read with it.
    package let encoder: Encoder
    private let head: AttributionHead
    private let syntax: SyntaxHead
    private let namesHead: NamesHead
    private let coreference: CoreferenceHead
    private let factuality: FactualityHead
    private let eventHead: EventHead
    private let relevance: RelevanceHead?
    private let stage: AttributionStage
    private let codebook: Codebook
    private let likelihoods: LikelihoodFinder
    private var examples: EventExamples?

    /// The types of events that its codebook knows.
    package var eventTypes: [String] { codebook.types.map(\.name) }

    /// Opens the model and makes a reader of it.
    ///
    /// - Parameters:
    ///   - path: The model file; `Reader.bundledModelPath` is the one that came with the build.
    ///   - vocabulary: The codebook of events and the scale of likelihood; `nil` for those beside
    ///     the model.
    ///   - floor: What is less sure is left out.
    /// - Throws: ``ModelFileError``, ``VocabularyError``.
    public init(
        modelAt path: String, vocabulary: ReadingVocabulary? = nil,
        floor: ConfidenceFloor = .balanced
    ) throws {
        try self.init(
            model: ModelFile(path: path),
            vocabulary: try vocabulary ?? ReadingVocabulary(besideModelAt: path), floor: floor,
            kernels: .best)
    }

    /// Makes a reader of an open model.
    package init(
        model: ModelFile, vocabulary: ReadingVocabulary,
        floor: ConfidenceFloor = .balanced, kernels: Kernels,
        precision: Linear.Precision = .stored
    ) throws(ModelFileError) {
        let settings = try AttributionSettings(of: model)
        let floors = settings.floors(for: floor)
        version = ReaderVersion(
            version: ReaderVersion.program, model: "\(model.name) \(model.digest.prefix(12))",
            minConfidence: floors.alone, minNestedConfidence: floors.nested)
        subwords = try Subwords(of: model)
        plan = WindowPlan(limit: model.configuration.window)
        encoder = try Encoder(model: model, kernels: kernels, precision: precision)
        head = try AttributionHead(in: model, settings: settings, kernels: kernels)
        syntax = try SyntaxHead(in: model, kernels: kernels)
        namesHead = try NamesHead(in: model, kernels: kernels)
        coreference = try CoreferenceHead(in: model, kernels: kernels)
        factuality = try FactualityHead(in: model, kernels: kernels)
        eventHead = try EventHead(in: model, kernels: kernels)
        relevance = try RelevanceHead(in: model, kernels: kernels)
        codebook = vocabulary.codebook
        likelihoods = vocabulary.likelihoods
        stage = AttributionStage(
            floors: floors, calibration: settings.calibration,
            nestedCalibration: settings.nestedCalibration,
            sayingWords: SayingWords(settings.sayingWords))
        examples = examples(of: codebook, kernels: kernels)
    }

    /// The vectors of a codebook's examples; `nil` where it has none.
    private func examples(of codebook: Codebook, kernels: Kernels) -> EventExamples? {
        var workspace = workspace()
        var vectors = Matrix(rows: 0, columns: 0)
        var types: [String] = []
        for type in codebook.types {
            for example in type.examples {
                let text = tokenizer.segmentation(of: example.text)
                guard
                    let word = text.tokens.firstIndex(where: {
                        $0.range.lowerBound >= example.word.lowerBound
                    })
                else { continue }
                let states = states(of: text, in: example.text, using: &workspace)
                let own = eventHead.vectors(
                    states: states.gathered([word]), workspace: &workspace.encoder)
                vectors.append(own)
                types.append(type.name)
            }
        }
        return types.isEmpty
            ? nil : EventExamples(vectors: vectors, types: types, kernels: kernels)
    }

    /// The states of a text of one window.
    private func states(
        of text: Segmentation, in string: String, using workspace: inout Workspace
    ) -> Matrix {
        let subwords = subwords(of: text, in: string)
        let layouts = text.layouts(in: string)
        let tokens = text.tokens.indices.map {
            (subwords: subwords[$0], shape: text.tokens[$0].shape, layout: layouts[$0])
        }
        return encoder.states(of: [EncoderWindow(tokens)], workspace: &workspace.encoder)
    }

    /// Scratch memory for one task; made once and passed to every reading.
    public struct Workspace: ~Copyable {
        fileprivate var encoder = SaysoEncoder.Workspace()
    }

    /// Scratch memory that fits this reader's model.
    public func workspace() -> Workspace { Workspace() }

    /// All that is found in one article.
    ///
    /// - Returns: A reading; its problems tell where the text is not English, evidently cut
    ///   off or damaged. A text without words gives one without attributions.
    public func reading(of article: Article, using workspace: inout Workspace) -> Reading {
        let text = tokenizer.segmentation(of: article.text)
        let analysis = analysis(of: text, in: article.text, using: &workspace)
        let found = stage.attributions(among: analysis.candidates, in: text, of: article.text)
        var speakers = SpeakerStage(
            analysis, of: article, attributions: found.map(\.attribution))
        var attributions = speakers.completed(found.map(\.attribution))
        let published = article.published.flatMap { CalendarDay(published: $0) }
        let times = ClauseTimes(
            TimeFinder(anchor: published).expressions(in: text, of: article.text),
            speakers.grammar)
        let claims = ClaimStage(speakers.grammar, times: times, likelihoods: likelihoods)
        for number in attributions.indices {
            attributions[number].claim = claims.claim(
                of: attributions[number], found[number].candidate)
            attributions[number].vector = analysis.vector(
                of: attributions[number].content.flatMap(speakers.grammar.numbers(in:)))
        }
        let events = EventStage(
            codebook, speakers.grammar, analysis, attributions: attributions, times: times,
            published: published
        ).events { speakers.entity(of: $0) }
        return Reading(
            article: article, reader: version, words: analysis.words,
            sentences: text.sentences, entities: speakers.everybody, attributions: attributions,
            events: events, problems: check.problems(of: text, in: article.text, place: article.id))
    }

    /// Each token's subwords, at least one, and no more than a window holds: a token of nothing
    /// but marks has one for each.
    package func subwords(of text: Segmentation, in string: String) -> [[Int32]] {
        text.tokens.map { token in
            let found = subwords(string[token.range])
            return found.count > plan.limit ? Array(found.prefix(plan.limit)) : found
        }
    }

    /// What the heads find, window by window, so that memory hardly grows with the article.
    ///
    /// - Parameters:
    ///   - text: The segmentation; that of a treebank where words are given.
    ///   - string: The article's text.
    ///   - workspace: Scratch memory.
    /// - Returns: Words in the order of the text's tokens.
    package func analysis(
        of text: Segmentation, in string: String, using workspace: inout Workspace
    ) -> Analysis {
        let subwords = subwords(of: text, in: string)
        let windows = plan.windows(
            sizes: subwords.map(\.count), sentences: text.sentences.map(\.lowerBound),
            paragraphs: text.paragraphs.map(\.lowerBound))
        let layouts = text.layouts(in: string)
        let places = TokenPlaces(in: text)
        let marks = CoreferenceHead.marks(of: text, in: string)
        var memory = CoreferenceHead.Memory()
        var taggings: [SyntaxHead.Tagging] = []
        var names: [Name] = []
        var candidates: [AttributionCandidate] = []
        var factuality: [Float] = []
        var likenesses: [Int: EventExamples.Likeness] = [:]
        var relevance = Matrix(rows: 0, columns: 0)
        for window in windows {
            let tokens = window.map {
                (subwords: subwords[$0], shape: text.tokens[$0].shape, layout: layouts[$0])
            }
            let states = encoder.states(
                of: [EncoderWindow(tokens)], workspace: &workspace.encoder)
            let tagged = syntax.taggings(
                states: states, sentences: places.sentences[window].runsOfEqual,
                workspace: &workspace.encoder)
            taggings += tagged.map { $0.moved(by: window.lowerBound) }
            factuality += self.factuality.values(states: states, workspace: &workspace.encoder)
            if let head = self.relevance {
                relevance.append(head.parts(of: states, workspace: &workspace.encoder))
            }
            let own = likened(states, tagged, &workspace)
            likenesses.merge(own.map { ($0 + window.lowerBound, $1) }) { $1 }
            names += namesHead.names(
                states: states, begin: window.lowerBound, workspace: &workspace.encoder)
            coreference.read(
                states, begin: window.lowerBound, marks: marks, into: &memory,
                workspace: &workspace.encoder)
            candidates += head.candidates(
                states: states, places: places, begin: window.lowerBound,
                workspace: &workspace.encoder)
        }
        return Analysis(
            words: zip(text.tokens, taggings.indices).map { token, number in
                taggings[number].word(number, token.range, in: string)
            }, names: names, antecedents: memory.antecedents,
            mentionScores: memory.mentionScores, candidates: candidates, factuality: factuality,
            likenesses: likenesses, relevance: relevance)
    }

    /// Which type of event each verb of a window is likest to.
    private func likened(
        _ states: Matrix, _ tagged: [SyntaxHead.Tagging], _ workspace: inout Workspace
    ) -> [(Int, EventExamples.Likeness)] {
        guard let examples else { return [] }
        let verbs = tagged.indices.filter { tagged[$0].partOfSpeech == .verb }
        let vectors = eventHead.vectors(
            states: states.gathered(verbs), workspace: &workspace.encoder)
        return verbs.enumerated().compactMap { row, verb in
            examples.likeliest(row, of: vectors).map { (verb, $0) }
        }
    }
}

extension SyntaxHead.Tagging {
    /// With its head counted from the article's first word.
    fileprivate func moved(by begin: Int) -> Self {
        var moved = self
        moved.head += begin
        return moved
    }

    fileprivate func word(_ number: Int, _ range: TextRange, in string: String) -> Word {
        Word(
            range: range, lemma: script.lemma(of: string[range]), partOfSpeech: partOfSpeech,
            features: features, head: head == number ? nil : head, relation: relation)
    }
}

extension CoreferenceHead {
    /// How all words of an article look.
    fileprivate static func marks(of text: Segmentation, in string: String) -> [Mark] {
        let forms = text.tokens.map { string[$0.range].lowercased() }
        return forms.indices.map { number in
            Mark(
                form: forms[number], before: number > 0 ? forms[number - 1] : nil,
                pronoun: PronounClass(forms[number]), isQuoted: text.tokens[number].isQuoted)
        }
    }
}

extension ArraySlice<Int> {
    /// The maximal runs of equal numbers, counted from the slice's first.
    fileprivate var runsOfEqual: [Range<Int>] {
        var runs: [Range<Int>] = []
        for (place, index) in indices.enumerated() {
            if index > startIndex, self[index] == self[index - 1], let last = runs.last {
                runs[runs.count - 1] = last.lowerBound..<place + 1
            } else {
                runs.append(place..<place + 1)
            }
        }
        return runs
    }
}

extension AttributionSettings {
    /// What the model file says of its attribution head.
    fileprivate init(of model: ModelFile) throws(ModelFileError) {
        guard let text = model.settings(of: "attribution"),
            let settings = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)),
            (1...10_000).contains(settings.reach), (0...64).contains(settings.layers),
            [settings.minConfidence, settings.minNestedConfidence, settings.highPrecision]
                .allSatisfy({ (0...1).contains($0) })
        else {
            throw .damaged(path: model.path, reason: "it does not tell its attribution settings")
        }
        self = settings
    }

    /// The floors that this model has for a wish.
    fileprivate func floors(for floor: ConfidenceFloor) -> ConfidenceFloors {
        switch floor {
        case .balanced:
            ConfidenceFloors(
                alone: Probability(minConfidence), nested: Probability(minNestedConfidence))
        case .highPrecision:
            ConfidenceFloors(
                alone: Probability(highPrecision),
                nested: Probability(max(highPrecision, minNestedConfidence)))
        case .atLeast(let least):
            ConfidenceFloors(alone: least, nested: least)
        }
    }
}
