import Testing

@Suite struct SaysoClaimsPlaceholder { @Test func builds() { #expect(Bool(true)) } }
