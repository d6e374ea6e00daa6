import CSaysoKernels
import SaysoEncoder
import SaysoTesting
import Testing

/// Each fast kernel against the reference, on sizes either side of every vector width.
@Suite struct KernelTests {
    static let fast = Kernels.allCases.filter { $0 != .reference && $0.isSupported }
    static let channels = [1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 33, 63, 65, 384, 385]
    static let fours = [4, 8, 12, 16, 20, 28, 32, 36, 60, 64, 68, 384, 1536]

    @Test(arguments: fast, fours)
    func quantisesAsTheReferenceDoes(kernels: Kernels, channels: Int) {
        var numbers = SeededNumbers(seed: 1)
        let rows = 5
        var x = numbers.floats(rows * channels, in: -3...2)
        // A row of zeros and one without negative numbers.
        for channel in 0..<channels {
            x[channel] = 0
            x[channels + channel] = abs(x[channels + channel])
        }
        let found = QuantisedRows(x, rows: rows, channels: channels, by: kernels)
        #expect(found == QuantisedRows(x, rows: rows, channels: channels, by: .reference))
        #expect(found.zeros[0] == 0 && found.zeros[1] == 0)
    }

    @Test(arguments: fast, fours)
    func multipliesBytesAsTheReferenceDoes(kernels: Kernels, channels: Int) {
        for (rows, outputs) in [(1, 1), (5, 16), (6, 17), (7, 48), (13, 64), (12, 100)] {
            var numbers = SeededNumbers(seed: 2)
            let x = numbers.floats(rows * channels, in: -2...3)
            let rowsOfBytes = QuantisedRows(x, rows: rows, channels: channels, by: .reference)
            let weights = BytePanels(&numbers, channels: channels, outputs: outputs)
            for finish in [SAYSO_PLAIN, SAYSO_GELU, SAYSO_ADD] {
                let found = weights.map(of: rowsOfBytes, finish: finish, by: kernels)
                let reference = weights.map(of: rowsOfBytes, finish: finish, by: .reference)
                #expect(found.isClose(to: reference, within: 1e-5))
            }
        }
    }

    @Test(arguments: fast, channels)
    func multipliesFloatsAsTheReferenceDoes(kernels: Kernels, channels: Int) {
        for (rows, outputs) in [(1, 1), (5, 16), (6, 17), (7, 48), (13, 64), (12, 100)] {
            var numbers = SeededNumbers(seed: 3)
            let x = numbers.floats(rows * channels, in: -2...2)
            let weights = FloatPanels(&numbers, channels: channels, outputs: outputs)
            for finish in [SAYSO_PLAIN, SAYSO_GELU, SAYSO_ADD] {
                let found = weights.map(of: x, rows: rows, finish: finish, by: kernels)
                let reference = weights.map(of: x, rows: rows, finish: finish, by: .reference)
                #expect(found.isClose(to: reference, within: 1e-5))
            }
        }
    }

    @Test(arguments: fast, channels)
    func normalisesAsTheReferenceDoes(kernels: Kernels, channels: Int) {
        var numbers = SeededNumbers(seed: 4)
        let rows = 3
        let gain = numbers.floats(channels, in: 0.5...2)
        let shift = numbers.floats(channels, in: -1...1)
        var found = numbers.floats(rows * channels, in: -2...9)
        var reference = found
        kernels.table.layernorm_f32(&found, gain, shift, 1e-5, rows, channels)
        Kernels.reference.table.layernorm_f32(&reference, gain, shift, 1e-5, rows, channels)
        #expect(found.isClose(to: reference, within: 1e-5))
    }

    @Test(arguments: fast, channels)
    func softmaxIsTheReference(kernels: Kernels, channels: Int) {
        var numbers = SeededNumbers(seed: 5)
        var found = numbers.floats(3 * channels, in: -30...30)
        var reference = found
        kernels.table.softmax_f32(&found, 3, channels)
        Kernels.reference.table.softmax_f32(&reference, 3, channels)
        #expect(found.isClose(to: reference, within: 1e-5))
    }

    @Test(arguments: fast)
    func geluIsExactToTheSixthDigit(kernels: Kernels) {
        var found = stride(from: Float(-12), through: 12, by: 0.001).map { $0 }
        var reference = found
        kernels.table.gelu_f32(&found, found.count)
        Kernels.reference.table.gelu_f32(&reference, reference.count)
        let worst = zip(found, reference).map { abs($0 - $1) }.max() ?? .nan
        #expect(worst < 4e-6)
    }

    @Test(arguments: fast, channels)
    func dotProductIsTheReference(kernels: Kernels, channels: Int) {
        var numbers = SeededNumbers(seed: 6)
        let a = numbers.floats(channels, in: -1...1)
        let b = numbers.floats(channels, in: -1...1)
        let found = kernels.table.dot_f32(a, b, channels)
        let reference = Kernels.reference.table.dot_f32(a, b, channels)
        let most = zip(a, b).reduce(Float(0)) { $0 + abs($1.0 * $1.1) }
        #expect(abs(found - reference) <= 1e-5 * most)
    }

    @Test(arguments: fast, [1, 2, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 65, 193, 256, 512])
    func attendsAsTheReferenceDoes(kernels: Kernels, count: Int) {
        for (heads, size) in [(1, 16), (2, 32), (1, 48), (1, 64)] {
            var numbers = SeededNumbers(seed: 7)
            let fused = numbers.floats(count * 3 * heads * size, in: -2...2)
            let job = AttentionJob(fused: fused, count: count, heads: heads, size: size)
            let reference = job.mixed(by: Kernels.reference.table.attention_f32)
            #expect(job.mixed(by: kernels.table.attention_f32).isClose(to: reference, within: 1e-5))
            #expect(job.mixed(by: kernels.table.attention_i16).isClose(to: reference, within: 1e-2))
        }
    }
}

extension [Float] {
    /// Whether no number differs by more than a share of the greatest one, or of 1.
    func isClose(to other: [Float], within share: Float) -> Bool {
        let most = other.reduce(1) { Swift.max($0, abs($1)) }
        return count == other.count && zip(self, other).allSatisfy { abs($0 - $1) <= share * most }
    }
}

/// Rows as one of the kernels turns them into bytes.
private struct QuantisedRows: Equatable {
    var bytes: [UInt8]
    var scales: [Float]
    var zeros: [Int32]
    let rows: Int

    init(_ x: [Float], rows: Int, channels: Int, by kernels: Kernels) {
        bytes = Array(repeating: 0, count: x.count)
        scales = Array(repeating: 0, count: rows)
        zeros = Array(repeating: 0, count: rows)
        self.rows = rows
        kernels.table.quantise_f32u8(&bytes, &scales, &zeros, x, rows, channels)
    }
}

/// Drawn int8 weights, packed.
private struct BytePanels {
    let panels: Aligned
    var sums: [Int32]
    let scales: [Float]
    let bias: [Float]
    let channels: Int
    let outputs: Int

    init(_ numbers: inout SeededNumbers, channels: Int, outputs: Int) {
        let filled = (outputs + 15) / 16 * 16
        scales = numbers.floats(filled, in: 0.001...0.02)
        bias = numbers.floats(filled, in: -1...1)
        sums = Array(repeating: 0, count: filled)
        panels = Aligned(byteCount: sayso_panel_bytes(channels, outputs, 1))
        sayso_pack_i8(
            panels.start(), &sums, numbers.int8s(channels * outputs), channels, outputs)
        self.channels = channels
        self.outputs = outputs
    }

    func map(of x: QuantisedRows, finish: sayso_finish, by kernels: Kernels) -> [Float] {
        var out = [Float](repeating: 0.5, count: x.rows * outputs)
        kernels.table.linear_u8i8(
            &out, x.bytes, x.scales, x.zeros, panels.start(), scales, sums, bias, x.rows, channels,
            outputs, finish)
        return out
    }
}

/// Drawn float weights, packed.
private struct FloatPanels {
    let panels: Aligned
    let bias: [Float]
    let channels: Int
    let outputs: Int

    init(_ numbers: inout SeededNumbers, channels: Int, outputs: Int) {
        bias = numbers.floats((outputs + 15) / 16 * 16, in: -1...1)
        panels = Aligned(byteCount: sayso_panel_bytes(channels, outputs, 4))
        let weights = numbers.floats(channels * outputs, in: -1...1)
        sayso_pack_f32(panels.start(), weights, channels, outputs)
        self.channels = channels
        self.outputs = outputs
    }

    func map(of x: [Float], rows: Int, finish: sayso_finish, by kernels: Kernels) -> [Float] {
        var out = [Float](repeating: 0.5, count: rows * outputs)
        kernels.table.linear_f32(
            &out, x, panels.start(), bias, rows, channels, outputs, finish)
        return out
    }
}

/// One window's attention.
private struct AttentionJob {
    typealias Kernel =
        @convention(c) (
            UnsafeMutablePointer<Float>, UnsafePointer<Float>, UnsafeMutableRawPointer, Int, Int,
            Int
        ) -> Void

    let fused: [Float]
    let count: Int
    let heads: Int
    let size: Int

    func mixed(by kernel: Kernel) -> [Float] {
        var out = [Float](repeating: .nan, count: count * heads * size)
        let scratch = Aligned(byteCount: sayso_attention_scratch(count, size))
        kernel(&out, fused, scratch.bytes, count, heads, size)
        return out
    }
}

/// Memory on 64 bytes, freed with its holder.
private final class Aligned {
    let bytes: UnsafeMutableRawPointer

    init(byteCount: Int) {
        bytes = .allocate(byteCount: byteCount, alignment: 64)
        // What a kernel forgets to write is found: NaN, or a great byte.
        bytes.initializeMemory(as: UInt8.self, repeating: 0xff, count: byteCount)
    }

    func start<Number>() -> UnsafeMutablePointer<Number> {
        bytes.assumingMemoryBound(to: Number.self)
    }

    deinit { bytes.deallocate() }
}
