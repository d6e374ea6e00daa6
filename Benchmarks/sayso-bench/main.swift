import Foundation

let usage = """
    usage: sayso-bench encoder MODEL [--runs N] [--windows FILE]
           sayso-bench ledger [--claims N] [--rounds N] [--path FILE] [--only LISTING]
           sayso-bench brief [--path FILE] [--rounds N] [--pairs N] [--jobs N]

    Prints one JSON object a line. The file of --windows has a window a line: [subword numbers].
    The ledger of --path is filled with so many claims unless it is there; without, it goes with
    the run. Briefs are asked of a ledger that is there, sayso-bench.db unless --path names another.
    """

let arguments = Array(CommandLine.arguments.dropFirst())

do {
    switch arguments.first {
    case "encoder" where arguments.count > 1:
        try EncoderBenchmark(arguments: Array(arguments.dropFirst())).run()
    case "ledger":
        try await LedgerBenchmark(arguments: Array(arguments.dropFirst())).run()
    case "brief":
        try await BriefBenchmark(arguments: Array(arguments.dropFirst())).run()
    default:
        FileHandle.standardError.write(Data((usage + "\n").utf8))
        exit(2)
    }
} catch {
    FileHandle.standardError.write(Data("sayso-bench: \(error)\n".utf8))
    exit(2)
}
