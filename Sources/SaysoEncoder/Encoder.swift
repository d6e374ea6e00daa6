import SaysoText

/// The transformer that makes a vector of every subword in its window.
///
/// - Source: BERT (Devlin et al. 2019) in the size of MiniLM-L6-H384 (Wang et al. 2020), with
///   learned vectors for how a token is cased and where it is laid out, beside its
///   lower-cased subwords.
package struct Encoder: Sendable {
    /// Which subwords' states are wanted.
    package enum Rows: Hashable, Sendable {
        /// Every subword's, `[CLS]` and `[SEP]` included.
        case subwords
        /// Each token's first subword's.
        case tokens
    }

    /// Windows are taken together up to so many subwords, so that weights are read once for
    /// all of them and the activations still stay in the second-level cache.
    static let subwordsAtOnce = 320

    /// Channels of a state.
    package let width: Int

    /// The most subwords of a window, `[CLS]` and `[SEP]` included.
    package let positionCount: Int

    private let words: Embedding
    private let positions: Embedding
    private let shapes: Embedding
    private let layouts: Embedding
    private let norm: LayerNorm
    private var layers: [EncoderLayer]

    /// Loads the encoder of a model.
    ///
    /// - Throws: ``ModelFileError/damaged(path:reason:)`` where a tensor is missing or
    ///   contradicts the configuration.
    package init(
        model: ModelFile, kernels: Kernels, precision: Linear.Precision = .stored
    ) throws(ModelFileError) {
        let configuration = model.configuration
        width = configuration.width
        positionCount = configuration.positions
        words = try Embedding("encoder.words", in: model)
        positions = try Embedding("encoder.positions", in: model)
        shapes = try Embedding("encoder.shapes", in: model)
        layouts = try Embedding("encoder.layouts", in: model)
        let widths = [words.width, positions.width, shapes.width, layouts.width]
        guard Set(widths) == [width],
            positions.count >= positionCount, shapes.count == Token.Shape.allCases.count,
            layouts.count == Layout.count,
            words.count > Int(Subwords.end)
        else {
            throw .damaged(path: model.path, reason: "its embeddings contradict its configuration")
        }
        norm = try LayerNorm(
            "encoder.norm", width: width, epsilon: 1e-12, in: model, kernels: kernels)
        layers = []
        for number in 0..<configuration.layers {
            layers.append(
                try EncoderLayer(
                    "encoder.layers.\(number)", in: model, kernels: kernels, precision: precision))
        }
    }

    /// This encoder with attention and norms that are learnt for another reading; everything
    /// else is shared with it.
    ///
    /// - Parameters:
    ///   - name: Whose attention it is, such as `pairs`.
    ///   - model: The model that this encoder is of.
    ///   - kernels: Those that will run it.
    ///   - precision: `float` only in tests.
    /// - Returns: An encoder that shares all other weights with this one.
    /// - Throws: ``ModelFileError/damaged(path:reason:)`` where a tensor is missing or misshapen.
    /// - Source: Touvron et al., "Three things everyone should know about Vision Transformers",
    ///   2022, §4: attention is enough to fine-tune.
    package func attending(
        by name: String, in model: ModelFile, kernels: Kernels,
        precision: Linear.Precision = .stored
    ) throws(ModelFileError) -> Encoder {
        var encoder = self
        for number in layers.indices {
            encoder.layers[number] = layers[number].attending(
                by: try AttentionBlock(
                    "\(name).layers.\(number)", in: model, kernels: kernels, precision: precision))
        }
        return encoder
    }

    /// The states of all windows, one window's rows after the other's.
    ///
    /// A window's states do not depend on which windows stand beside it.
    ///
    /// - Shape: (subwords or tokens of all windows, ``width``).
    /// - Precondition: No window is longer than ``positionCount``.
    package func states(
        of windows: [EncoderWindow], rows: Rows = .tokens, workspace: inout Workspace
    ) -> Matrix {
        let kept = windows.reduce(0) { sum, window in
            sum + (rows == .tokens ? window.firsts.count : window.subwords.count)
        }
        var states: [Float] = []
        states.reserveCapacity(kept * width)
        var begin = 0
        while begin < windows.count {
            var end = begin + 1
            var count = windows[begin].subwords.count
            while end < windows.count, count + windows[end].subwords.count <= Self.subwordsAtOnce {
                count += windows[end].subwords.count
                end += 1
            }
            append(windows[begin..<end], count: count, rows: rows, to: &states, &workspace)
            begin = end
        }
        return Matrix(rows: kept, columns: width, values: states)
    }

    /// Runs some windows and appends the rows that are wanted.
    private func append(
        _ windows: ArraySlice<EncoderWindow>, count: Int, rows: Rows, to states: inout [Float],
        _ workspace: inout Workspace
    ) {
        let x = workspace.states.room(for: count * width, of: Float.self)
        embed(windows, into: x, count: count)
        let lengths = windows.map(\.subwords.count)
        for layer in layers { layer.apply(to: x, lengths: lengths, workspace: &workspace) }
        var row = x
        for window in windows {
            switch rows {
            case .subwords:
                let count = window.subwords.count * width
                states.append(contentsOf: UnsafeBufferPointer(start: row, count: count))
            case .tokens:
                for first in window.firsts {
                    let start = row + first * width
                    states.append(contentsOf: UnsafeBufferPointer(start: start, count: width))
                }
            }
            row += window.subwords.count * width
        }
    }

    /// What the first layer reads: word, place, shape and layout added up.
    private func embed(
        _ windows: ArraySlice<EncoderWindow>, into x: UnsafeMutablePointer<Float>, count: Int
    ) {
        x.update(repeating: 0, count: count * width)
        var row = x
        for window in windows {
            precondition(
                window.subwords.count <= positionCount, "a window fits the model's positions")
            for (place, subword) in window.subwords.enumerated() {
                words.add(Int(subword), to: row)
                shapes.add(window.shapes[place].rawValue, to: row)
                layouts.add(window.layouts[place].rawValue, to: row)
                positions.add(place, to: row)
                row += width
            }
        }
        norm.apply(to: x, count: count)
    }
}
