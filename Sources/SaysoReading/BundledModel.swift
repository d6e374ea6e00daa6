#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Reader {
    /// The model that came with this build, beside the program that runs; `nil` where the
    /// program was moved away from it.
    ///
    /// The accessor that SwiftPM writes (`Bundle.module`) ends the program where the folder is
    /// missing and remembers the build's path, so the folder is looked for here instead.
    public static var bundledModelPath: String? {
        guard let folder = ProgramPath.folder else { return nil }
        let candidates = ["resources", "bundle"].map {
            "\(folder)/sayso_SaysoReading.\($0)/sayso.safetensors"
        }
        return candidates.first { access($0, R_OK) == 0 }
    }
}

/// Where the running program lies, with every symbolic link resolved.
package enum ProgramPath {
    /// The folder of the program's file; `nil` where the system does not tell.
    package static var folder: String? {
        guard let path = file, let slash = path.lastIndex(of: "/") else { return nil }
        return String(path[..<slash])
    }

    /// The program's file.
    package static var file: String? {
        #if os(Linux)
            return resolved("/proc/self/exe")
        #else
            var image = Dl_info()
            guard dladdr(#dsohandle, &image) != 0, let name = image.dli_fname else { return nil }
            return resolved(String(cString: name))
        #endif
    }

    private static func resolved(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }
}
