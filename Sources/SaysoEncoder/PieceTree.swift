/// The vocabulary as two trees of bytes: pieces that begin a word, and those that go on
/// with one ("##ing").
///
/// A step down the tree is one look into a table that holds (node, byte) → node.
struct PieceTree: Sendable {
    private static let wordStart: UInt32 = 0
    private static let wordGoesOn: UInt32 = 1

    /// Steps: the node and byte they lead from, or `empty`, and the node they lead to.
    private var keys: [UInt32]
    private var nodes: [UInt32]
    private let mask: Int
    /// The number of the piece that ends at a node, or -1.
    private var numbers: [Int32] = [-1, -1]

    private static let empty = UInt32.max

    /// Takes the pieces, one a line.
    ///
    /// - Returns: `nil` where there are more than `most` pieces, or fewer than BERT's own.
    init?(_ vocabulary: String, most: Int) {
        let pieces = vocabulary.utf8.split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard pieces.count <= most, pieces.count > Int(Subwords.end) else { return nil }
        // A node takes 24 bits of a key. At most half of the table is used.
        guard vocabulary.utf8.count < 1 << 23 else { return nil }
        var size = 1024
        while size < 2 * vocabulary.utf8.count { size *= 2 }
        mask = size - 1
        keys = Array(repeating: Self.empty, count: size)
        nodes = Array(repeating: 0, count: size)
        for (number, piece) in pieces.enumerated() { insert(piece, number: Int32(number)) }
    }

    /// The longest piece that `word` has at `begin`.
    func longest(in word: [UInt8], from begin: Int) -> (number: Int32, byteCount: Int)? {
        var node = begin == 0 ? Self.wordStart : Self.wordGoesOn
        var found: (number: Int32, byteCount: Int)?
        for end in begin..<word.count {
            let slot = slot(from: node, by: word[end])
            guard keys[slot] != Self.empty else { break }
            node = nodes[slot]
            if numbers[Int(node)] >= 0 { found = (numbers[Int(node)], end + 1 - begin) }
        }
        return found
    }

    private mutating func insert(_ piece: Substring.UTF8View.SubSequence, number: Int32) {
        let goesOn = piece.count > 2 && piece.starts(with: "##".utf8)
        var node = goesOn ? Self.wordGoesOn : Self.wordStart
        for byte in goesOn ? piece.dropFirst(2) : piece {
            let slot = slot(from: node, by: byte)
            if keys[slot] == Self.empty {
                keys[slot] = node << 8 | UInt32(byte)
                nodes[slot] = UInt32(numbers.count)
                numbers.append(-1)
            }
            node = nodes[slot]
        }
        if node > Self.wordGoesOn { numbers[Int(node)] = number }
    }

    /// Where a step stands in the table, or the free place where it would.
    private func slot(from node: UInt32, by byte: UInt8) -> Int {
        let key = node << 8 | UInt32(byte)
        // Knuth's multiplicative hashing; neighbours in the table are tried in turn.
        var slot = Int((UInt64(key) &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
        while keys[slot] != Self.empty && keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }
}
