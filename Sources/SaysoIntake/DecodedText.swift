/// UTF-8 as a string, with what had to be replaced.
///
/// Invalid sequences become U+FFFD, one for each maximal part, as the Unicode Standard
/// recommends (section 3.9); nothing else is changed.
struct DecodedText: Hashable {
    let string: String

    /// How many sequences were replaced.
    let replaced: Int

    /// The byte at which the first of them stands; the same in the source and the string.
    let firstReplaced: Int?

    var utf8Count: Int { string.utf8.count }

    init(utf8 bytes: some BidirectionalCollection<UInt8>) {
        if let valid = String(validating: bytes, as: UTF8.self) {
            string = valid
            replaced = 0
            firstReplaced = nil
        } else {
            string = String(decoding: bytes, as: UTF8.self)
            replaced = replacementCount(in: string.utf8) - replacementCount(in: bytes)
            firstReplaced =
                zip(bytes, string.utf8).enumerated()
                .first { $0.element.0 != $0.element.1 }?.offset ?? string.utf8.count - 3
        }
    }
}

// U+FFFD is EF BF BD; what is valid in the source is the same in the string, so the
// difference of the two counts is what was replaced.
private func replacementCount(in bytes: some Sequence<UInt8>) -> Int {
    var (count, matched) = (0, 0)
    for byte in bytes {
        switch (byte, matched) {
        case (0xEF, _): matched = 1
        case (0xBF, 1): matched = 2
        case (0xBD, 2): (count, matched) = (count + 1, 0)
        default: matched = 0
        }
    }
    return count
}
