import SaysoText
import Testing

// In these tests the words of a text are joined by spaces.
@Suite struct TokenizerTests {
    @Test(arguments: [
        ("She didn't say it's Russia's.", "She did n't say it 's Russia 's ."),
        ("She didn’t say they’re Russia’s.", "She did n’t say they ’re Russia ’s ."),
        ("We can't, won't; I'd've gone", "We ca n't , wo n't ; I 'd 've gone"),
        ("They cannot. He's gonna", "They can not . He 's gon na"),
        ("O'Neill at five o'clock", "O'Neill at five o'clock"),
        ("the ’90s, rock ’n’ roll, get 'em", "the ’90s , rock ’n’ roll , get 'em"),
        ("“Vertigo”’s and Yahoo!'s plans", "“ Vertigo ” ’s and Yahoo ! 's plans"),
        ("the officials’ view", "the officials ’ view"),
    ])
    func cliticsStandAlone(text: String, words: String) {
        #expect(SlicedSegmentation(text).joined == words)
    }

    @Test(arguments: [
        ("The U.S. asked Mr. Li.", "The U.S. asked Mr. Li ."),
        ("J. K. Harte lives in Washington, D.C.", "J. K. Harte lives in Washington , D.C."),
        ("at 10:30 a.m. on Sept. 5", "at 10:30 a.m. on Sept. 5"),
        ("at 5pm, No. 3, p. 7", "at 5 pm , No. 3 , p. 7"),
        ("He said no. Then", "He said no . Then"),
        ("Reno, Nev., voted", "Reno , Nev. , voted"),
        ("It is Plan B. The rest", "It is Plan B . The rest"),
        ("World War I. The", "World War I . The"),
        ("etc.", "etc."),
    ])
    func abbreviationsKeepTheirStop(text: String, words: String) {
        #expect(SlicedSegmentation(text).joined == words)
    }

    @Test(arguments: [
        ("$3.5 million, 1,000,000 or .5%", "$ 3.5 million , 1,000,000 or .5 %"),
        ("on the 14th, 9/11, 1/2", "on the 14th , 9/11 , 1/2"),
        ("2005-03-09, 555-0134, 713-664-7478", "2005-03-09 , 555-0134 , 713-664-7478"),
        ("10-20 people in 2015-16", "10 - 20 people in 2015 - 16"),
        ("he is 6'2\" tall", "he is 6 ' 2 \" tall"),
        ("by 2020.The", "by 2020 . The"),
    ])
    func numbersStayWhole(text: String, words: String) {
        #expect(SlicedSegmentation(text).joined == words)
    }

    @Test(arguments: [
        ("well-known", "well - known"),
        ("re-elected pro-Beijing ex-minister", "re-elected pro-Beijing ex-minister"),
        ("surface-to-air", "surface - to - air"),
        ("and/or", "and / or"),
        ("wait -- what... or… why?!", "wait -- what ... or … why ?!"),
        ("a—b", "a — b"),
        ("AT&T", "AT&T"),
    ])
    func hyphensAndMarks(text: String, words: String) {
        #expect(SlicedSegmentation(text).joined == words)
    }

    @Test(arguments: [
        ("See https://a.org/b_(c)?d=1.", "See https://a.org/b_(c)?d=1 ."),
        ("(www.site.com/news), site.com.", "( www.site.com/news ) , site.com ."),
        ("Mail x.y+z@host.org, please", "Mail x.y+z@host.org , please"),
        ("@name: #Topic_1 (@other)", "@name : #Topic_1 ( @other )"),
    ])
    func addressesStayWhole(text: String, words: String) {
        #expect(SlicedSegmentation(text).joined == words)
    }

    @Test(arguments: [
        ("\u{FEFF}Beijing", "Beijing"),
        ("a\0b", "a b"),
        ("Beijing\u{FFFD}s \u{FFFD}aid\u{FFFD}", "Beijing \u{FFFD}s \u{FFFD} aid \u{FFFD}"),
        ("Cafe\u{301} nai\u{308}ve", "Cafe\u{301} nai\u{308}ve"),
        ("go 👨‍👩‍👧‍👦🇺🇸🇬🇧👍🏽!", "go 👨‍👩‍👧‍👦 🇺🇸 🇬🇧 👍🏽 !"),
        ("مرحبا بالعالم", "مرحبا بالعالم"),
        ("北京说好。", "北 京 说 好 。"),
        ("co\u{AD}operate", "co\u{AD}operate"),
        ("a\u{200B}b\u{A0}c\u{3000}d", "a b c d"),
        ("Привет, мир", "Привет , мир"),
        ("", ""),
        (" \r\n\t", ""),
    ])
    func everyScriptAndOddityIsRead(text: String, words: String) {
        #expect(SlicedSegmentation(text).joined == words)
    }

    @Test(arguments: [
        ("officials", Token.Shape.lower), ("Beijing", .capitalised), ("A", .capitalised),
        ("NATO", .upper), ("U.S.", .upper), ("McCain", .mixed), ("iPhone", .mixed),
        ("14", .other), ("—", .other), ("北", .other), ("Élan", .capitalised), ("14th", .lower),
    ])
    func shapeTellsTheCase(text: String, shape: Token.Shape) {
        #expect(Tokenizer().segmentation(of: text).tokens.map(\.shape) == [shape])
    }

    @Test(arguments: ["x", "\u{301}", "中a", "👨\u{200D}", "é"])
    func noTokenIsLongerThanTheCap(unit: String) {
        let segmentation = Tokenizer().segmentation(of: String(repeating: unit, count: 3000))
        #expect(segmentation.tokens.allSatisfy { $0.range.count <= 512 })
    }
}
