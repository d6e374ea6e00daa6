import Foundation
import SaysoBrief
import SaysoClaims
import SaysoLedger
import SaysoReading
import SaysoTesting
import SaysoText
import Testing

/// Briefs on articles of our own, decided by their events alone.
@Suite struct BriefTests {
    let reader: Reader
    let folder: TemporaryFolder

    init() throws {
        reader = try Reader(modelAt: try #require(Reader.bundledModelPath))
        folder = try TemporaryFolder()
    }

    private func reading(_ article: Article) -> Reading {
        var workspace = reader.workspace()
        return reader.reading(of: article, using: &workspace)
    }

    /// The brief on a question from articles with their days.
    private func brief(
        _ question: String, _ articles: [(text: String, day: String)], _ pairs: PairReader? = nil
    ) async throws -> Brief {
        let ledger = try Ledger(at: folder.url.appending(path: "\(UUID().uuidString).db").path)
        for (number, article) in articles.enumerated() {
            let own = Article(id: "a\(number)", text: article.text, published: article.day)
            try await ledger.record(reading(own), at: Date(timeIntervalSince1970: 0))
        }
        let asked = Proposition(asking: reading(Article(id: "q", text: question)))
        return try await BriefMaker(ledger: ledger, pairs: pairs).brief(on: question, as: asked)
    }

    /// Sentences of ours that reject something, as question, sentence and whether it points to yes.
    private static let rejections: [(String, String, Bool)] = [
        (
            "Did the minister lie about the bridge?",
            "The minister denied that she had lied about the bridge.", false
        ),
        (
            "Did the minister lie about the bridge?",
            "The ministry rejected claims that the minister lied about the bridge.", false
        ),
        (
            "Did the minister lie about the bridge?",
            "A spokeswoman dismissed the report that the minister had lied.", false
        ),
        (
            "Did the minister lie about the bridge?", "The mayor doubts that the minister lied.",
            false
        ),
        (
            "Will Ardonia send weapons to Velmark?",
            "Ardonia denied that it plans to send weapons to Velmark.", false
        ),
        (
            "Will Ardonia send weapons to Velmark?",
            "The foreign ministry dismissed reports that it would arm Velmark.", false
        ),
        (
            "Will Ardonia send weapons to Velmark?",
            "Diplomats waved aside speculation that Ardonia would send weapons.", false
        ),
        (
            "Was the army behind the attack on the port?",
            "The general rejected the allegation that his soldiers attacked the port.", false
        ),
        (
            "Was the army behind the attack on the port?",
            "Officers pooh-poohed the finding that the army had planned the attack.", false
        ),
        (
            "Was the army behind the attack on the port?",
            "The defence minister disputed that soldiers had fired on the port.", false
        ),
        (
            "Does the bank face bankruptcy?",
            "The bank's chairman brushed off suggestions that it could go bankrupt.", false
        ),
        (
            "Does the bank face bankruptcy?",
            "Its auditors refuted claims that the bank was insolvent.", false
        ),
        ("Has the company polluted the river?", "The company denied polluting the river.", false),
        (
            "Has the company polluted the river?",
            "Managers dismissed accusations that waste was poured into the river.", false
        ),
        (
            "Is the vaccine dangerous?", "Doctors rejected the idea that the vaccine is dangerous.",
            false
        ),
        (
            "Is the vaccine dangerous?",
            "The agency debunked rumours that the vaccine makes people ill.", false
        ),
        ("Is the vaccine safe?", "Doctors rejected the idea that the vaccine is dangerous.", true),
        ("Is the vaccine safe?", "The agency denied that the vaccine had harmed anyone.", true),
        ("Will the minister resign?", "The minister refused to resign.", false),
        ("Will the minister stay in office?", "The minister refused to resign.", true),
        (
            "Will Ardonia send weapons to Velmark?", "Parliament decided against arming Velmark.",
            false
        ),
        ("Will the union end the strike?", "Union leaders refuse to call off the strike.", false),
        ("Will the strike go on?", "Union leaders refuse to call off the strike.", true),
        (
            "Will prosecutors charge the banker?", "Prosecutors decided not to charge the banker.",
            false
        ),
        ("Will the witness testify?", "The witness refused to appear before the panel.", false),
        (
            "Will the company publish its accounts?",
            "The company steadfastly refuses to publish its accounts.", false
        ),
    ]

    /// Read as they stand alone, many come out on the wrong side (docs/decisions/0010-briefs.md).
    @Test func whatIsRejectedPointsTheOtherWay() async throws {
        let pairs = try PairReader(modelAt: try #require(Reader.bundledModelPath))
        var right = 0
        for (question, text, isYes) in Self.rejections {
            let found = try await brief(question, [(text, "2031-03-01")], pairs).evidence.first
            right += found?.stance == (isYes ? .supports : .opposes) ? 1 : 0
        }
        #expect(right >= 21, "\(right) of \(Self.rejections.count)")
    }

    /// What somebody said, and where it points with which standing.
    @Test(arguments: [
        ("Anna Berg said France has sent tents to Morocco.", Stance.supports, Standing.done),
        ("Anna Berg said France plans to send tents to Morocco.", .supports, .intends),
        ("Anna Berg said France has not sent tents to Morocco.", .opposes, .denied),
    ])
    func anActIsShownAsWhatItIs(text: String, stance: Stance, standing: Standing) async throws {
        let brief = try await brief("Will France send tents to Morocco?", [(text, "2031-03-01")])
        let first = try #require(brief.evidence.first)
        #expect(first.stance == stance)
        #expect(first.standing == standing)
    }

    @Test(arguments: [
        ("Will France not send tents to Morocco?", Stance.opposes),
        ("Won't France send tents to Morocco?", .supports),
    ])
    func aDeedPointsToNoWhereItIsAskedForNotToBeSo(question: String, stance: Stance) async throws {
        let text = "Anna Berg said France has sent tents to Morocco."
        let first = try #require(try await brief(question, [(text, "2031-03-01")]).evidence.first)
        #expect(first.stance == stance)
        #expect(first.standing == .done)
    }

    @Test func aRequestThatLeavesUnsaidOfWhomIsContext() async throws {
        let brief = try await brief(
            "Will France send tents to Morocco?",
            [
                (
                    "Morocco has asked to be sent tents, and Anna Berg urged: send tents to Morocco.",
                    "2031-03-01"
                )
            ])
        #expect(brief.evidence.isEmpty)
        #expect(brief.context.contains { $0.standing == .requested })
    }

    @Test func whoHandsARequestOnDoesNotSupportIt() async throws {
        let text = "Foreign media reported that Morocco has asked France to send tents to Morocco."
        let brief = try await brief("Will France send tents to Morocco?", [(text, "2031-03-01")])
        #expect(brief.evidence.isEmpty)
        #expect(!brief.context.isEmpty)
        #expect(brief.context.allSatisfy { $0.standing == .requested })
    }

    @Test func whatItsReceiverAsksForIsTheSetting() async throws {
        let pairs = try PairReader(modelAt: try #require(Reader.bundledModelPath))
        let brief = try await brief(
            "Will Ardonia send minesweepers to Velmark?",
            [("Velmark has asked to be lent four minesweepers.", "2031-03-01")], pairs)
        #expect(!brief.evidence.contains { $0.stance == .supports })
    }

    @Test func whatIsHandedOnToBeRejectedIsNobodysWord() async throws {
        let text =
            "The ministry denied a report that Anna Berg had said France has sent tents to Morocco."
        let brief = try await brief("Has France sent tents to Morocco?", [(text, "2031-03-01")])
        #expect(!brief.evidence.contains { $0.stance == .supports })
    }

    @Test func aRequestIsContextAndNoSupport() async throws {
        let brief = try await brief(
            "Will France send tents to Morocco?",
            [("Anna Berg said Morocco has asked France to send tents to Morocco.", "2031-03-01")])
        #expect(brief.evidence.allSatisfy { $0.standing != .requested })
        #expect(brief.context.contains { $0.standing == .requested })
    }

    @Test func oneSpeakerSayingTheSameInTwoArticlesIsOneOrigin() async throws {
        let text = "Anna Berg said France has sent tents to Morocco."
        let brief = try await brief(
            "Did France send tents to Morocco?",
            [(text, "2031-03-01"), ("On Monday, " + text, "2031-03-02")])
        #expect(brief.evidence.count == 2)
        #expect(brief.originCount == 1)
    }

    @Test func twoSpeakersAreTwoOrigins() async throws {
        let brief = try await brief(
            "Did France send tents to Morocco?",
            [
                ("Anna Berg said France has sent tents to Morocco.", "2031-03-01"),
                ("Tom Dahl said France has sent tents to Morocco.", "2031-03-02"),
            ])
        #expect(brief.originCount == 2)
    }

    @Test func theSameWordsOfUnnamedSourcesByTwoRoutesAreOneOrigin() async throws {
        let brief = try await brief(
            "Did France send tents to Morocco?",
            [
                ("Experts said France has sent two hundred tents to Morocco.", "2031-03-01"),
                (
                    "The Courier quoted experts as saying that France has sent two hundred tents to Morocco.",
                    "2031-03-02"
                ),
            ])
        #expect(brief.evidence.count >= 2)
        #expect(brief.originCount == 1)
    }

    @Test func whoChangesTheirLineIsNamed() async throws {
        let brief = try await brief(
            "Did France send tents to Morocco?",
            [
                ("Anna Berg said France has not sent tents to Morocco.", "2031-03-01"),
                ("Anna Berg said France has sent tents to Morocco.", "2031-03-09"),
            ])
        let change = try #require(brief.changes.first)
        #expect(change.speaker.name == "Anna Berg")
        #expect(change.kind == .changed)
        #expect(change.before.day == "2031-03-01")
    }

    @Test func aGovernmentThatNobodySpokeForIsMissing() async throws {
        let brief = try await brief(
            "Did France send tents to Morocco?",
            [("Anna Berg said France has sent tents to Morocco.", "2031-03-01")])
        #expect(brief.silences.contains { $0.kind == .unheard && $0.who.contains("France") })
    }

    @Test func laterArticlesDoNotCountAsOfADay() async throws {
        let ledger = try Ledger(at: folder.url.appending(path: "as-of.db").path)
        let text = "Anna Berg said France has sent tents to Morocco."
        try await ledger.record(
            reading(Article(id: "a", text: text, published: "2031-03-05")), at: Date())
        var asked = Proposition(
            asking: reading(Article(id: "q", text: "Did France send tents to Morocco?")))
        asked.asOf = CalendarDay(published: "2031-03-04")
        let brief = try await BriefMaker(ledger: ledger, pairs: nil).brief(on: "?", as: asked)
        #expect(brief.evidence.isEmpty)
        #expect(brief.articles == 0)
    }

    @Test func everyPassageHoldsItsContent() async throws {
        let brief = try await brief(
            "Did France send tents to Morocco?",
            [
                (
                    "Snow fell. Anna Berg said France has sent tents to Morocco. It thawed.",
                    "2031-03-01"
                )
            ])
        let first = try #require(brief.evidence.first)
        let scalars = Array(first.passage.unicodeScalars)
        let range = try #require(first.contents.first)
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[range])
        #expect(String(words) == first.words)
        #expect(!first.passage.contains("Snow"))
    }

    @Test func whatHasNoLineIsCounted() async throws {
        let ledger = try Ledger(at: folder.url.appending(path: "lines.db").path)
        for name in ["Anna Berg", "Tom Dahl", "Eva Lund"] {
            let text = "\(name) said France has sent tents to Morocco."
            try await ledger.record(reading(Article(id: name, text: text)), at: Date())
        }
        let question = "Did France send tents to Morocco?"
        let asked = Proposition(asking: reading(Article(id: "q", text: question)))
        var settings = BriefMaker.Settings()
        settings.lines = 1
        let maker = BriefMaker(ledger: ledger, pairs: nil, settings: settings)
        let brief = try await maker.brief(on: question, as: asked)
        #expect(brief.evidence.count == 1)
        #expect(brief.leftOut == 2)
    }

    @Test func bothWaysOnOneDayIsAContradiction() async throws {
        let brief = try await brief(
            "Did France send tents to Morocco?",
            [
                ("Anna Berg said France has not sent tents to Morocco.", "2031-03-01"),
                ("Anna Berg said France has sent tents to Morocco.", "2031-03-01"),
            ])
        #expect(brief.changes.map(\.kind) == [.contradicts])
    }

    @Test func aQuestionThatIsNotUnderstoodHasNoSides() async throws {
        let brief = try await brief(
            "How will France send tents to Morocco?",
            [("Anna Berg said France has sent tents to Morocco.", "2031-03-01")])
        #expect(brief.evidence.isEmpty)
        #expect(brief.context.count == 1)
    }

    @Test func whoeverContradictsIsAnotherOrigin() async throws {
        let brief = try await brief(
            "Did France send tents to Morocco?",
            [
                (
                    "Anna Berg said France has sent tents to Morocco. Tom Dahl said France has not sent tents to Morocco.",
                    "2031-03-01"
                )
            ])
        #expect(brief.originCount == 2)
    }
}
