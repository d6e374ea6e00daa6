/// Forms of one pronoun.
///
/// - Source: `PRONOUNS` in `Training/sayso_training/coreference.py`.
package enum PronounClass: Hashable, Sendable, CaseIterable {
    case speaker, speakers, hearer, he, she, it, they, this, relative

    /// `nil` for what is no pronoun, however it is cased.
    package init?(_ word: some StringProtocol) {
        guard let found = Self.byForm[word.lowercased()] else { return nil }
        self = found
    }

    private static let byForm: [String: Self] = {
        var byForm: [String: Self] = [:]
        for one in allCases {
            for form in one.forms.split(separator: " ") { byForm[String(form)] = one }
        }
        return byForm
    }()

    private var forms: String {
        switch self {
        case .speaker: "i me my mine myself"
        case .speakers: "we us our ours ourselves"
        case .hearer: "you your yours yourself yourselves"
        case .he: "he him his himself"
        case .she: "she her hers herself"
        case .it: "it its itself"
        case .they: "they them their theirs themselves"
        case .this: "this that these those"
        case .relative: "who whom whose which"
        }
    }
}
