extension ListSplitter.Element {
    /// The element up to the next line that begins with a brace no further in than the element
    /// itself, and what begins at each such line; the element alone where there is none.
    ///
    /// In a list that is laid out at all, such a line begins the next record.
    var parts: [ListSplitter.Element] {
        guard let bytes else { return [self] }
        var cuts = [(line: line, offset: 0)]
        for (number, begin) in bytes.lineBegins.enumerated().dropFirst() {
            let first = bytes[begin...].firstIndex { $0.isLineEnd || !$0.isJSONSpace }
            guard let first, bytes[first] == UInt8(ascii: "{"), first - begin <= indent else {
                continue
            }
            cuts.append((line + number, first))
        }
        let ends = cuts.dropFirst().map(\.offset) + [bytes.count]
        return zip(cuts, ends).flatMap { cut, end in
            part(bytes[cut.offset..<end], line: cut.line, column: cut.offset == 0 ? column : nil)
        }
    }

    /// A part; where its first line is a record and more follows, that is a part too.
    private func part(
        _ bytes: ArraySlice<UInt8>, line: Int, column: Int?
    ) -> [ListSplitter.Element] {
        let whole = ListSplitter.Element(
            line: line, column: column, indent: indent, bytes: bytes.trimmedToElement)
        let begins = Array(bytes).lineBegins
        guard begins.count > 1, whole.bytes?.isJSONObject == false else { return [whole] }
        let first = bytes.prefix(begins[1]).trimmedToElement
        let rest = bytes.dropFirst(begins[1]).trimmedToElement
        guard first.isJSONObject, !rest.isJSONBlank else { return [whole] }
        return [
            ListSplitter.Element(line: line, column: column, indent: indent, bytes: first),
            ListSplitter.Element(line: line + 1, column: nil, indent: indent, bytes: rest),
        ]
    }
}

extension [UInt8] {
    /// Where each line begins, in bytes; lines end in LF, CR or CRLF.
    fileprivate var lineBegins: [Int] {
        var begins = [0]
        for (offset, byte) in enumerated() where byte.isLineEnd {
            let isPair = byte == 0x0D && offset + 1 < count && self[offset + 1] == 0x0A
            if !isPair { begins.append(offset + 1) }
        }
        return begins
    }

    /// Whether this is one object and nothing else.
    var isJSONObject: Bool {
        var parser = JSONParser(self)
        guard case .object = try? parser.soleValue() else { return false }
        return true
    }
}

extension ArraySlice<UInt8> {
    /// Without what parts a record from the next one, or ends the list.
    fileprivate var trimmedToElement: [UInt8] {
        let last = lastIndex { !$0.isJSONSpace && !",]".utf8.contains($0) }
        return Array(self[startIndex..<(last.map { $0 + 1 } ?? startIndex)])
    }
}

extension UInt8 {
    /// Whether a line ends here: LF, CR, or either of CRLF.
    var isLineEnd: Bool { self == 0x0A || self == 0x0D }
}
