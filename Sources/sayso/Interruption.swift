import Dispatch

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Clears away what is unfinished when the person (or the system) stops the program.
///
/// The program then ends by the signal itself, so that a shell sees that it was interrupted.
struct Interruption {
    private let sources: [any DispatchSourceSignal]

    /// Watches for interruptions for as long as the value lives.
    ///
    /// - Parameter paths: Files to remove.
    init(removing paths: [String]) {
        // The reading keeps every thread of the usual queues busy; this one has its own.
        let queue = DispatchQueue(label: "interruption", qos: .userInteractive)
        sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            // Dispatch sees a signal only if it does not end the program first.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                paths.forEach { unlink($0) }
                if Terminal.isTerminal(STDERR_FILENO) { StandardStreams.complain("\r\u{1B}[K") }
                signal(number, SIG_DFL)
                kill(getpid(), number)
            }
            source.resume()
            return source
        }
    }

    /// Lets signals end the program at once again.
    func end() {
        sources.forEach { $0.cancel() }
        for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
    }
}
