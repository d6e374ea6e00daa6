import Foundation
import Testing

/// What the README shows works.
@Suite struct ReadmeTests {
    let readme: String

    init() throws { readme = try Repository.text(of: "README.md") }

    @Test func swiftCodeIsTheCompiledFile() throws {
        let block = try #require(readme.firstMatch(of: /```swift\n([\s\S]*?)```/))
        #expect(
            String(block.1)
                == (try Repository.text(of: "Tests/DocumentationTests/QuickStart.swift")))
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
