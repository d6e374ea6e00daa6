/// Nouns that tell of somebody as another's kin.
enum Kin {
    /// Whether a noun's lemma does.
    static func contain(_ lemma: String) -> Bool { nouns.contains(lemma.lowercased()) }

    /// Which of two parents a noun tells of.
    static func parent(_ lemma: String) -> Gender? {
        switch lemma.lowercased() {
        case "mother", "mom", "mum": .female
        case "father", "dad": .male
        default: nil
        }
    }

    private static let nouns: Set = [
        "mother", "father", "mom", "mum", "dad", "parent", "wife", "husband", "spouse", "son",
        "daughter", "child", "brother", "sister", "sibling", "uncle", "aunt", "cousin", "nephew",
        "niece", "grandmother", "grandfather", "grandparent", "grandson", "granddaughter",
        "stepmother", "stepfather", "widow", "widower", "girlfriend", "boyfriend", "fiancé",
        "fiancée",
    ]
}
