/// How a lemma comes from a form: `l-3+y` lowers the case, drops three letters and adds "y";
/// `k` keeps the case; `!be` is the lemma itself.
///
/// - Source: edit scripts as in Chrupała et al. (LREC 2008); `Training/sayso_training/corpora.py`.
package enum LemmaScript: Hashable, Sendable {
    case edit(isLowered: Bool, dropped: Int, added: String)
    case word(String)

    /// `nil` where the text is no script.
    package init?(_ text: String) {
        if text.hasPrefix("!") {
            self = .word(String(text.dropFirst()))
            return
        }
        guard text.hasPrefix("l-") || text.hasPrefix("k-"), let plus = text.firstIndex(of: "+"),
            let dropped = Int(text[text.index(text.startIndex, offsetBy: 2)..<plus]), dropped >= 0
        else { return nil }
        let added = String(text[text.index(after: plus)...])
        self = .edit(isLowered: text.hasPrefix("l"), dropped: dropped, added: added)
    }

    /// The lemma of a form; the form itself, lower-cased or not, where it is too short for the edit.
    package func lemma(of form: Substring) -> String {
        switch self {
        case .word(let word): return word
        case .edit(let isLowered, let dropped, let added):
            let base = isLowered ? form.lowercased() : String(form)
            guard dropped < base.count else { return base }
            return base.dropLast(dropped) + added
        }
    }
}
