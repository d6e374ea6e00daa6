import ArgumentParser
import SaysoLedger

/// The options of all commands that decide something.
struct SignatureOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Why, for those who read it later.", valueName: "words"))
    var reason: String?

    @Option(help: ArgumentHelp("Who decides.", valueName: "name"))
    var analyst: String?

    /// Who decides now, and why.
    var signature: Signature { Signature(date: Moment.now, analyst: analyst, reason: reason) }
}

extension Decision {
    /// The decision in one line: "4 alias: Tang Anzhu is Drew Thompson (two languages; 2031-03-14)".
    var line: String {
        let what =
            switch kind {
            case .alias: "\(subject) is \(value ?? "")"
            case .split:
                "\(subject) in \(place ?? "one article") is \(value.flatMap { $0.isEmpty ? nil : $0 } ?? "somebody else")"
            case .rename: "\(subject) is shown as \(value ?? "")"
            case .correct:
                "\(field ?? "") of “\(subject)”\(inPlace) is \(value ?? ""), not \(found)"
            case .grade: "\(field ?? "") of “\(subject)”\(inPlace) is \(value ?? "")"
            }
        let signed = [reason, analyst, String(madeAt.prefix(10))].compactMap { $0 }
        let standing = state == .active ? "" : " [\(state.rawValue)]"
        return "\(id) \(kind.rawValue): \(what) (\(signed.joined(separator: "; ")))\(standing)"
    }

    /// The article that it is on.
    private var place: String? { article.map { "article \($0)" } }

    private var inPlace: String { place.map { " in " + $0 } ?? "" }

    /// What the reader had found, as far as it can be said in a word.
    private var found: String {
        guard let was, !was.hasPrefix("[") else { return "as read" }
        return was
    }
}
