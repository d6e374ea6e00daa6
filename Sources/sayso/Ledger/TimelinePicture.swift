import SaysoClaims
import SaysoLedger

/// A timeline as a picture: a lane for each speaker, a mark for each claim on its day.
///
/// The form of a mark says how certain the speaker is, its colour what the claim does; whoever
/// points at one sees its words.
struct TimelinePicture {
    /// Lanes beyond this are left out, and the picture says so.
    private static let mostLanes = 40

    private static let (width, labels, lane, top) = (1000.0, 240.0, 26.0, 48.0)

    /// Marks of one day and lane that lie side by side before they lie upon each other.
    private static let (step, perDay) = (9.0, 12)

    private let timeline: Timeline

    init(_ timeline: Timeline) { self.timeline = timeline }

    /// The picture's source.
    var svg: String {
        let lanes = timeline.lanes.prefix(Self.mostLanes)
        let height = Self.top + Self.lane * Double(lanes.count) + 40
        var parts = [
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width.short) \(height.short)" \
            width="\(Self.width.short)" height="\(height.short)" font-family="sans-serif" font-size="12">
            """,
            "<title>\(title.forTerminal.markup)</title>",
            "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>",
        ]
        parts += axis(height: height - 34)
        for (number, lane) in lanes.enumerated() { parts += draw(lane, number: number) }
        parts += legend(at: height - 14)
        parts.append("</svg>")
        return parts.map { $0 + "\n" }.joined()
    }

    private var title: String {
        guard let first = timeline.days.first, let last = timeline.days.last else {
            return "No claims with a date"
        }
        let left = timeline.lanes.count - Self.mostLanes
        return "Claims from \(first.day) to \(last.day)"
            + (left > 0 ? "; \(counted(left, "more speaker")) left out" : "")
    }

    private var days: ClosedRange<Int> {
        let numbers = [timeline.days.first, timeline.days.last].compactMap { $0 }
            .compactMap { CalendarDay(published: $0.day)?.number }
        return (numbers.first ?? 0)...(max(numbers.last ?? 0, numbers.first ?? 0))
    }

    private func x(_ day: Int) -> Double {
        let room = Self.width - Self.labels - 40 - Self.step * Double(Self.perDay)
        let span = Double(max(1, days.upperBound - days.lowerBound))
        return Self.labels + 20 + room * Double(day - days.lowerBound) / span
    }

    /// How far apart the marks of one day lie: so that none comes to lie on another day.
    private var step: Double {
        let day = x(days.lowerBound + 1) - x(days.lowerBound)
        return min(Self.step, day / Double(Self.perDay))
    }

    private func axis(height: Double) -> [String] {
        if timeline.days.isEmpty { return [] }
        let count = days.upperBound - days.lowerBound
        let pause = max(1, (count + 7) / 8)
        return stride(from: days.lowerBound, through: days.upperBound, by: pause).flatMap { day in
            let place = x(day).short
            return [
                "<line x1=\"\(place)\" y1=\"30\" x2=\"\(place)\" y2=\"\(height.short)\" stroke=\"#ddd\"/>",
                "<text x=\"\(place)\" y=\"22\" text-anchor=\"middle\">\(CalendarDay(number: day))</text>",
            ]
        }
    }

    private func draw(_ lane: Timeline.Lane, number: Int) -> [String] {
        let y = Self.top + Self.lane * Double(number)
        let name = lane.speaker?.name ?? "without a name, each apart"
        var parts = [
            """
            <text x="\(Self.labels.short)" y="\((y + 4).short)" text-anchor="end">\
            \(name.shortened(to: 36).forTerminal.markup)</text>
            """
        ]
        var placed: [Int: Int] = [:]
        for claim in lane.claims {
            guard let day = claim.article.day.flatMap({ CalendarDay(published: $0)?.number }) else {
                continue
            }
            let place = placed[day, default: 0]
            placed[day] = place + 1
            let x = x(day) + step * Double(place % Self.perDay)
            parts.append(mark(of: claim, x: x, y: y))
        }
        return parts
    }

    private func mark(of claim: LedgerClaim, x: Double, y: Double) -> String {
        let record = claim.record
        let colour = Self.colour(of: record.claim)
        let isOpen = !["certain_true", "certain_false"].contains(record.claim?.certainty ?? "")
        let words = "\(claim.id) · \(claim.whose) · \(record.cue.words): \(record.content.words)"
        return """
            <circle cx="\(x.short)" cy="\(y.short)" r="4" stroke="\(colour)" stroke-width="1.5" \
            fill="\(isOpen ? "#fff" : colour)"><title>\(words.forTerminal.markup)</title></circle>
            """
    }

    private static func colour(of claim: ClaimRecord?) -> String {
        guard let claim else { return "#555" }
        if claim.act == "deny" || claim.polarity == "negative" { return "#c0392b" }
        switch claim.modality {
        case "happened_or_is": return "#2c5f8a"
        case "requested_or_ordered", "intended_or_planned": return "#8e6c1f"
        default: return "#6b7280"
        }
    }

    private func legend(at y: Double) -> [String] {
        let entries = [
            ("#2c5f8a", "said to be so"), ("#c0392b", "denied or negative"),
            ("#8e6c1f", "asked for or planned"), ("#6b7280", "foretold, possible, supposed"),
        ]
        var x = Self.labels
        return entries.map { colour, words in
            defer { x += 30 + 6.5 * Double(words.count) }
            return """
                <circle cx="\(x.short)" cy="\((y - 4).short)" r="4" fill="\(colour)"/>\
                <text x="\((x + 9).short)" y="\(y.short)" fill="#555">\(words)</text>
                """
        }
    }
}

extension String {
    fileprivate func shortened(to length: Int) -> String {
        count <= length ? self : prefix(length - 1) + "…"
    }
}

extension Double {
    /// One digit after the point, none where it is 0.
    fileprivate var short: String {
        let tenths = Int((self * 10).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
    }
}
