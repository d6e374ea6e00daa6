import Testing

@Suite struct SaysoReadingPlaceholder { @Test func builds() { #expect(Bool(true)) } }
