/// Something hostile, and what has to hold of it.
package protocol Trial {
    /// What is tried, so that it can be kept.
    var bytes: [UInt8] { get }

    /// The first promise that is broken; `nil` where all are kept.
    func brokenPromise() -> String?
}

/// A trial whose promise was broken.
package struct Finding: CustomStringConvertible, Sendable {
    /// The number that draws it again.
    package let number: UInt64

    /// Which promise was broken.
    package let promise: String

    /// What broke it.
    package let bytes: [UInt8]

    /// One line: the number, the promise, and what broke it.
    package var description: String {
        let shown = String(decoding: bytes.prefix(600), as: UTF8.self).debugDescription
        return "case \(number): \(promise): \(shown)"
    }
}
