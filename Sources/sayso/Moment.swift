#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The moment at which the program does something that is recorded with its date.
enum Moment {
    static var now: Date { Date() }
}
