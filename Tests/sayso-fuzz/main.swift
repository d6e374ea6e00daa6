import Foundation
import SaysoFuzzing
import SaysoReading

let usage = """
    usage: sayso-fuzz [--from N] [--count N] [--each] [--show]

    Tries numbered hostile inputs and prints those that break a promise. A number draws the same
    input everywhere. --each names every case before it is tried: where the program ends, the
    last one named is the case that ended it. --show writes what the case --from is made of, so
    that it can be kept.
    """

/// Prints at once, so that nothing is lost where a case ends the program.
func say(_ line: String, to file: FileHandle = .standardOutput) {
    file.write(Data((line + "\n").utf8))
}

var (from, count) = (UInt64(0), UInt64(10_000))
var (isEach, isShown) = (false, false)
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
    switch argument {
    case "--each": isEach = true
    case "--show": isShown = true
    case "--from", "--count":
        guard let number = arguments.popFirst().flatMap(UInt64.init) else { fallthrough }
        if argument == "--from" { from = number } else { count = number }
    default:
        say(usage, to: .standardError)
        exit(2)
    }
}

guard let path = Reader.bundledModelPath else {
    say("sayso-fuzz: there is no model beside this program", to: .standardError)
    exit(2)
}
let fuzzer = try Fuzzer(modelAt: path)
if isShown {
    FileHandle.standardOutput.write(Data(fuzzer.trial(from).bytes))
    exit(0)
}
let start = ContinuousClock.now
var found = 0
for number in from..<from + count {
    if isEach { say("case \(number)") }
    if let finding = fuzzer.finding(number) {
        found += 1
        say(finding.description)
    }
    if (number + 1) % 10_000 == 0 { say("tried up to \(number)", to: .standardError) }
}
let seconds = Int((ContinuousClock.now - start) / .seconds(1))
say("\(count) cases from \(from): \(found) broke a promise, \(seconds) s")
exit(found == 0 ? 0 : 1)
