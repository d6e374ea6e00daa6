import SaysoBrief
import SaysoClaims
import SaysoLedger

/// When which evidence was published: a row a position, a dot a claim, as SVG.
struct BriefTimeline {
    private let brief: Brief
    private let days: [CalendarDay]

    init(_ brief: Brief) {
        self.brief = brief
        days = brief.evidence.compactMap { $0.day.flatMap { CalendarDay(published: $0) } }
    }

    /// The drawing with its caption; empty where fewer than two days are known.
    var svg: String {
        guard let first = days.min(), let last = days.max(), first < last else { return "" }
        let rows = Brief.positions.filter { !brief.evidence($0).isEmpty }
        let height = Self.top + Self.row * rows.count + 24
        let drawn = rows.enumerated().map { number, stance in
            row(number, stance, from: first, to: last)
        }.joined(separator: "\n")
        return """
            <figure>
            <svg viewBox="0 0 \(Self.width) \(height)" role="img" aria-label="When the evidence was \
            published, from \(first) to \(last)">
            \(drawn)
            <text x="\(Self.left)" y="\(height - 6)">\(first)</text>
            <text x="\(Self.width - 8)" y="\(height - 6)" text-anchor="end">\(last)</text>
            </svg>
            <figcaption>When the evidence was published; what has no day is not drawn.</figcaption>
            </figure>
            """
    }

    private func row(
        _ number: Int, _ stance: Stance, from first: CalendarDay, to last: CalendarDay
    ) -> String {
        let y = Self.top + Self.row * number + Self.row / 2
        let length = Double(max(1, last.number - first.number))
        let dots = brief.evidence(stance).compactMap { evidence -> String? in
            guard let day = evidence.day.flatMap({ CalendarDay(published: $0) }) else { return nil }
            let share = Double(day.number - first.number) / length
            let x = Double(Self.left) + share * Double(Self.width - Self.left - 16)
            let title = "\(BriefWords.speaker(evidence)), \(day)".markup
            return """
                <circle class="dot-\(stance.rawValue)" cx="\(Int(x.rounded()))" cy="\(y)" r="5">\
                <title>\(title)</title></circle>
                """
        }
        return """
            <text x="0" y="\(y + 4)">\(BriefWords.label(of: stance))</text>
            <line x1="\(Self.left)" y1="\(y)" x2="\(Self.width - 8)" y2="\(y)"/>
            \(dots.joined(separator: "\n"))
            """
    }

    private static let width = 640
    private static let left = 96
    private static let top = 8
    private static let row = 28
}
