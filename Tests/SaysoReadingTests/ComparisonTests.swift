import SaysoClaims
import SaysoTesting
import SaysoText
import Testing

// In these tests [ ] marks the likelier alternative and { } the other one.
/// Rankings by likelihood, on sentences of our own.
@Suite struct ComparisonTests {
    private let hedged: Hedged

    init() throws { hedged = try Hedged() }

    private func check(_ marked: String) throws {
        let text = marked.filter { !"[]{}".contains($0) }
        let likelihood = try #require(hedged.likelihood(of: text))
        #expect(likelihood.isComparative)
        let found = likelihood.sides.map { side in side.map { String(text[$0]) } }
        #expect(found == [within("[", "]", of: marked), within("{", "}", of: marked)])
    }

    /// What stands between two marks.
    private func within(_ open: Character, _ close: Character, of marked: String) -> [String] {
        marked.split(separator: open).dropFirst(marked.first == open ? 0 : 1).compactMap { part in
            part.firstIndex(of: close).map { String(part[..<$0]) }
        }
    }

    @Test(arguments: [
        """
        Experts said Beijing is more likely to provide [bullets and rations] than {fighter jets and \
        tanks}.
        """,
        "Analysts said the union is more likely to accept [a pay freeze] than {a strike}.",
        "The party is more likely to choose [Lind] than {Brandt}, aides said.",
        "The vaccine is more likely to protect [adults] than {children}, he said.",
        "Farmers are less likely to plant {wheat} than [corn], the ministry said.",
        "It is more likely to be [an accident] than {a crime}, he said.",
        "It was more likely [sabotage] than {error}, he said.",
        "The killer was more likely [a neighbour] than {a stranger}, the detective said.",
        "The company will more likely hire [engineers] than {lawyers}, the director said.",
        "The fire was less likely to be {arson} than [a fault], police said.",
    ])
    func objectsAndComplements(marked: String) throws { try check(marked) }

    @Test(arguments: [
        "She said [a recession] is likelier than {a boom}.",
        "He said {a drought} is less likely than [a flood] this spring.",
        "The lawyer said [a fine] was more probable than {a prison term}.",
        "The forecaster said {hail} is less probable than [sleet].",
        "[Rain] is much more likely than {snow} in April, the office said.",
        "Aides said [a compromise] looks more likely than {a veto}.",
        "“[A merger] is more likely than {a sale},” Ms. Holm said.",
        "[A delay] is likelier than {a cancellation and a refund}, the airline said.",
        "[A strike], he said, is far likelier than {a deal}.",
        "He said [a thaw] seemed a more likely outcome than {a freeze}.",
        "[A split] is considered more likely than {a sale}.",
        "The coach said {Mara Lind} was less likely to start than [Ida Brandt].",
        "[Women] are more likely to report pain than {men}, the study found.",
        "[Women] are more likely than {men} to report pain, the study found.",
        "{Older drivers} are less likely than [teenagers] to speed, the study found.",
        "[Labour] is more likely to win the seat than {the Greens}, he said.",
        "[Girls] are more likely to read than {boys} are, the teacher said.",
    ])
    func subjects(marked: String) throws { try check(marked) }

    @Test(arguments: [
        "Orvane is more likely [to lose the vote] than {to win it}, the pollster said.",
        "Voters are more likely to [punish the party] than {reward it}, she said.",
        "The bank is less likely {to cut rates} than [to raise them], economists said.",
        "The envoy said talks were more likely to [fail] than {succeed}.",
        "The court is more likely [to fine the club] than {to ban it}, lawyers said.",
        "The mayor said the council would sooner [raise taxes] than {close the library}.",
        "Officials believe the plane was more likely [shot down] than {sabotaged}.",
        "He said it was more likely [that the ferry hit a rock] than {that it was attacked}.",
        "The judge said it was less likely {that he lied} than [that he forgot].",
        "It is more likely to [rain] than {snow}, she said.",
    ])
    func actsAndClauses(marked: String) throws { try check(marked) }

    @Test(arguments: [
        "Scientists say the virus is far more likely to have come [from bats] than {from a lab}.",
        "The doctor said patients are likelier to recover [at home] than {in a ward}.",
        "Bridges are more likely to crack [in winter] than {in summer}, she said.",
        "He is likelier to vote [for Lind] than {for Brandt}, the poll said.",
        "There is a better chance [of a truce] than {of a lasting peace}, he said.",
    ])
    func placesAndOtherPhrases(marked: String) throws { try check(marked) }

    @Test(arguments: [
        "The chances {of snow} are lower than the chances [of rain], she said."
    ])
    func whatTheOddsAreOf(marked: String) throws { try check(marked) }

    @Test(arguments: [
        "Less likely than [a strike] is {a lockout}, she said."
    ])
    func whatIsFrontedIsTheOther(marked: String) throws { try check(marked) }

    @Test(arguments: [
        "[A tax] rather than {a ban} is probable, the minister said.",
        "Experts said that [rations], rather than {tanks}, are likely.",
        "The minister said that the port would probably be [sold] rather than {leased}.",
    ])
    func ratherThanRanksWithAWordOfLikelihood(marked: String) throws { try check(marked) }

    @Test(arguments: [
        "The treaty is more likely to be signed, she said.",
        "The geologist said that a landslide was the more likely cause.",
    ])
    func withoutAnAlternativeThereAreNoSides(text: String) throws {
        let likelihood = try #require(hedged.likelihood(of: text))
        #expect(likelihood.isComparative)
        #expect(likelihood.sides == [])
    }

    @Test func anAlternativeOutsideTheWordsLeavesNoSides() throws {
        let (text, marked) = Attribution.marked(
            "A strike, [he] {said}, is <more likely than a deal>.")
        let likelihood = try #require(hedged.likelihood(of: text, in: marked.content))
        #expect(likelihood.isComparative)
        #expect(likelihood.sides == [])
    }

    @Test(arguments: [
        "The merger is now more likely than ever, he said.",
        "Prosecutors said the deal was more likely to collapse than not.",
        "It is more likely than not that the mine will close, he said.",
        "The team is as likely to win as to lose, the captain said.",
        "It is no more likely that he won than that he lost, she said.",
        "It is not more likely that rates fall than that they rise, she said.",
        "More than 20 people may have died rather than fled, she said.",
        "It is likely that more than 20 people died, she said.",
    ])
    func notEveryComparativeRanks(text: String) throws {
        let likelihood = try #require(hedged.likelihood(of: text))
        #expect(!likelihood.isComparative)
        #expect(likelihood.sides == [])
    }

    @Test func likelierThanNotIsOnePhraseWithAGap() throws {
        let text = "Prosecutors said the deal was more likely to collapse than not."
        let phrase = try #require(hedged.likelihood(of: text)).phrase
        #expect(phrase.map { text[$0] } == ["more likely", "than not"])
    }
}
