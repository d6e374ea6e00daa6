import SaysoClaims
import SaysoLedger
import SaysoTesting
import SaysoText
import Testing

/// What a filter lets pass is what it says, whichever way the ledger finds it.
@Suite struct ListingTests {
    let temporary: TemporaryLedger
    var ledger: Ledger { temporary.ledger }

    /// 60 articles of one claim each, in which every value comes up with every other.
    init() async throws {
        temporary = try TemporaryLedger()
        for number in 0..<60 { try await temporary.record(Self.reading(number)) }
    }

    private static let speakers = ["Ana Duarte", "Tomas Brandt", "an aide"]
    private static let acts: [SpeechAct] = [.assert, .deny, .promise, .ask]
    private static let modalities: [Modality] = [.happenedOrIs, .predicted]
    private static let outlets = ["The Meridian", "Evening Chart", "Courier"]
    private static let words = ["bridge", "harbour", "Ardonia", "minesweepers", "grain"]

    private static func reading(_ number: Int) -> Reading {
        let speaker = speakers[number % 3]
        let content = "the \(words[number % 5]) is \(number % 2 == 0 ? "open" : "not open")"
        let (text, plain) = Attribution.marked(
            "[\(speaker)] {said} <\(content)>.", confidence: Double(100 - number) / 100)
        var attribution = plain
        let isNamed = speaker != "an aide"
        attribution.speakers = [
            Speaker(
                entity: "e1", name: speaker, isNamed: isNamed, kind: .person, description: nil)
        ]
        attribution.claim = Claim(
            act: acts[number % 4], polarity: .positive, modality: modalities[number / 3 % 2],
            certainty: .unstated, likelihood: nil)
        return Reading(
            article: Article(
                id: "n\(number)", text: text, outlet: outlets[number / 4 % 3],
                published: number % 7 == 0 ? nil : "2031-03-\(10 + number % 20)"),
            reader: ReaderVersion(version: "1", model: "tiny", minConfidence: Probability(0.35)),
            entities: [
                Entity(
                    id: "e1", name: speaker, isNamed: isNamed, kind: .person, aliases: [],
                    description: nil, isIntroduced: true, mentions: plain.source)
            ], attributions: [attribution], problems: [])
    }

    private static let filters: [LedgerFilter] = {
        var filters = [LedgerFilter()]
        func with(_ change: (inout LedgerFilter) -> Void) {
            filters += filters.map { filter in
                var filter = filter
                change(&filter)
                return filter
            }
        }
        with { $0.speaker = "Duarte" }
        with { $0.act = .deny }
        with { $0.modality = .predicted }
        with { $0.about = "Ardonia" }
        with { $0.text = "opened" }
        with { $0.outlet = "the meridian" }
        with { $0.since = CalendarDay(published: "2031-03-15") }
        with { $0.isNamed = true }
        return filters
    }()

    @Test func claimsAreThoseThatPassOneByOne() async throws {
        let all = try await ledger.claims(LedgerFilter())
        #expect(all.count == 60)
        for filter in Self.filters {
            let found = try await ledger.claims(filter).map(\.id)
            #expect(found == all.filter { Self.passes($0, filter) }.map(\.id), "\(filter)")
        }
    }

    @Test func articlesAndSpeakersAreThoseOfTheClaims() async throws {
        for filter in Self.filters {
            let claims = try await ledger.claims(filter)
            let articles = try await ledger.articles(filter).map(\.id)
            #expect(articles == claims.map(\.article.id), "\(filter)")
            let speakers = try await ledger.speakers(filter).map(\.id)
            #expect(Set(speakers) == Set(claims.flatMap(\.speakers).map(\.id)), "\(filter)")
        }
    }

    /// Some claims are rejected, and some articles come again with other days.
    @Test func whatIsRejectedOrReplacedIsListedNowhere() async throws {
        for number in stride(from: Int64(1), to: 60, by: 4) {
            _ = try await ledger.correct(
                number, .rejected, to: "true", TemporaryLedger.signature)
        }
        for number in 0..<20 {
            for (day, words) in [(1, "the bridge is open"), (2, "the grain is open")] {
                let article = Article.of(
                    "v\(number)", url: "https://example.org/\(number)", outlet: "Courier",
                    published: "2031-04-0\(day)")
                try await temporary.record(
                    .telling([Telling(Self.speakers[number % 2], words)], in: article))
            }
        }
        let all = try await ledger.claims(LedgerFilter())
        // A decision is on a text, and two articles share each.
        #expect(all.count == 60 - 2 * 15 + 20)
        for filter in Self.filters {
            let claims = try await ledger.claims(filter)
            #expect(claims.map(\.id) == all.filter { Self.passes($0, filter) }.map(\.id))
            let articles = try await ledger.articles(filter).map(\.id)
            let speakers = try await ledger.speakers(filter).map(\.id)
            #expect(Set(speakers) == Set(claims.flatMap(\.speakers).map(\.id)), "\(filter)")
            // A whole article may be listed whose only claim is rejected, where nothing is said of claims.
            #expect(Set(articles).isSuperset(of: claims.map(\.article.id)), "\(filter)")
        }
    }

    @Test func aDayLooksBackAtWhatStoodThen() async throws {
        let url = "https://example.org/1"
        for (day, words) in [(1, "the bridge is open"), (3, "the grain is open")] {
            let article = Article.of(
                "v", url: url, outlet: "Courier", published: "2031-04-0\(day)")
            try await temporary.record(.telling([Telling("Ana Duarte", words)], in: article))
        }
        for filter in Self.filters {
            var then = filter
            then.asOf = CalendarDay(published: "2031-04-02")
            let claims = try await ledger.claims(then)
            #expect(claims.allSatisfy { $0.article.day ?? "" <= "2031-04-02" })
            #expect(!claims.contains { $0.article.day == nil })
            let speakers = try await ledger.speakers(then).map(\.id)
            #expect(Set(speakers) == Set(claims.flatMap(\.speakers).map(\.id)), "\(then)")
            let isAsked = Self.passes("the bridge is open", filter)
            #expect(claims.contains { $0.article.record.url == url } == isAsked, "\(then)")
        }
    }

    /// Whether a filter lets a claim of Ana Duarte's pass that the Courier had in April.
    private static func passes(_ words: String, _ filter: LedgerFilter) -> Bool {
        filter.act == nil && filter.modality == nil && filter.about == nil && filter.outlet == nil
            && (filter.text == nil || words.contains("open"))
    }

    private static func passes(_ claim: LedgerClaim, _ filter: LedgerFilter) -> Bool {
        let record = claim.record
        let words = record.content.map(\.text).joined(separator: " ")
        let day = claim.article.day ?? ""
        return
            (filter.speaker.map { name in claim.speakers.contains { $0.name.contains(name) } }
            ?? true)
            && (filter.act.map { $0.rawValue == record.claim?.act } ?? true)
            && (filter.modality.map { $0.rawValue == record.claim?.modality } ?? true)
            && (filter.about.map { words.contains($0) } ?? true)
            && (filter.text == nil || words.contains("open"))
            && (filter.outlet.map { claim.article.record.outlet?.lowercased() == $0 } ?? true)
            && (filter.since.map { day >= $0.description } ?? true)
            && (filter.isNamed.map { named in record.speakers.contains { $0.named == named } }
                ?? true)
    }

    @Test func ordersAreKeptAndWhatHasNoDateComesLast() async throws {
        let newest = try await ledger.claims(LedgerFilter(limit: 10)).map { $0.article.day ?? "" }
        #expect(newest == newest.sorted(by: >) && !newest.contains(""))
        let oldest = try await ledger.claims(LedgerFilter(order: .oldest)).map(\.article.day)
        #expect(oldest.first == "2031-03-10")
        #expect(oldest.suffix(9).allSatisfy { $0 == nil })
        let surest = try await ledger.claims(LedgerFilter(limit: 3, order: .confidence))
        #expect(surest.map(\.record.confidence) == [1, 0.99, 0.98])
    }

    @Test func whoHasNoNameIsNeverJoined() async throws {
        var filter = LedgerFilter()
        filter.isNamed = false
        let unnamed = try await ledger.speakers(filter)
        #expect(unnamed.count == 20)
        #expect(unnamed.allSatisfy { $0.claims == 1 })
        filter.isNamed = true
        #expect(try await ledger.speakers(filter).map(\.claims) == [20, 20])
    }

    @Test(arguments: [
        "\"", "*", "AND", "a\" OR \"b", "NEAR(", "-", ":", "{x}", "“”", "\0", "(", "^a",
    ])
    func anySearchIsOnlyWords(text: String) async throws {
        var filter = LedgerFilter()
        filter.text = text
        _ = try await ledger.claims(filter)
        filter.text = nil
        filter.about = text
        _ = try await ledger.events(filter)
        filter.speaker = text
        _ = try await ledger.speakers(filter)
    }
}

/// A ledger gives back what was recorded.
@Suite struct GivingBackTests {
    @Test func theWholeReadingIsThereAgain() async throws {
        let temporary = try TemporaryLedger()
        try await temporary.record(FullReading.reading)
        let reading = try #require(try await temporary.ledger.reading(ofArticle: 1))
        #expect(ReadingRecord(reading).json() == ReadingRecord(FullReading.reading).json())
    }

    @Test func aClaimKnowsItsArticleAndEvents() async throws {
        let temporary = try TemporaryLedger()
        try await temporary.record(FullReading.reading)
        let claim = try #require(try await temporary.ledger.claimInContext(1))
        #expect(claim.text == FullReading.text)
        #expect(claim.events.map(\.record.type) == ["AID"])
        #expect(claim.speakers.map(\.entity.name) == ["Ana Duarte"])
        #expect(claim.reader == FullReading.reading.reader)
        #expect(try await temporary.ledger.claimInContext(2) == nil)
    }
}
