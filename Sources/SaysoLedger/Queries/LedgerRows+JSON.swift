import SaysoClaims

// Rows of a ledger as JSON has them: the names of the output contract, and beside them `ledger`
// with what only a ledger knows.

extension LedgerEntity: Encodable {
    private enum CodingKeys: String, CodingKey {
        case entity, name, named, type, code, reliability
    }

    /// Encodes the entity, with nulls for a code and a grade that it does not have.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .entity)
        try container.encode(name, forKey: .name)
        try container.encode(isNamed, forKey: .named)
        try container.encode(kind, forKey: .type)
        try container.encode(code, forKey: .code)
        try container.encode(reliability, forKey: .reliability)
    }
}

extension LedgerClaim: Encodable {
    private enum CodingKeys: String, CodingKey {
        case article, ledger
    }

    private enum LedgerKeys: String, CodingKey {
        case claim, article, day, version, speakers, reliability, credibility, rejected
    }

    /// Encodes the attribution with its article.
    public func encode(to encoder: any Encoder) throws {
        try record.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(article.record, forKey: .article)
        var own = container.nestedContainer(keyedBy: LedgerKeys.self, forKey: .ledger)
        try own.encode(id, forKey: .claim)
        try own.encode(article.id, forKey: .article)
        try own.encode(article.day, forKey: .day)
        try own.encode(article.version, forKey: .version)
        try own.encode(speakers, forKey: .speakers)
        try own.encode(article.reliability, forKey: .reliability)
        try own.encode(credibility, forKey: .credibility)
        try own.encode(isRejected, forKey: .rejected)
    }
}

extension LedgerEvent: Encodable {
    private enum CodingKeys: String, CodingKey {
        case article, ledger
    }

    private enum LedgerKeys: String, CodingKey {
        case event, claim, article, day, version, speakers
    }

    /// Encodes the event with its article.
    public func encode(to encoder: any Encoder) throws {
        try record.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(article.record, forKey: .article)
        var own = container.nestedContainer(keyedBy: LedgerKeys.self, forKey: .ledger)
        try own.encode(id, forKey: .event)
        try own.encode(claim, forKey: .claim)
        try own.encode(article.id, forKey: .article)
        try own.encode(article.day, forKey: .day)
        try own.encode(article.version, forKey: .version)
        try own.encode(speakers, forKey: .speakers)
    }
}

extension ListedArticle: Encodable {
    private enum CodingKeys: String, CodingKey {
        case article, claims, events, problems, ledger
    }

    private enum LedgerKeys: String, CodingKey {
        case article, day, version
    }

    /// Encodes the article with its counts.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(article.record, forKey: .article)
        try container.encode(claims, forKey: .claims)
        try container.encode(events, forKey: .events)
        try container.encode(problems, forKey: .problems)
        var own = container.nestedContainer(keyedBy: LedgerKeys.self, forKey: .ledger)
        try own.encode(article.id, forKey: .article)
        try own.encode(article.day, forKey: .day)
        try own.encode(article.version, forKey: .version)
    }
}

extension ListedSpeaker: Encodable {
    private enum CodingKeys: String, CodingKey {
        case aliases, claims, first, last
    }

    /// Encodes the entity with its names and measures.
    public func encode(to encoder: any Encoder) throws {
        try entity.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(Array(names.dropFirst()), forKey: .aliases)
        try container.encode(claims, forKey: .claims)
        try container.encode(first, forKey: .first)
        try container.encode(last, forKey: .last)
    }
}
