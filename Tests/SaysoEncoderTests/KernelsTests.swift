import SaysoEncoder
import Testing

@Suite struct KernelsTests {
    @Test(arguments: [nil, ""])
    func withoutANameTheProcessorChooses(name: String?) throws {
        #expect(try Kernels.named(name) == .best)
    }

    @Test(arguments: Kernels.allCases.filter(\.isSupported))
    func areChosenByName(kernels: Kernels) throws {
        #expect(try Kernels.named(kernels.rawValue) == kernels)
    }

    @Test func anUnknownNameIsAnError() {
        #expect(throws: KernelsError.unknown(name: "fast")) { try Kernels.named("fast") }
        #expect(KernelsError.unknown(name: "fast").description.contains("SAYSO_KERNELS=fast"))
    }
}
