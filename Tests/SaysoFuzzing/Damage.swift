package import SaysoTesting

extension [UInt8] {
    /// These bytes with up to four of them changed, lost, repeated or put in.
    package func damaged(using numbers: inout SeededNumbers) -> [UInt8] {
        var bytes = self
        for _ in 0..<numbers.draw(1...4) where !bytes.isEmpty {
            let place = numbers.draw(0...bytes.count - 1)
            let end = Swift.min(place + numbers.draw(1...8), bytes.count)
            switch numbers.draw(0...5) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
            case 1: bytes[place] = numbers.one(of: Self.meaningful)
            case 2: bytes.removeSubrange(place..<end)
            case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
            case 4: bytes.insert(contentsOf: numbers.one(of: Self.noUTF8), at: place)
            default: if numbers.draws(oneIn: 4) { bytes.removeSubrange(place...) }
            }
        }
        return bytes
    }

    /// What JSON, lines and texts give a meaning to.
    private static let meaningful = Array("{}[]\",:\\0'-e \0\n\r\t".utf8)

    /// A lone continuation, an overlong slash, half a surrogate pair, a scalar beyond the last,
    /// a letter cut off after one byte and after three, and bytes that UTF-8 never has.
    private static let noUTF8: [[UInt8]] = [
        [0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3],
        [0xF0, 0x9F, 0x9A], [0xFF, 0xFE], [0xEF, 0xBF],
    ]
}

extension SeededNumbers {
    /// A number of a range, each as likely as the others.
    package mutating func draw(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &self)
    }

    /// Whether one in `count` draws has come.
    package mutating func draws(oneIn count: Int) -> Bool { draw(1...count) == 1 }

    /// One of some things.
    ///
    /// - Precondition: There is at least one.
    package mutating func one<Thing>(of things: [Thing]) -> Thing {
        things[draw(0...things.count - 1)]
    }
}
