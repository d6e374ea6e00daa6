import Foundation
import Testing

/// What the README shows works.
@Suite struct ReadmeTests {
    let readme: String

    init() throws { readme = try Repository.text(of: "README.md") }

    @Test func swiftCodeIsTheCompiledFiles() throws {
        let blocks = readme.matches(of: /```swift\n([\s\S]*?)```/).map { String($0.1) }
        let files = try ["QuickStart.swift", "LedgerStart.swift"].map {
            try Repository.text(of: "Tests/DocumentationTests/" + $0)
        }
        #expect(blocks == files)
    }

    @Test func everyCommandAndOptionExists() throws {
        let commands = try CommandDump.all()
        let options = commands.reduce(CommandLinePageTests.common) { $0.union($1.command.options) }
        for line in readme.commandLines where line.hasPrefix("sayso ") {
            let words = line.split(separator: " ").map(String.init)
            #expect(
                commands.contains { $0.name == words.prefix(2).joined(separator: " ") }, "\(line)")
            let named = words.prefix { $0 != "|" && $0 != "#" }.filter { $0.hasPrefix("--") }
            #expect(Set(named).subtracting(options) == [], "\(line)")
        }
    }
}
