/// What a person corrects of what was understood of a question.
package struct PropositionCorrection: Hashable, Sendable {
    /// Who would act.
    package var actor: Party?

    /// The codebook's type of the act.
    package var event: String?

    /// Toward whom.
    package var recipient: Party?

    /// Creates a correction of nothing.
    package init() {}

    /// The question with those named who are meant, where it names others in their place.
    package func question(_ question: String, as understood: Proposition) -> String {
        let pairs = [(understood.actor, actor), (understood.recipient, recipient)]
        let places = pairs.compactMap { wrong, right -> (Range<String.Index>, String)? in
            guard let wrong, let right, let place = question.place(ofWords: wrong.name) else {
                return nil
            }
            return (place, right.name)
        }
        var corrected = question
        for (place, name) in places.sorted(by: { $0.0.lowerBound > $1.0.lowerBound }) {
            corrected.replaceSubrange(place, with: name)
        }
        return corrected
    }

    /// Puts right what was understood.
    package func correct(_ proposition: inout Proposition) {
        proposition.actor = actor ?? proposition.actor
        proposition.event = event ?? proposition.event
        proposition.recipient = recipient ?? proposition.recipient
    }
}

extension String {
    /// Where some words stand that are no part of longer ones.
    fileprivate func place(ofWords words: String) -> Range<Index>? {
        ranges(of: words).first { place in
            let before = self[..<place.lowerBound].last, after = self[place.upperBound...].first
            return !(before?.isLetter ?? false) && !(after?.isLetter ?? false)
        }
    }
}
