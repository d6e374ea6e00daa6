/// Somebody whom a question names: who would act, or toward whom.
public struct Party: Hashable, Sendable {
    /// As the question names them.
    public let name: String

    /// The actor's country and sector as PLOVER codes them ("CHN GOV"); `nil` where no table
    /// tells.
    public let code: String?

    /// Creates a party.
    public init(name: String, code: String? = nil) {
        self.name = name
        self.code = code
    }
}
