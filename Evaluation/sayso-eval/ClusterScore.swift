/// How well clusters of mentions agree with the gold ones, added up over documents.
///
/// - Source: MUC (Vilain et al., MUC-6 1995), B³ (Bagga and Baldwin, LREC 1998) and CEAF-e (Luo,
///   HLT 2005); their mean is the CoNLL 2012 score (Pradhan et al. 2012).
struct ClusterScore {
    private var muc = Counts()
    private var bCubed = Counts()
    private var ceaf = Counts()

    /// Right for precision and for recall, and of how much.
    private struct Counts {
        var precise = 0.0
        var found = 0.0
        var recalled = 0.0
        var gold = 0.0

        var f1: Double {
            let precision = found > 0 ? precise / found : 0
            let recall = gold > 0 ? recalled / gold : 0
            return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
        }
    }

    /// Adds a document.
    ///
    /// - Precondition: A mention is in one cluster of a side at most.
    mutating func count<Mention: Hashable>(found: [[Mention]], gold: [[Mention]]) {
        let ownFound = Self.owners(found)
        let ownGold = Self.owners(gold)
        for cluster in found {
            muc.precise += Double(cluster.count) - Self.parts(of: cluster, in: ownGold)
            muc.found += Double(cluster.count - 1)
            bCubed.precise += Self.shared(cluster, gold, ownGold)
            bCubed.found += Double(cluster.count)
        }
        for cluster in gold {
            muc.recalled += Double(cluster.count) - Self.parts(of: cluster, in: ownFound)
            muc.gold += Double(cluster.count - 1)
            bCubed.recalled += Self.shared(cluster, found, ownFound)
            bCubed.gold += Double(cluster.count)
        }
        let similarity = found.map { cluster in
            let members = Set(cluster)
            return gold.map { other in
                2 * Double(members.intersection(other).count)
                    / Double(cluster.count + other.count)
            }
        }
        let aligned = Assignment.greatestTotal(similarity)
        ceaf.precise += aligned
        ceaf.recalled += aligned
        ceaf.found += Double(found.count)
        ceaf.gold += Double(gold.count)
    }

    /// MUC, B³, CEAF-e and their mean, 0 to 1.
    var f1s: (muc: Double, bCubed: Double, ceaf: Double, mean: Double) {
        (muc.f1, bCubed.f1, ceaf.f1, (muc.f1 + bCubed.f1 + ceaf.f1) / 3)
    }

    private static func owners<Mention: Hashable>(_ clusters: [[Mention]]) -> [Mention: Int] {
        var owners: [Mention: Int] = [:]
        for (number, cluster) in clusters.enumerated() {
            for mention in cluster { owners[mention] = number }
        }
        return owners
    }

    /// Into how many parts the other side cuts a cluster.
    private static func parts<Mention: Hashable>(
        of cluster: [Mention], in owners: [Mention: Int]
    ) -> Double {
        let owned = cluster.compactMap { owners[$0] }
        return Double(Set(owned).count + cluster.count - owned.count)
    }

    /// Over the mentions of a cluster, the share of it that their other cluster holds too.
    private static func shared<Mention: Hashable>(
        _ cluster: [Mention], _ others: [[Mention]], _ owners: [Mention: Int]
    ) -> Double {
        var byOther: [Int: Int] = [:]
        for mention in cluster {
            if let other = owners[mention] { byOther[other, default: 0] += 1 }
        }
        return byOther.values.reduce(0) { $0 + Double($1 * $1) } / Double(cluster.count)
    }
}

/// The assignment problem.
///
/// - Source: the Hungarian method with potentials (Kuhn 1955; Jonker and Volgenant 1987).
enum Assignment {
    /// The greatest total of values with at most one from each row and column.
    ///
    /// - Complexity: O(n³).
    static func greatestTotal(_ values: [[Double]]) -> Double {
        let rows = values.count
        let columns = values.first?.count ?? 0
        guard rows > 0, columns > 0 else { return 0 }
        guard rows <= columns else {
            return greatestTotal((0..<columns).map { column in values.map { $0[column] } })
        }
        var rowPotential = [Double](repeating: 0, count: rows + 1)
        var columnPotential = [Double](repeating: 0, count: columns + 1)
        var rowOf = [Int](repeating: 0, count: columns + 1)
        for row in 1...rows {
            var way = [Int](repeating: 0, count: columns + 1)
            var least = [Double](repeating: .infinity, count: columns + 1)
            var isUsed = [Bool](repeating: false, count: columns + 1)
            rowOf[0] = row
            var column = 0
            repeat {
                isUsed[column] = true
                let own = rowOf[column]
                var delta = Double.infinity
                var next = 0
                for other in 1...columns where !isUsed[other] {
                    let cost = -values[own - 1][other - 1]
                    let reduced = cost - rowPotential[own] - columnPotential[other]
                    if reduced < least[other] {
                        least[other] = reduced
                        way[other] = column
                    }
                    if least[other] < delta {
                        delta = least[other]
                        next = other
                    }
                }
                for other in 0...columns {
                    if isUsed[other] {
                        rowPotential[rowOf[other]] += delta
                        columnPotential[other] -= delta
                    } else {
                        least[other] -= delta
                    }
                }
                column = next
            } while rowOf[column] != 0
            repeat {
                let before = way[column]
                rowOf[column] = rowOf[before]
                column = before
            } while column != 0
        }
        return (1...columns).reduce(0) { total, column in
            rowOf[column] > 0 ? total + values[rowOf[column] - 1][column - 1] : total
        }
    }
}
