import Testing
import sayso

@Suite struct ModelLocationTests {
    static let files = [
        "/opt/x/bin/sayso.safetensors", "/opt/x/share/sayso/sayso.safetensors",
        "/build/sayso.safetensors",
    ]

    @Test(arguments: [
        (0, ModelLocation.Origin.besideProgram), (1, .share), (2, .build),
    ])
    func placesAreTriedInOrder(missing: Int, origin: ModelLocation.Origin) throws {
        let there = Set(Self.files.dropFirst(missing))
        let found = try find(there: there)
        #expect(found.path == Self.files[missing])
        #expect(found.origin == origin)
    }

    @Test func whatAPersonNamesIsTakenWithoutALook() throws {
        let environment = ["SAYSO_MODEL": "/typo"]
        #expect(try find(environment: environment).path == "/typo")
        #expect(try find(option: "/other", environment: environment).path == "/other")
    }

    @Test func emptyVariableIsNone() throws {
        #expect(try find(environment: ["SAYSO_MODEL": ""]).origin == .besideProgram)
    }

    @Test func withoutAModelItSaysWhereItLooked() {
        let error = #expect(throws: ModelNotFound.self) { try find(there: []) }
        #expect(
            error?.description
                == "there is no model (looked at \(Self.files.joined(separator: ", "))): "
                + "name one with --model FILE or SAYSO_MODEL")
    }

    private func find(
        option: String? = nil, environment: [String: String] = [:], there: Set<String> = Set(files)
    ) throws -> ModelLocation {
        try ModelLocation.find(
            option: option, environment: environment, programFolder: "/opt/x/bin",
            bundled: Self.files[2], isFile: there.contains)
    }
}
