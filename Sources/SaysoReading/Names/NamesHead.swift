import Foundation
import SaysoClaims
import SaysoEncoder

/// Finds the names of a window: a chain field with one state for each kind of name.
///
/// - Source: as ``ChainField``; `Training/sayso_training/names.py` is the twin that trains it.
package struct NamesHead: Sendable {
    private let tags: Linear
    private let field: ChainField
    /// By state; none for the first, which is no name.
    private let kinds: [Name.Kind?]

    /// Loads the head of a model.
    ///
    /// - Throws: ``ModelFileError/damaged(path:reason:)`` where a tensor is missing or misshapen,
    ///   or a class is none.
    init(in model: ModelFile, kernels: Kernels) throws(ModelFileError) {
        guard let text = model.settings(of: "names"),
            let classes = try? JSONDecoder().decode([String].self, from: Data(text.utf8)),
            classes.first == "none"
        else { throw .damaged(path: model.path, reason: "it does not tell its kinds of names") }
        kinds = classes.map(Name.Kind.init)
        guard kinds.dropFirst().allSatisfy({ $0 != nil }) else {
            throw .damaged(path: model.path, reason: "its kinds of names are none that we know")
        }
        tags = try Linear("names.tags", in: model, kernels: kernels)
        let count = kinds.count
        field = ChainField(
            states: count, moves: try model.floats("names.move", shape: [count, count]))
        guard tags.maps(model.configuration.width, to: 3 * count) else {
            throw .damaged(path: model.path, reason: "its kinds of names do not fit its scores")
        }
    }

    /// The names of a window, in text order.
    ///
    /// - Parameters:
    ///   - states: A row a word.
    ///   - begin: The article's number of the window's first word.
    ///   - workspace: Scratch memory.
    /// - Returns: None where nothing is named.
    func names(states: Matrix, begin: Int, workspace: inout Workspace) -> [Name] {
        let path = field.likeliestPath(through: tags(states, workspace: &workspace).values).states
        var names: [Name] = []
        var first = 0
        while first < path.count {
            let end = path[first...].firstIndex { $0 != path[first] } ?? path.count
            if let kind = kinds[path[first]] {
                names.append(Name(kind: kind, words: begin + first..<begin + end))
            }
            first = end
        }
        return names
    }
}
