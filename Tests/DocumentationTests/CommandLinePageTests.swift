import Foundation
import SaysoClaims
import Testing

/// `docs/cli.md` and the program say the same.
@Suite struct CommandLinePageTests {
    /// Options that every command has; the page tells of them once.
    static let common: Set<String> = ["--help", "--version", "--generate-completion-script"]

    let page: String
    let sections: [String: String]

    init() throws {
        page = try Repository.text(of: "docs/cli.md")
        sections = Dictionary(
            uniqueKeysWithValues: page.components(separatedBy: "\n## ").dropFirst().map { section in
                let name = section.prefix { $0 != "\n" }
                return (String(name), String(section.dropFirst(name.count)))
            })
    }

    @Test func everyCommandHasASection() throws {
        for (name, command) in try CommandDump.all() {
            #expect(sections[name] != nil, "docs/cli.md has no section \(name)")
            #expect(command.abstract?.isEmpty == false, "\(name) has no help")
        }
    }

    @Test func everyOptionIsExplainedWithItsCommand() throws {
        for (name, command) in try CommandDump.all() where command.subcommands?.isEmpty != false {
            let section = sections[name] ?? ""
            let explained = sharedSections(of: section).map { self.explained(in: $0) }
                .reduce(explained(in: section)) { $0.union($1) }
            #expect(explained == command.options.subtracting(Self.common), "\(name)")
        }
    }

    @Test func everyOptionHasHelp() throws {
        for (name, command) in try CommandDump.all() {
            for argument in command.arguments ?? [] {
                #expect(argument.abstract?.isEmpty == false, "\(name) \(argument.names ?? [])")
            }
        }
    }

    @Test func everyOptionOnThePageExists() throws {
        let known = try CommandDump.all().reduce(Self.common) { $0.union($1.command.options) }
        let named = Set(page.matches(of: /--[a-z][a-z-]+/).map { String($0.0) })
        #expect(named.subtracting(known) == [])
    }

    @Test func everySectionOfACommandHasOne() throws {
        let commands = Set(try CommandDump.all().map(\.name))
        let named = sections.keys.filter { $0.hasPrefix("sayso") }
        #expect(Set(named).subtracting(commands) == [])
    }

    @Test func everyColumnIsExplained() throws {
        let section = try #require(page.components(separatedBy: "### csv\n").dropFirst().first)
        let rows = section.prefix(upTo: section.range(of: "###")?.lowerBound ?? section.endIndex)
        let explained = rows.matches(of: /(?m)^\| `([a-z0-9_]+)` \|/).map { String($0.1) }
        #expect(explained == AttributionTable.columns)
    }

    /// The sections with options that several commands share, as far as a command's section
    /// refers to them.
    private func sharedSections(of section: String) -> [String] {
        sections.filter { name, _ in
            !name.hasPrefix("sayso")
                && section.contains("(#\(name.lowercased().replacing(" ", with: "-")))")
        }.map(\.value)
    }

    /// The options that head an item of a list.
    private func explained(in section: String) -> Set<String> {
        Set(section.matches(of: /(?m)^- `(--[a-z-]+)`/).map { String($0.1) })
    }
}
