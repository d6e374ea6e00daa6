import Foundation

let usage = """
    sayso-eval words --vocabulary-of MODEL | --vocabulary FILE  [--given] FILE…
        the articles' tokens, subwords, sentences and paragraphs as JSON Lines, for training;
        with --given the files are JSON Lines whose words are known: id, tokens, sentences,
        and where known spaces and paragraphs
    sayso-eval syntax [--model MODEL] FILE.conllu…
        parts of speech, features, lemmas and trees on a treebank's words
    sayso-eval names [--model MODEL] [--labels LABEL=KIND,…] FILE…
        names on given words: JSON Lines with tokens and spans [[first, end, label]]
    sayso-eval coreference [--model MODEL] FILE…
        MUC, B³, CEAF-e and their mean: JSON Lines with tokens, sentence_starts, clusters
    sayso-eval factuality [--model MODEL] FILE…
        Pearson's r and the mean absolute error: JSON Lines with tokens and predicates
        [[first, end, value]], -3 to 3
    sayso-eval gate [--model MODEL] [--update [--allow-regression]]
        scores the sample articles and fails where a score is under its floor in
        Evaluation/baseline.json; run from the project's folder. --update raises the floors
        to the scores, and lowers them too with --allow-regression

    """

/// Sends each command to its type; the only place here that exits.
func run(_ arguments: [String]) throws -> Int32 {
    switch arguments.first {
    case "words":
        try WordsCommand(arguments: Array(arguments.dropFirst())).run()
        return 0
    case "syntax":
        try SyntaxCommand(arguments: Array(arguments.dropFirst())).run()
        return 0
    case "names":
        try NamesCommand(arguments: Array(arguments.dropFirst())).run()
        return 0
    case "coreference":
        try CoreferenceCommand(arguments: Array(arguments.dropFirst())).run()
        return 0
    case "factuality":
        try FactualityCommand(arguments: Array(arguments.dropFirst())).run()
        return 0
    case "gate":
        return try GateCommand(arguments: Array(arguments.dropFirst())).run() ? 0 : 1
    default:
        FileHandle.standardError.write(Data(usage.utf8))
        return 2
    }
}

do {
    exit(try run(Array(CommandLine.arguments.dropFirst())))
} catch {
    FileHandle.standardError.write(Data("sayso-eval: \(error)\n".utf8))
    exit(2)
}
