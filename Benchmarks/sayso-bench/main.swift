import Foundation

let usage = """
    usage: sayso-bench encoder MODEL [--runs N] [--windows FILE]

    Prints one JSON object a line. FILE has a window a line: [subword numbers].
    """

guard CommandLine.arguments.count > 2, CommandLine.arguments[1] == "encoder" else {
    FileHandle.standardError.write(Data((usage + "\n").utf8))
    exit(2)
}

do {
    try EncoderBenchmark(arguments: Array(CommandLine.arguments.dropFirst(2))).run()
} catch {
    FileHandle.standardError.write(Data("sayso-bench: \(error)\n".utf8))
    exit(2)
}
