import Testing

@Suite struct SaysoEncoderPlaceholder { @Test func builds() { #expect(Bool(true)) } }
