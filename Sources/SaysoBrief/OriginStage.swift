import SaysoClaims
import SaysoLedger

/// Counts independent origins: evidence on one and the same word is one origin, however many articles
/// carry it.
///
/// First form: one named speaker saying the same thing; one unnamed description saying the same
/// thing, or standing under the same head of its chain in the same article. Reprints and
/// paraphrase are not seen through yet.
struct OriginStage {
    /// Contents that share this much of the shorter one's words, and more than one of them, say the
    /// same thing.
    static let sameWords = 0.5

    /// The evidence with its origins numbered from 1 in the order given.
    func numbered(_ evidence: [Evidence]) -> [Evidence] {
        let sayers = evidence.map(Sayer.init)
        var groups: [[Int]] = []
        for place in evidence.indices {
            let (same, others) = groups.partitioned { group in
                group.contains { sayers[$0].isSameOrigin(as: sayers[place]) }
            }
            groups = others + [same.joined() + [place]]
        }
        var numbered = evidence
        let ordered = groups.sorted { ($0.min() ?? 0) < ($1.min() ?? 0) }
        for (number, group) in ordered.enumerated() {
            for place in group { numbered[place].origin = number + 1 }
        }
        return numbered
    }
}

extension Array {
    /// The elements that pass, and the others, both in order.
    fileprivate func partitioned(_ passes: (Element) -> Bool) -> ([Element], [Element]) {
        (filter(passes), filter { !passes($0) })
    }
}

/// Who says what, as far as origins are told apart by it.
private struct Sayer {
    private let entities: Set<Int64>
    private let description: String
    private let isNamed: Bool
    private let chainHead: String?
    private let article: Int64
    private let words: Set<Substring>
    private let wordCount: Int
    private let stance: Stance
    private let attribution: String
    private let parent: String?

    init(_ evidence: Evidence) {
        let claim = evidence.claim
        entities = Set(claim.speakers.filter(\.isNamed).map(\.id))
        isNamed = evidence.isNamed
        description = claim.record.speakers.first?.name.lowercased() ?? ""
        chainHead = claim.record.via.last?.name.lowercased()
        article = claim.article.id
        let all = evidence.words.lowercased().split { !$0.isLetter && !$0.isNumber }
        words = Set(all.filter { $0.count > 3 }).subtracting(Self.functionWords)
        wordCount = all.count
        stance = evidence.stance
        attribution = claim.record.id
        parent = claim.record.parent
    }

    func isSameOrigin(as other: Sayer) -> Bool {
        if handsOn(other) || other.handsOn(self) { return true }
        guard isNamed == other.isNamed, stance == other.stance else { return false }
        if isNamed { return !entities.isDisjoint(with: other.entities) && saysSame(as: other) }
        guard headNoun == other.headNoun else { return false }
        if let chainHead, chainHead == other.chainHead, article == other.article { return true }
        return saysSame(as: other)
    }

    /// Whether its content is that the other says so, and hardly more.
    private func handsOn(_ other: Sayer) -> Bool {
        article == other.article && other.parent == attribution
            && Double(other.wordCount) >= OriginStage.sameWords * Double(wordCount)
    }

    /// The noun that a description is about: what stands before "in", "of", "who" or a comma, without
    /// its plural.
    private var headNoun: Substring {
        var words = description.split { $0 == " " || $0 == "," }[...]
        // "Some of the diplomats" are diplomats.
        if let of = words.firstIndex(of: "of"),
            words[..<of].contains(where: Self.quantities.contains)
        {
            words = words[(of + 1)...]
        }
        let noun = words.prefix { !Self.phraseEnds.contains($0) }.last ?? ""
        return noun.hasSuffix("s") && !noun.hasSuffix("ss") ? noun.dropLast() : noun
    }

    private func saysSame(as other: Sayer) -> Bool {
        let least = min(words.count, other.words.count)
        guard least > 1 else { return words == other.words }
        let shared = words.intersection(other.words).count
        return shared > 1 && Double(shared) >= OriginStage.sameWords * Double(least)
    }

    /// What stands before "of" and counts.
    private static let quantities: Set<Substring> = [
        "one", "two", "three", "some", "several", "many", "most", "all", "none", "few", "dozens",
        "hundreds", "members",
    ]

    /// What ends a noun phrase and begins what tells more of it.
    private static let phraseEnds: Set<Substring> = [
        "in", "of", "at", "on", "to", "by", "for", "from", "with", "about", "near", "close",
        "inside",
        "who", "whom", "whose", "which", "that", "familiar", "briefed", "speaking",
    ]

    /// Words of more than three letters that carry grammar and no matter.
    private static let functionWords: Set<Substring> = [
        "that", "this", "these", "those", "with", "from", "about", "whom", "whose", "which",
        "have", "been", "were", "will", "would", "could", "should", "might", "must", "they", "them",
        "their", "there", "when", "what", "where", "than", "then", "also", "into", "over", "said",
        "says", "more", "most", "such", "some", "very", "only", "just", "does", "being", "after",
        "before", "because", "while", "under",
    ]
}
