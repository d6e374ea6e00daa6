/// The ids of a run so far, as digests, so that it needs 8 bytes for each.
///
/// - Source: FNV-1a with 64 bits (Fowler, Noll, Vo). Among a million ids the chance that two
///   different ones are taken for the same is below one in ten million.
struct SeenIDs {
    private var digests: Set<UInt64> = []
    private let most: Int

    init(most: Int) {
        self.most = most
    }

    /// Notes an id, and tells whether it was there before; beyond the limit nothing is noted.
    mutating func repeats(_ id: String) -> Bool {
        let digest = id.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { digest, byte in
            (digest ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        if digests.contains(digest) { return true }
        if digests.count < most { digests.insert(digest) }
        return false
    }
}
