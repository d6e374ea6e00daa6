package import CSaysoKernels

/// A way to do the encoder's arithmetic.
///
/// All of them compute the same; they differ in speed and in the last bits of a sum.
package enum Kernels: String, Hashable, Sendable, CaseIterable {
    /// Plain loops, the definition of the others; slow.
    case reference
    /// Loops that the compiler vectorises for whatever processor it builds for.
    case portable
    /// AVX-512 with VNNI: Ice Lake, Zen 4 and later.
    case avx512

    /// The fastest that this processor has.
    package static var best: Kernels { avx512.isSupported ? .avx512 : .portable }

    /// Whether this build and this processor have it.
    package var isSupported: Bool { sayso_kernels_run_here(sayso_kernels_named(rawValue)) }

    /// The kernels somebody asked for by name.
    ///
    /// - Parameter name: What the environment variable `SAYSO_KERNELS` holds; `nil` or
    ///   empty leaves the choice to the processor.
    /// - Returns: Kernels that this processor can run.
    /// - Throws: ``KernelsError`` where there are none of that name, here or anywhere.
    package static func named(_ name: String?) throws(KernelsError) -> Kernels {
        guard let name, !name.isEmpty else { return best }
        guard let kernels = Kernels(rawValue: name) else { throw .unknown(name: name) }
        guard kernels.isSupported else { throw .unsupported(kernels) }
        return kernels
    }

    /// The functions themselves.
    ///
    /// - Precondition: ``isSupported``.
    package var table: sayso_kernels {
        let table: UnsafePointer<sayso_kernels>? =
            switch self {
            case .reference: Self.referenceTable
            case .portable: Self.portableTable
            case .avx512: Self.avx512Table
            }
        guard let table else {
            preconditionFailure("this build has no kernels called \(rawValue)")
        }
        return table.pointee
    }

    // Looked up once: heads ask for a product at a time. The tables are constants.
    nonisolated(unsafe) private static let referenceTable = sayso_kernels_named("reference")
    nonisolated(unsafe) private static let portableTable = sayso_kernels_named("portable")
    nonisolated(unsafe) private static let avx512Table = sayso_kernels_named("avx512")
}

/// Why the kernels that somebody asked for cannot be used.
package enum KernelsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There are none of that name.
    case unknown(name: String)
    /// This processor cannot run them.
    case unsupported(Kernels)

    /// One sentence: what failed and what to do.
    package var description: String {
        let all = Kernels.allCases.filter(\.isSupported).map(\.rawValue).joined(separator: ", ")
        return switch self {
        case .unknown(let name):
            "SAYSO_KERNELS=\(name) names no kernels: use \(all), or leave it unset"
        case .unsupported(let kernels):
            "SAYSO_KERNELS=\(kernels.rawValue) cannot run on this processor: use \(all), or leave it unset"
        }
    }
}
