import Testing

@Suite struct DocumentationPlaceholder { @Test func builds() { #expect(Bool(true)) } }
