import Testing

@Suite struct EndToEndPlaceholder { @Test func builds() { #expect(Bool(true)) } }
