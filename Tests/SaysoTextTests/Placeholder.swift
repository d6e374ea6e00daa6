import Testing

@Suite struct SaysoTextPlaceholder { @Test func builds() { #expect(Bool(true)) } }
