import SaysoReading

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Which model file is used, and why that one.
///
/// The places are tried in a fixed order. One that a person names (by `--model` or
/// `SAYSO_MODEL`) is taken without a look, so that a slip in it is an error and never
/// quietly another model; the other places count only where the file is there.
package struct ModelLocation: Hashable, Sendable {
    /// Who or what pointed to the model.
    package enum Origin: String, Hashable, Sendable {
        case option = "--model"
        case environment = "SAYSO_MODEL"
        case besideProgram = "beside the program"
        case share = "../share/sayso of the program"
        case build = "the build's resources"
    }

    /// The model's file.
    package let path: String

    /// How it was found.
    package let origin: Origin

    /// The model that a command uses.
    ///
    /// - Parameters:
    ///   - option: What `--model` says.
    ///   - environment: The process's environment.
    ///   - folder: Where the program lies, links resolved.
    ///   - bundled: The model that came with the build.
    ///   - isFile: Whether there is a file that can be read.
    /// - Returns: The first place that counts.
    /// - Throws: ``ModelNotFound`` where no place has one.
    package static func find(
        option: String?, environment: [String: String], programFolder folder: String?,
        bundled: String?, isFile: (String) -> Bool = { access($0, R_OK) == 0 }
    ) throws(ModelNotFound) -> ModelLocation {
        if let option { return ModelLocation(path: option, origin: .option) }
        if let path = environment["SAYSO_MODEL"], !path.isEmpty {
            return ModelLocation(path: path, origin: .environment)
        }
        let places = [
            folder.map { ModelLocation(path: $0 + "/\(fileName)", origin: .besideProgram) },
            folder.map {
                ModelLocation(path: $0.parentFolder + "/share/sayso/\(fileName)", origin: .share)
            },
            bundled.map { ModelLocation(path: $0, origin: .build) },
        ].compactMap { $0 }
        guard let found = places.first(where: { isFile($0.path) }) else {
            throw ModelNotFound(lookedAt: places.map(\.path))
        }
        return found
    }

    /// The model that a command of this very process uses.
    static func find(option: String?, environment: [String: String]) throws -> ModelLocation {
        try find(
            option: option, environment: environment, programFolder: ProgramPath.folder,
            bundled: Reader.bundledModelPath)
    }

    /// The size of the model's file; 0 where there is none.
    var byteCount: Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    private static let fileName = "sayso.safetensors"
}

/// No place has a model.
package struct ModelNotFound: Error, Hashable, CustomStringConvertible {
    /// The files that are not there.
    package let lookedAt: [String]

    package var description: String {
        let places = lookedAt.isEmpty ? "" : " (looked at \(lookedAt.joined(separator: ", ")))"
        return "there is no model\(places): name one with --model FILE or SAYSO_MODEL"
    }
}

extension String {
    /// The folder of a folder; "/" is its own.
    fileprivate var parentFolder: String {
        lastIndex(of: "/").map { String(self[..<$0]) } ?? self
    }
}
