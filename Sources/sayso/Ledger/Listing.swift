import SaysoClaims

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A row of a ledger that every format can show.
protocol Listable: Encodable {
    /// What the columns of a table are called.
    static var columns: [String] { get }

    /// What stands in them.
    var cells: [String] { get }

    /// The row for a person to read, ending with a line break.
    func text(in layout: TextLayout) -> String
}

/// Rows, one after the other in one output.
struct Listing<Element: Listable> {
    private let format: ListingFormat
    private let layout: TextLayout
    private let file: OutputFile
    private var count = 0

    /// Opens the output.
    init(_ options: ListingOptions) throws {
        format = options.chosenFormat
        layout = options.layout
        file = try OutputFile(path: options.output)
    }

    /// Writes all rows of a listing, and ends the program's work with 1 where there is none.
    static func show(_ rows: [Element], _ options: ListingOptions) throws {
        var listing = try Listing(options)
        do {
            for row in rows { try listing.add(row) }
            try listing.finish()
        } catch OutputError.readerLeft {
            return
        } catch {
            listing.file.abandon()
            throw error
        }
        try listing.checkFound()
    }

    /// The same for rows that are fetched piece by piece, by their numbers.
    ///
    /// What is more than a screen holds is left out, and that is said, unless `isWhole`: the person
    /// named how many.
    static func show(
        _ numbers: [Int64], _ options: ListingOptions, isWhole: Bool,
        fetch: ([Int64]) async throws -> [Element]
    ) async throws {
        let isCut = !isWhole && numbers.count == options.usualLimit
        var listing = try Listing(options)
        do {
            for some in Array(isCut ? numbers.dropLast() : numbers[...]).pieces(of: pieceSize) {
                for row in try await fetch(Array(some)) { try listing.add(row) }
            }
            if isCut { try listing.file.write("… more; --limit says how many to show\n") }
            try listing.finish()
        } catch OutputError.readerLeft {
            return
        } catch {
            listing.file.abandon()
            throw error
        }
        try listing.checkFound()
    }

    /// Rows held at a time.
    private static var pieceSize: Int { 500 }

    /// Says to a person that nothing was found.
    private func checkFound() throws {
        if count > 0 { return }
        if format == .text { StandardStreams.complain("sayso: nothing in the ledger is so\n") }
        throw Outcome.nothingFound
    }

    private mutating func add(_ row: Element) throws {
        let isFirst = count == 0
        count += 1
        switch format {
        case .text: try file.write(row.text(in: layout))
        case .jsonl: try file.write(row.json() + "\n")
        case .json: try file.write((isFirst ? "[" : ",\n") + row.json())
        case .csv:
            let heading = isFirst ? CommaSeparated.row(Element.columns) : ""
            try file.write(heading + CommaSeparated.row(row.cells))
        }
    }

    private func finish() throws {
        switch format {
        case .json: try file.write(count == 0 ? "[]\n" : "]\n")
        case .csv: try file.write(count == 0 ? CommaSeparated.row(Element.columns) : "")
        case .text, .jsonl: break
        }
        try file.finish()
    }
}

extension Encodable {
    /// The value as one line of JSON with sorted keys, so that equal values are equal bytes.
    func json() -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        } catch {
            preconditionFailure("a row holds nothing that JSON cannot: \(error)")
        }
    }
}
