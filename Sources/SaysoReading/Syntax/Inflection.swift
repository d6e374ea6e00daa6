/// The dictionary forms that an English word form may have, for look-ups in lists of lemmas.
///
/// The lemma that the syntax head gives is right 97 times of 100; of verbs in the past it is now
/// and then none ("cancell"). A list says itself which of several candidates is a word.
///
/// - Source: regular English inflection, and a table of common irregular verbs.
enum Inflection {
    /// Candidates for a form in lower case, the likelier first.
    static func bases(of form: String) -> [String] {
        if let bases = irregular[form] { return bases }
        var bases: [String] = []
        for (ending, replacements) in endings
        where form.hasSuffix(ending) && form.count > ending.count + 1 {
            let stem = String(form.dropLast(ending.count))
            bases += replacements.map { stem + $0 }
            if let undoubled = stem.withoutDoubledEnd, ending != "s" { bases.append(undoubled) }
        }
        return bases
    }

    private static let endings: [(String, [String])] = [
        ("ies", ["y"]), ("es", ["", "e"]), ("s", [""]), ("ied", ["y"]), ("ed", ["", "e"]),
        ("ing", ["", "e"]),
    ]

    private static let irregular: [String: [String]] = {
        var irregular: [String: [String]] = [:]
        for entry in table.split(whereSeparator: \.isWhitespace) {
            let sides = entry.split(separator: "=")
            for form in sides[1].split(separator: "/") {
                irregular[String(form), default: []].append(String(sides[0]))
            }
        }
        return irregular
    }()

    /// As `base=form/form`.
    private static let table = """
        beat=beat/beaten become=became begin=began/begun bend=bent bid=bade/bidden bind=bound
        bleed=bled blow=blew/blown break=broke/broken breed=bred bring=brought build=built
        burn=burnt buy=bought catch=caught choose=chose/chosen cling=clung come=came cut=cutting
        dig=dug draw=drew/drawn drive=drove/driven eat=ate/eaten fall=fell/fallen feed=fed
        feel=felt fight=fought find=found flee=fled fly=flew/flown/flies/flying
        forbid=forbade/forbidden/forbidding forgive=forgave/forgiven freeze=froze/frozen
        get=got/gotten give=gave/given go=went/gone/goes hang=hung have=had/has hear=heard
        hide=hid/hidden hit=hit/hitting hold=held keep=kept know=knew/known lay=laid lead=led
        leave=left lend=lent lie=lain/lied/lying make=made mean=meant meet=met mow=mown
        overrun=overran/overrun overthrow=overthrew/overthrown oversee=oversaw/overseen pay=paid
        plead=pled prove=proven put=put/putting quit=quit/quitting rebuild=rebuilt relay=relayed
        retake=retook/retaken rise=rose/risen run=ran/run/running say=said see=saw/seen
        seek=sought sell=sold send=sent set=set/setting shake=shook/shaken shoot=shot
        shut=shut/shutting slay=slew/slain speak=spoke/spoken spend=spent spread=spread
        stand=stood steal=stole/stolen stick=stuck sting=stung strike=struck/stricken
        strive=strove/striven swear=swore/sworn sweep=swept take=took/taken teach=taught
        tear=tore/torn tell=told think=thought throw=threw/thrown undertake=undertook/undertaken
        uphold=upheld win=won withdraw=withdrew/withdrawn withhold=withheld withstand=withstood
        wring=wrung write=wrote/written man=men woman=women child=children person=people
        gunman=gunmen policeman=policemen policewoman=policewomen fisherman=fishermen
        """
}

extension String {
    /// "cancell" without its second "l".
    fileprivate var withoutDoubledEnd: String? {
        guard count > 3, let last, last == dropLast().last, !"aeiou".contains(last) else {
            return nil
        }
        return String(dropLast())
    }
}
