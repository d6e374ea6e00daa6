import SaysoReading
import Testing

@Suite struct LemmaScriptTests {
    @Test(arguments: [
        ("l-0+", "Said", "said"), ("l-3+y", "allies", "ally"), ("k-1+", "Americans", "American"),
        ("!be", "were", "be"), ("l-3+y", "is", "is"), ("l-1+", "Ärzte", "ärzt"),
    ])
    func aScriptTurnsAFormIntoItsLemma(script: String, form: String, lemma: String) throws {
        #expect(try #require(LemmaScript(script)).lemma(of: form[...]) == lemma)
    }

    @Test(arguments: ["", "l", "x-1+s", "l-+s", "l-1", "l--1+s"])
    func whatIsNoScriptIsRefused(text: String) {
        #expect(LemmaScript(text) == nil)
    }
}
