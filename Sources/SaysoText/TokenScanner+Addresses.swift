extension TokenScanner {
    /// Where a web or mail address that begins at `start` ends; `nil` where none begins.
    mutating func endOfAddress(at start: Int) -> Int? {
        endOfLink(at: start) ?? endOfMail(at: start) ?? endOfHost(at: start)
    }

    /// Where a handle or a tag ends: "@name", "#topic".
    func endOfTag(at start: Int, gap: Piece.Gap) -> Int? {
        let mark = text.byte(at: start)
        guard mark == 0x40 || mark == 0x23, gap != .none || isAfterOpening else { return nil }
        var end = start + 1
        guard text.classified(at: end).class == .letter || text.byte(at: end) == 0x5F
        else { return nil }
        while end - start < Self.longestToken {
            let (scalarClass, width) = text.classified(at: end)
            guard scalarClass.isWordPart || text.byte(at: end) == 0x5F else { break }
            end += width
        }
        return end
    }

    private var isAfterOpening: Bool {
        guard let last = pieces.last, last.kind == .mark else { return false }
        return Self.openings.contains(last.scalar)
    }

    private static let openings = Set("([{\"'“‘«".unicodeScalars.map(\.value))

    private func endOfLink(at start: Int) -> Int? {
        guard Self.linkInitials.contains(text.byte(at: start)) else { return nil }
        let head = text.lowercased(start..<min(start + 8, text.count))
        guard let prefix = Self.linkPrefixes.first(where: { head.hasPrefix($0) }) else {
            return nil
        }
        let end = endOfLinkBody(at: start + prefix.utf8.count, from: start)
        return end > start + prefix.utf8.count ? end : nil
    }

    private static let linkPrefixes = ["http://", "https://", "ftp://", "www."]
    private static let linkInitials = Set("hHfFwW".utf8)

    /// Where the rest of a link ends, without the marks that close the sentence around it.
    private func endOfLinkBody(at offset: Int, from start: Int) -> Int {
        var end = offset
        var depth = 0
        while end - start < Self.longestToken - 4 {
            let (scalar, width) = text.decoded(at: end)
            if scalar == 0x28 { depth += 1 }
            if scalar == 0x29 { depth -= 1 }
            guard depth >= 0, isLinkScalar(scalar) else { break }
            end += width
        }
        while end > offset, Self.linkTails.contains(text.byte(at: end - 1)) { end -= 1 }
        return end
    }

    private static let linkTails = Set(".,;:!?'*".utf8)

    private func isLinkScalar(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0x3C, 0x3E, 0x5B, 0x5D, 0x60, 0x7B...0x7D: false
        case 0x21..<0x7F: true
        case 0x80...: scalar != Scalars.end && ScalarClass(scalar).isWordPart
        default: false
        }
    }

    /// Where a mail address ends: "name@host.org".
    private mutating func endOfMail(at start: Int) -> Int? {
        // From any start inside a run the search ends where the run does: one search is enough.
        if endOfMailRun <= start {
            endOfMailRun = start
            while isMailByte(text.byte(at: endOfMailRun)) { endOfMailRun += 1 }
        }
        let at = endOfMailRun
        guard text.byte(at: at) == 0x40, at > start, at - start < 128 else { return nil }
        let host = endOfHostName(at: at + 1)
        return host > at + 1 ? host : nil
    }

    private func isMailByte(_ byte: UInt8) -> Bool {
        if byte.isASCIILetter || byte.isDigit { return true }
        return byte == 0x2E || byte == 0x5F || byte == 0x2B || byte == 0x2D || byte == 0x25
    }

    /// Where a host name without "www." ends, with its path: "site.com/news".
    private func endOfHost(at start: Int) -> Int? {
        let label = text.byte(at: start)
        guard label.isASCIILetter || label.isDigit else { return nil }
        let end = endOfHostName(at: start)
        guard text.byte(at: end) == 0x2F, isHost(start..<end) else { return nil }
        return endOfLinkBody(at: end, from: start)
    }

    private func isHost(_ range: Range<Int>) -> Bool {
        guard let stop = text.bytes[range].lastIndex(of: 0x2E), stop > range.lowerBound
        else { return false }
        return isTopLevelDomain((stop + 1)..<range.upperBound)
    }

    /// Where labels of letters, digits and hyphens joined by full stops end.
    private func endOfHostName(at start: Int) -> Int {
        var end = start
        while end - start < 128 {
            let byte = text.byte(at: end)
            let next = text.byte(at: end + 1)
            let isInner = byte == 0x2E || byte == 0x2D
            guard
                byte.isASCIILetter || byte.isDigit
                    || (isInner && (next.isASCIILetter || next.isDigit))
            else { break }
            end += 1
        }
        return end
    }
}
