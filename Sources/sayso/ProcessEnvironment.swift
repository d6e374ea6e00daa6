#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The variables that the program was started with.
enum ProcessEnvironment {
    static var variables: [String: String] { ProcessInfo.processInfo.environment }
}

/// The processors that this program may use.
enum Processors {
    static var count: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
