/// A JSON value as it stands in its source (RFC 8259).
///
/// Numbers keep their wording, and objects the order and the repetition of their fields:
/// both are lost in Foundation's values, and both matter here.
package enum JSONValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(String)
    case string(String)
    case list([JSONValue])
    case object([JSONField])
}

/// A named value in an object.
package struct JSONField: Hashable, Sendable {
    package let name: String
    package let value: JSONValue

    package init(name: String, value: JSONValue) {
        self.name = name
        self.value = value
    }
}

extension JSONValue {
    /// What the value is, in a sentence.
    var kind: String {
        switch self {
        case .null: "null"
        case .boolean: "true or false"
        case .number: "a number"
        case .string: "a string"
        case .list: "a list"
        case .object: "an object"
        }
    }

    /// A string, or a number as it is worded; `nil` for anything else.
    var wording: String? {
        switch self {
        case .string(let words), .number(let words): words
        default: nil
        }
    }
}

/// Why bytes are no JSON.
package struct JSONFailure: Error, Hashable {
    /// In a sentence, after "at byte …,".
    package let reason: String

    /// The offset of the byte that does not fit.
    package let offset: Int
}
