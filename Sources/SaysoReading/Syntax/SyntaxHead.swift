import Foundation
import SaysoClaims
import SaysoEncoder

/// Part of speech, features, lemma and dependency tree of a window's words.
///
/// - Source: the biaffine parser of Dozat and Manning (ICLR 2017), arcs inside sentences only;
///   `Training/sayso_training/syntax.py` is the twin that trains it.
package struct SyntaxHead: Sendable {
    private let inventory: Inventory
    private let taggers: Linear
    private let dependent: Linear
    private let head: Linear
    private let arc: Linear
    private let root: Linear
    private let relationDependent: Linear
    private let relationHead: Linear
    private let relation: Linear
    private let kernels: Kernels

    /// Loads the head of a model.
    ///
    /// - Throws: ``ModelFileError/damaged(path:reason:)`` where a tensor is missing or misshapen,
    ///   or a label is none.
    init(in model: ModelFile, kernels: Kernels) throws(ModelFileError) {
        func linear(_ name: String) throws(ModelFileError) -> Linear {
            try Linear("syntax." + name, in: model, kernels: kernels)
        }
        inventory = try Inventory(of: model)
        taggers = try Linear(
            "syntax.upos", "syntax.features", "syntax.scripts", in: model, kernels: kernels)
        dependent = try linear("dependent")
        head = try linear("head")
        arc = try linear("arc")
        root = try linear("root")
        relationDependent = try linear("relation_dependent")
        relationHead = try linear("relation_head")
        relation = try linear("relation")
        self.kernels = kernels
        guard taggers.outputs == inventory.tagCount, relation.outputs == inventory.relations.count
        else { throw .damaged(path: model.path, reason: "its syntax labels do not fit its scores") }
        try model.require(fits(model.configuration.width), of: "syntax head")
    }

    private func fits(_ width: Int) -> Bool {
        taggers.inputs == width && dependent.inputs == width && head.inputs == width
            && arc.maps(dependent.outputs, to: head.outputs) && root.maps(dependent.outputs, to: 1)
            && relationDependent.inputs == width
            && relationHead.maps(width, to: relationDependent.outputs)
            && relation.inputs == relationDependent.outputs
    }

    /// A word before its text is looked at.
    struct Tagging: Hashable {
        let partOfSpeech: PartOfSpeech
        let features: [String: String]
        let script: LemmaScript
        /// Counted in the window; itself for a root.
        var head: Int
        var relation: String
    }

    /// The words of a window.
    ///
    /// - Parameters:
    ///   - states: A row a word.
    ///   - sentences: The window's sentences as ranges of its rows; together they hold all.
    ///   - workspace: Scratch memory.
    /// - Returns: One for each row.
    func taggings(
        states: Matrix, sentences: [Range<Int>], workspace: inout Workspace
    ) -> [Tagging] {
        let heads = heads(states, sentences, &workspace)
        let relations = relations(states, heads, &workspace)
        let tags = taggers(states, workspace: &workspace)
        return (0..<states.rows).map { word in
            let scores = tags[row: word]
            return Tagging(
                partOfSpeech: inventory.partOfSpeech(scores),
                features: inventory.features(scores), script: inventory.script(scores),
                head: heads[word], relation: heads[word] == word ? "root" : relations[word])
        }
    }

    private func heads(
        _ states: Matrix, _ sentences: [Range<Int>], _ workspace: inout Workspace
    ) -> [Int] {
        let dependents = dependent(states, finish: .gelu, workspace: &workspace)
        let roots = root(dependents, workspace: &workspace)
        let turned = arc(dependents, workspace: &workspace)
        let above = head(states, finish: .gelu, workspace: &workspace)
        let scale = 1 / Float(turned.columns).squareRoot()
        return sentences.flatMap { sentence in
            var scores: [Float] = []
            for word in sentence {
                for other in sentence {
                    scores.append(
                        word == other
                            ? roots[word, 0]
                            : kernels.dot(turned, row: word, above, row: other) * scale)
                }
            }
            return SpanningTree(scores: scores, count: sentence.count).heads()
                .map { $0 + sentence.lowerBound }
        }
    }

    private func relations(
        _ states: Matrix, _ heads: [Int], _ workspace: inout Workspace
    ) -> [String] {
        var hidden = relationDependent(states, workspace: &workspace)
        let above = relationHead(states, workspace: &workspace)
        for (word, head) in heads.enumerated() { hidden.add(above, row: head, to: word) }
        kernels.applyGELU(to: &hidden)
        let scores = relation(hidden, workspace: &workspace)
        return (0..<scores.rows).map { word in
            inventory.likeliestRelation(scores[row: word], isRoot: heads[word] == word)
        }
    }
}

/// The labels that the head knows, in the order of its scores.
private struct Inventory: Sendable {
    let relations: [String]
    private let partsOfSpeech: [PartOfSpeech]
    private let bundles: [[String: String]]
    private let scripts: [LemmaScript]

    private struct Stored: Decodable {
        let upos: [String]
        let features: [String]
        let scripts: [String]
        let relations: [String]
    }

    init(of model: ModelFile) throws(ModelFileError) {
        guard let text = model.settings(of: "syntax"),
            let stored = try? JSONDecoder().decode(Stored.self, from: Data(text.utf8))
        else { throw .damaged(path: model.path, reason: "it does not tell its syntax labels") }
        relations = stored.relations
        partsOfSpeech = stored.upos.compactMap(PartOfSpeech.init)
        bundles = stored.features.map(Self.bundle)
        scripts = stored.scripts.compactMap(LemmaScript.init)
        guard partsOfSpeech.count == stored.upos.count, scripts.count == stored.scripts.count,
            !partsOfSpeech.isEmpty, !bundles.isEmpty, !scripts.isEmpty
        else { throw .damaged(path: model.path, reason: "its syntax labels are none that we know") }
    }

    var tagCount: Int { partsOfSpeech.count + bundles.count + scripts.count }

    func partOfSpeech(_ scores: ArraySlice<Float>) -> PartOfSpeech {
        partsOfSpeech[scores.prefix(partsOfSpeech.count).greatest]
    }

    func features(_ scores: ArraySlice<Float>) -> [String: String] {
        bundles[scores.dropFirst(partsOfSpeech.count).prefix(bundles.count).greatest]
    }

    func script(_ scores: ArraySlice<Float>) -> LemmaScript {
        scripts[scores.suffix(scripts.count).greatest]
    }

    /// `root` is kept for roots.
    func likeliestRelation(_ scores: ArraySlice<Float>, isRoot: Bool) -> String {
        if isRoot { return "root" }
        let best = zip(relations, scores).filter { $0.0 != "root" }.max { $0.1 < $1.1 }
        return best?.0 ?? "dep"
    }

    /// `Tense=Past|VerbForm=Fin`, or `_` for none.
    private static func bundle(_ text: String) -> [String: String] {
        var bundle: [String: String] = [:]
        for feature in text.split(separator: "|") {
            let parts = feature.split(separator: "=")
            if parts.count == 2 { bundle[String(parts[0])] = String(parts[1]) }
        }
        return bundle
    }
}
