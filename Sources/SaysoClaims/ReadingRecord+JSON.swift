#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension ReadingRecord {
    /// The record as one line of JSON, without a line break at its end.
    ///
    /// Keys are sorted, so that equal records are equal bytes on every machine.
    public func json() -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        } catch {
            preconditionFailure("a record holds nothing that JSON cannot: \(error)")
        }
    }
}
