import Foundation
import Testing

/// What the pages for developers name is there.
@Suite struct MapTests {
    @Test(arguments: [
        "ARCHITECTURE.md", "README.md", "CONTRIBUTING.md", "docs/decisions/0001-dependencies.md",
    ])
    func everyPathExists(page: String) throws {
        for word in try Repository.text(of: page).codeWords where isPath(word) {
            #expect(Repository.has(word), "\(page) names \(word)")
        }
    }

    @Test(arguments: ["README.md", "CONTRIBUTING.md"])
    func everyMakeTargetExists(page: String) throws {
        let makefile = try Repository.text(of: "Makefile")
        let targets = Set(makefile.matches(of: /(?m)^([a-z]+):/).map { String($0.1) })
        let text = try Repository.text(of: page)
        for line in text.commandLines + text.codeWords where line.hasPrefix("make ") {
            let target = line.split(separator: " ")[1]
            #expect(targets.contains(String(target)), "\(page) names \(line)")
        }
    }

    @Test func everyTargetOfThePackageIsOnTheMap() throws {
        let package = try Repository.text(of: "Package.swift")
        let map = try Repository.text(of: "ARCHITECTURE.md")
        let names = package.matches(of: /name: "((?:C?Sayso|sayso-|CZlib)[A-Za-z-]*)"/)
            .map { String($0.1) }.filter { !$0.hasSuffix("Tests") }
        #expect(!names.isEmpty)
        for name in names { #expect(map.contains(name), "ARCHITECTURE.md lacks \(name)") }
    }

    /// Whether a word of code is a path in the repository and not a pattern or a placeholder.
    private func isPath(_ word: String) -> Bool {
        let roots = [
            "Sources/", "Tests/", "docs/", "Scripts/", "Training/", "Evaluation/",
            "Benchmarks/", "Examples/",
        ]
        let pages = [
            "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "README.md", "LICENSE",
            "NOTICE", "Package.swift", "Makefile",
        ]
        return pages.contains(word)
            || roots.contains { word.hasPrefix($0) }
                && word.wholeMatch(of: /[A-Za-z0-9_.\/-]+/) != nil
    }
}
