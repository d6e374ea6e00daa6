import SaysoClaims
import SaysoLedger
import SaysoTesting
import SaysoText
import Testing

/// What is kept of readings, and what comes again.
@Suite struct RecordingTests {
    let own: TemporaryLedger

    init() throws { own = try TemporaryLedger() }

    private let told = [
        Telling("Ana Duarte", "the bridge is safe"), .unnamed("an engineer", "it is not"),
    ]

    private func everything() async throws -> [[[String?]]] {
        var tables: [[[String?]]] = []
        for name in try await own.ledger.health().rows.keys.sorted() {
            tables.append(try await own.ledger.rows("SELECT * FROM \(name)"))
        }
        return tables
    }

    @Test(arguments: [nil, "https://example.org/1"])
    func recordingTwiceAddsNothing(url: String?) async throws {
        let reading = Reading.telling(told, in: .of("a", url: url, outlet: "The Meridian"))
        #expect(try await own.record(reading) == .added)
        let before = try await everything()
        #expect(try await own.record(reading, day: 1) == .known)
        #expect(try await everything() == before)
        #expect(try await own.ledger.holds(reading.article, readBy: reading.reader))
    }

    @Test func aDateThatAKnownTextLackedIsTakenIn() async throws {
        let url = "https://example.org/1"
        try await own.record(.telling(told, in: .of("a", url: url)))
        let fuller = Article.of("a", url: url, outlet: "The Meridian", published: "2031-03-01")
        let reading = Reading.telling(told, in: fuller)
        #expect(try await !own.ledger.holds(reading.article, readBy: reading.reader))
        #expect(try await own.record(reading) == .reread)
        #expect(try await own.record(reading) == .known)
        var filter = LedgerFilter()
        filter.outlet = "The Meridian"
        filter.since = CalendarDay(published: "2031-03-01")
        #expect(try await own.ledger.claims(filter).count == told.count)
        #expect(try await own.ledger.speakers(filter).count == told.count)
        #expect(try await own.faults() == [])
    }

    @Test func aDateIsAddedToANewerReadersReading() async throws {
        let url = "https://example.org/1"
        try await own.record(.telling(told, in: .of("a", url: url), reader: "2.0.0"))
        let dated = Article.of("a", url: url, published: "2031-03-01")
        #expect(try await own.record(.telling(told, in: dated)) == .completed)
        #expect(try await own.ledger.rows("SELECT reader FROM readings") == [["2.0.0"]])
        for table in ["claims", "speakers"] {
            let days = try await own.ledger.rows("SELECT DISTINCT day FROM \(table)")
            #expect(days == [["2031-03-01"]])
        }
        #expect(try await own.faults() == [])
    }

    @Test(arguments: [nil, "3/5/2031", "2031-04-01"])
    func whatAKnownRecordTellsStays(published: String?) async throws {
        let url = "https://example.org/1"
        let fuller = Article.of("a", url: url, outlet: "The Meridian", published: "2031-03-01")
        try await own.record(.telling(told, in: fuller))
        let other = Article.of("a", url: url, outlet: "The Courier", published: published)
        #expect(try await own.record(.telling(told, in: other)) == .known)
        let anew = Reading.telling(told, in: other, reader: "9.0.0")
        #expect(try await own.record(anew) == .reread)
        let days = try await own.ledger.rows("SELECT DISTINCT day FROM claims")
        #expect(days == [["2031-03-01"]])
        let article = try #require(try await own.ledger.articles(LedgerFilter()).first?.article)
        #expect(article.record.outlet == "The Meridian")
        #expect(try await own.faults() == [])
    }

    @Test func aTitleThatWasMissingIsFound() async throws {
        var article = Article.of("a", url: "https://example.org/1")
        try await own.record(.telling(told, in: article))
        article.title = "A crossing opens"
        #expect(try await own.record(.telling(told, in: article)) == .completed)
        var filter = LedgerFilter()
        filter.text = "crossing"
        #expect(try await own.ledger.articles(filter).count == 1)
        #expect(try await own.faults() == [])
    }

    @Test func aNewerReadersReadingTakesThePlaceOfTheOlder() async throws {
        try await own.record(.telling(told, reader: "1.0.0"))
        let newer = Reading.telling(told + [Telling("Tom Dahl", "nobody asked")], reader: "2.0.0")
        #expect(try await own.record(newer) == .added)
        let whole = Reading.telling(told, reader: "2.0.0")
        #expect(try await own.record(whole) == .reread)
        let readers = try await own.ledger.rows("SELECT reader FROM readings ORDER BY 1")
        #expect(readers == [["2.0.0"], ["2.0.0"]])
        #expect(try await own.ledger.health().rows["articles"] == 2)
        #expect(try await own.faults() == [])
    }

    @Test(arguments: ["0.9.0", "1.9.12"])
    func anOlderReadersReadingIsLeftOut(older: String) async throws {
        try await own.record(.telling(told, reader: "1.10.0"))
        let reading = Reading.telling(told, reader: older)
        #expect(try await own.ledger.holds(reading.article, readBy: reading.reader))
        #expect(try await own.record(reading, day: 1) == .known)
        #expect(try await own.ledger.rows("SELECT reader FROM readings") == [["1.10.0"]])
    }

    @Test func whatANewerReaderDoesNotFindIsGone() async throws {
        let text = "Ana Duarte said the bridge is safe.\nan engineer said it is not.\n"
        try await own.record(.telling(told, reader: "1.0.0"))
        let fewer = Reading(
            article: Article(id: "bridge.txt", text: text),
            reader: ReaderVersion(
                version: "2.0.0", model: "tiny", minConfidence: Probability(0.35)),
            attributions: [], problems: [])
        #expect(try await own.record(fewer) == .reread)
        #expect(try await own.claims().isEmpty)
        #expect(try await own.ledger.health().rows["entities"] == 0)
        #expect(try await own.faults() == [])
    }

    @Test func anotherTextFromTheSameAddressIsANewVersion() async throws {
        let article = Article.of("a", url: "https://example.org/1")
        try await own.record(.telling([Telling("Ana Duarte", "it is safe")], in: article))
        let second = Reading.telling([Telling("Ana Duarte", "it is closed")], in: article)
        #expect(try await own.record(second, day: 1) == .newVersion)
        #expect(try await own.said() == ["Ana Duarte: it is closed"])
        #expect(try await own.counts() == ["Ana Duarte": 1])
        let kept = try await own.ledger.articles(numbered: [1, 2]).map(\.article)
        #expect(kept.map(\.version) == [1, 2])
        #expect(kept.map(\.isReplaced) == [true, false])
        #expect(try await own.ledger.reading(ofArticle: 1)?.attributions.count == 1)
        #expect(try await own.faults() == [])
    }

    @Test func anArticleThatComesBackToAnEarlierTextIsAVersionToo() async throws {
        for (day, words) in ["it is safe", "it is closed", "it is safe"].enumerated() {
            let article = Article.of(
                "a", url: "https://example.org/1", published: "2031-03-0\(day + 1)")
            try await own.record(.telling([Telling("Ana Duarte", words)], in: article))
        }
        #expect(try await own.ledger.articles(numbered: [3]).first?.article.version == 3)
        #expect(try await own.said() == ["Ana Duarte: it is safe"])
        #expect(try await own.faults() == [])
    }

    @Test func versionsThatAreAddedAgainAddNothing() async throws {
        let article = Article.of("a", url: "https://example.org/1")
        for words in ["it is safe", "it is closed", "it is safe", "it is closed"] {
            try await own.record(.telling([Telling("Ana Duarte", words)], in: article))
        }
        #expect(try await own.ledger.articles(LedgerFilter()).count == 1)
        #expect(try await own.ledger.articles(numbered: [1, 2, 3]).count == 2)
        #expect(try await own.said() == ["Ana Duarte: it is closed"])
    }

    @Test func anOlderVersionThatIsReadAnewStaysOld() async throws {
        for (day, words) in ["it is safe", "it is closed"].enumerated() {
            let article = Article.of(
                "a", url: "https://example.org/1", published: "2031-03-0\(day + 1)")
            for reader in ["1.0.0", "2.0.0"] {
                try await own.record(
                    .telling([Telling("Ana Duarte", words)], in: article, reader: reader))
            }
        }
        let first = Article.of("a", url: "https://example.org/1", published: "2031-03-01")
        let anew = Reading.telling(
            [Telling("Ana Duarte", "it is safe")], in: first, reader: "3.0.0")
        #expect(try await own.record(anew) == .reread)
        #expect(try await own.counts() == ["Ana Duarte": 1])
        #expect(try await own.faults() == [])
    }

    @Test func figuresOfSpeakersAreThoseOfTheDay() async throws {
        let versions = [
            (3, [Telling("Ana Duarte", "it is safe"), Telling("Tom Dahl", "nobody asked")]),
            (5, [Telling("Ana Duarte", "it is safe"), Telling("Ana Duarte", "it is closed")]),
        ]
        for (day, told) in versions {
            let article = Article.of(
                "a", url: "https://example.org/1", published: "2031-03-0\(day)")
            try await own.record(.telling(told, in: article))
        }
        func listed(asOf day: Int) async throws -> [String] {
            var filter = LedgerFilter()
            filter.asOf = CalendarDay(published: "2031-03-0\(day)")
            return try await own.ledger.speakers(filter).map {
                "\($0.entity.name) \($0.claims) \($0.last ?? "")"
            }
        }
        #expect(try await listed(asOf: 2) == [])
        #expect(try await listed(asOf: 4) == ["Ana Duarte 1 2031-03-03", "Tom Dahl 1 2031-03-03"])
        #expect(try await listed(asOf: 6) == ["Ana Duarte 2 2031-03-05"])
    }

    @Test func theNewestVersionIsTheOnePublishedLast() async throws {
        for (day, words) in [(5, "it is closed"), (3, "it is safe")] {
            let article = Article.of(
                "a", url: "https://example.org/1", published: "2031-03-0\(day)")
            try await own.record(.telling([Telling("Ana Duarte", words)], in: article))
        }
        #expect(try await own.said() == ["Ana Duarte: it is closed"])
        var before = LedgerFilter()
        before.asOf = CalendarDay(published: "2031-03-04")
        let then = try await own.ledger.claims(before).map(\.record.content.first?.text)
        #expect(then == ["it is safe"])
        #expect(try await own.faults() == [])
    }

    @Test func aFileIsOneArticleByWhateverPath() async throws {
        for path in ["news/a.txt", "./news/a.txt", "news/../news/a.txt"] {
            try await own.record(.telling(told, in: .of(path)))
        }
        #expect(try await own.ledger.articles(LedgerFilter()).count == 1)
    }

    @Test func theSameTextAtTwoAddressesIsTwoArticles() async throws {
        try await own.record(.telling(told, in: .of("a", url: "https://example.org/1")))
        let other = Reading.telling(told, in: .of("a", url: "https://example.net/1"))
        #expect(try await own.record(other) == .added)
        #expect(try await own.ledger.health().rows["articles"] == 2)
    }

    @Test func whatWasRecordedComesBack() async throws {
        let reading = FullReading.reading
        try await own.record(reading)
        let back = try #require(try await own.ledger.reading(ofArticle: 1))
        #expect(back.article == reading.article)
        #expect(back.reader == reading.reader)
        #expect(back.entities == reading.entities)
        #expect(back.attributions == reading.attributions)
        #expect(back.events == reading.events)
        #expect(back.problems == reading.problems)
    }

    @Test func everyPlaceSlicesTheWordsThatAreStored() async throws {
        try await own.record(FullReading.reading)
        let spans = try await own.ledger.rows(
            """
            SELECT s.role, substr(a.text, s.start + 1, s."end" - s.start) FROM spans s
            JOIN attributions t ON t.id = s.attribution_id JOIN articles a ON a.id = t.article_id
            ORDER BY t.id, s.role, s.place
            """)
        let words = Dictionary(grouping: spans) { $0[0] ?? "" }.mapValues {
            $0.compactMap { $0[1] }
        }
        #expect(words == FullReading.words)
        #expect(try await own.faults() == [])
    }

    @Test func aTextWithNullsKeepsItsPlaces() async throws {
        try await own.record(.telling(told, before: "Snow\u{0}fell. 雪 𝔘. "))
        #expect(
            try await own.said() == ["Ana Duarte: the bridge is safe", "an engineer: it is not"])
        #expect(try await own.faults() == [])
    }

    @Test func manyMayReadWhileOneWrites() async throws {
        try await own.record(.telling(told))
        let reader = try Ledger(readingAt: own.ledger.path)
        try await own.record(.telling([Telling("Tom Dahl", "it rained")], in: .of("b")))
        #expect(try await reader.claims(LedgerFilter()).count == 3)
    }
}
