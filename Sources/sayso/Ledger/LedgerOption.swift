import ArgumentParser
import SaysoLedger

/// The option that all commands with a ledger share.
struct LedgerOption: ParsableArguments {
    @Option(
        name: .customLong("ledger"),
        help: ArgumentHelp(
            "The ledger's file; else SAYSO_LEDGER, else sayso.db in this folder.",
            valueName: "file"),
        completion: .file(extensions: ["db"]))
    var named: String?

    /// The ledger's file.
    var path: String {
        let variable = ProcessEnvironment.variables["SAYSO_LEDGER", default: ""]
        return named ?? (variable.isEmpty ? "sayso.db" : variable)
    }

    /// The ledger, to be read only; nothing is made where there is none.
    func openedForReading() throws -> Ledger { try Ledger(readingAt: path) }

    /// The ledger, to be changed; nothing is made where there is none.
    func openedForDecisions() throws -> Ledger {
        _ = try Ledger(readingAt: path)
        return try Ledger(at: path)
    }
}
