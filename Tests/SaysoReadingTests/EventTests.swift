import SaysoClaims
import SaysoReading
import SaysoTesting
import SaysoText
import Testing

/// Events of sentences of our own, read by the bundled model and codebook.
@Suite struct EventTests {
    let reader: Reader

    init() throws { reader = try Reader(modelAt: try #require(Reader.bundledModelPath)) }

    private func events(_ text: String, published: String? = nil) -> [Event] {
        var workspace = reader.workspace()
        let article = Article(id: "a", text: text, published: published)
        return reader.reading(of: article, using: &workspace).events
    }

    private func event(_ type: String, in text: String) throws -> Event {
        try #require(events(text).first { $0.type == type })
    }

    /// A sentence, a type, whom it has as actors and as recipients.
    @Test(arguments: [
        ("France sent two hundred tents to Morocco.", "AID", ["France"], ["Morocco"]),
        ("Two hundred tents were sent to Morocco by France.", "AID", ["France"], ["Morocco"]),
        (
            "The president of Kenya met the king of Norway in Oslo.", "CONSULT",
            ["The president of Kenya"], ["the king of Norway"]
        ),
        (
            "Police arrested three opposition leaders.", "COERCE", ["Police"],
            ["three opposition leaders"]
        ),
        (
            "Three opposition leaders were arrested by police.", "COERCE", ["police"],
            ["Three opposition leaders"]
        ),
        (
            "Brazil condemned Chile and expelled two Chilean diplomats.", "ACCUSE", ["Brazil"],
            ["Chile"]
        ),
    ])
    func partiesComeFromTheClause(
        text: String, type: String, actors: [String], recipients: [String]
    ) throws {
        let found = try event(type, in: text)
        #expect(found.actors.map { text[$0.range] } == actors.map { Substring($0) })
        #expect(found.recipients.map { text[$0.range] } == recipients.map { Substring($0) })
    }

    @Test func whoeverIsAskedIsTheActorOfWhatIsAskedFor() throws {
        let text = "Velmark asked Ardonia to provide four helicopters to its navy."
        let request = try event("REQUEST", in: text)
        #expect(request.actors.map(\.name) == ["Velmark"])
        #expect(request.recipients.map(\.name) == ["Ardonia"])
        #expect(request.modality == .happenedOrIs)
        let aid = try event("AID", in: text)
        #expect(aid.actors.map(\.name) == ["Ardonia"])
        #expect(aid.modality == .requestedOrOrdered)
        #expect(aid.isFuture)
    }

    @Test(arguments: [
        ("Japan will send doctors to Nepal.", Modality.predicted, Polarity.positive),
        ("Japan may send doctors to Nepal.", .possible, .positive),
        ("Japan plans to send doctors to Nepal.", .intendedOrPlanned, .positive),
        ("Japan refused to send doctors to Nepal.", .happenedOrIs, .negative),
        ("Japan did not send doctors to Nepal.", .happenedOrIs, .negative),
        ("Japan has no plan to send doctors to Nepal.", .intendedOrPlanned, .negative),
        ("It is nearly impossible for Japan to send doctors to Nepal.", .predicted, .negative),
        ("Japan failed to send doctors to Nepal.", .happenedOrIs, .negative),
        ("Japan managed to send doctors to Nepal.", .happenedOrIs, .positive),
        ("Japan’s aid to Nepal has no benefit.", .conditionalOrHypothetical, .positive),
        ("That Japan is sending doctors to Nepal is clear.", .happenedOrIs, .positive),
        (
            "Japan said that sending doctors to Nepal is unwise.", .conditionalOrHypothetical,
            .positive
        ),
        (
            "If Japan sends doctors to Nepal, talks will resume.", .conditionalOrHypothetical,
            .positive
        ),
        ("The mayor urged Japan to send doctors to Nepal.", .requestedOrOrdered, .positive),
        ("It is not true that Japan sent doctors to Nepal.", .happenedOrIs, .negative),
        ("The mayor said Japan would send doctors to Nepal.", .predicted, .positive),
        ("The mayor said Japan would not send doctors to Nepal.", .predicted, .negative),
        (
            "“Japan would send doctors to Nepal,” the mayor said.", .conditionalOrHypothetical,
            .positive
        ),
        (
            "The mayor said Japan would send doctors to Nepal if Chile paid.",
            .conditionalOrHypothetical, .positive
        ),
        (
            "The mayor said Japan would have sent doctors to Nepal.", .conditionalOrHypothetical,
            .positive
        ),
        (
            "Analysts asked whether Japan would win friends by sending doctors to Nepal.", .asked,
            .positive
        ),
        (
            "The mayor denied that Japan would send doctors to Nepal.", .predicted,
            .negative
        ),
        (
            "The mayor said it would be wrong to send doctors to Nepal.",
            .conditionalOrHypothetical, .positive
        ),
        ("Will Japan send doctors to Nepal?", .predicted, .positive),
        ("Japan sent doctors to Nepal.", .happenedOrIs, .positive),
    ])
    func standingIsReadOffTheClause(text: String, modality: Modality, polarity: Polarity) throws {
        let aid = try event("AID", in: text)
        #expect(aid.modality == modality)
        #expect(aid.polarity == polarity)
    }

    @Test func eventsKnowOnWhoseWordTheyStand() throws {
        let text = "The ministry in Orvane said that Ardonia had arrested two Velmark journalists."
        var workspace = reader.workspace()
        let reading = reader.reading(of: Article(id: "a", text: text), using: &workspace)
        let arrest = try #require(reading.events.first { $0.type == "COERCE" })
        let said = try #require(reading.attributions.first)
        #expect(arrest.attribution == said.id)
        #expect(said.content.contains { $0.contains(arrest.cue) })
    }

    @Test func everyRangeSlicesTheText() {
        let text =
            "“Naïve,” he said: Brazil’s army shelled Chile’s ports, and 20 people fled to Peru."
        for event in events(text) {
            #expect(!text[event.cue].isEmpty)
            for party in event.actors + event.recipients { #expect(!text[party.range].isEmpty) }
        }
    }

    @Test func withoutItsPartiesNothingIsCoded() {
        #expect(events("It was a long night. The gift was generous.").isEmpty)
    }

    @Test func whatLiesLongBackIsHistorical() throws {
        let text = "Brazil invaded Chile in 1997."
        let found = events(text, published: "2024-05-02").first { $0.type == "ASSAULT" }
        #expect(try #require(found).isHistorical)
        let fresh = events("Brazil invaded Chile on Monday.", published: "2024-05-02")
        #expect(fresh.first { $0.type == "ASSAULT" }?.isHistorical == false)
    }
}
