/// Options with a value, flags and the rest of a command line.
struct CommandArguments {
    private(set) var values: [String: String] = [:]
    private(set) var flags: Set<String> = []
    private(set) var files: [String] = []

    /// Sorts the arguments.
    ///
    /// - Throws: ``EvaluationError/usage(_:)`` where an option is unknown or lacks its value.
    init(_ arguments: [String], options: Set<String>, flags known: Set<String> = []) throws {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if options.contains(argument) {
                guard let value = rest.popFirst() else {
                    throw EvaluationError.usage("\(argument) wants a value")
                }
                values[argument] = value
            } else if known.contains(argument) {
                flags.insert(argument)
            } else if argument.hasPrefix("--") {
                throw EvaluationError.usage("there is no option \(argument)")
            } else {
                files.append(argument)
            }
        }
    }
}

/// Why an evaluation could not be made.
enum EvaluationError: Error, CustomStringConvertible {
    /// The command line is wrong.
    case usage(String)
    /// A file is missing or does not hold what it should.
    case badFile(path: String, reason: String)

    var description: String {
        switch self {
        case .usage(let what): what
        case .badFile(let path, let reason): "\(path): \(reason)"
        }
    }
}
