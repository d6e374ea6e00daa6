/// Puts what many tasks deliver in any order back into the order of its numbers, for one task
/// that takes it.
actor InOrder<Element: Sendable> {
    private let window: Int
    private var waiting: [Int: Element] = [:]
    private var next = 0
    private var isClosed = false
    private var deliverers: [CheckedContinuation<Void, Never>] = []
    private var taker: CheckedContinuation<Void, Never>?

    /// Creates an empty queue.
    ///
    /// - Parameter window: The most elements that wait.
    init(window: Int) { self.window = window }

    /// Takes one element in.
    ///
    /// Suspends while too many wait; the one that all wait for never does, so the wait ends.
    func deliver(_ element: Element, at number: Int) async {
        waiting[number] = element
        if number == next { wakeTaker() }
        while waiting.count >= window, number > next, !isClosed {
            await withCheckedContinuation { deliverers.append($0) }
        }
    }

    /// The next element; `nil` after the last.
    func take() async -> Element? {
        while true {
            if let element = waiting.removeValue(forKey: next) {
                next += 1
                wakeDeliverers()
                return element
            }
            if isClosed { return nil }
            await withCheckedContinuation { taker = $0 }
        }
    }

    /// Says that nothing more will be delivered.
    func close() {
        isClosed = true
        wakeTaker()
    }

    /// Says that nothing more will be taken, and lets all go who wait.
    func abandon() {
        isClosed = true
        wakeTaker()
        wakeDeliverers()
    }

    private func wakeTaker() {
        taker?.resume()
        taker = nil
    }

    private func wakeDeliverers() {
        deliverers.forEach { $0.resume() }
        deliverers = []
    }
}
