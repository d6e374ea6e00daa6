/// What the reading of one input needs to know beside its bytes.
struct IntakeContext {
    /// As the caller names the input; `-` is standard input.
    let path: String

    let defaults: ArticleDefaults
    let limits: IntakeLimits
}
