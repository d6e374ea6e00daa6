/// Whether a person is spoken of as she or as he, as far as words tell.
enum Gender: Hashable, Sendable {
    case female, male

    /// What a pronoun tells.
    init?(_ pronoun: PronounClass) {
        switch pronoun {
        case .she: self = .female
        case .he: self = .male
        default: return nil
        }
    }

    /// What a title before a name tells ("Ms.", "Mr").
    init?(title: some StringProtocol) {
        switch title.lowercased() {
        case "mr", "mr.", "sir", "lord", "king", "prince": self = .male
        case "mrs", "mrs.", "ms", "ms.", "miss", "lady", "queen", "princess", "madam", "dame":
            self = .female
        default: return nil
        }
    }

    /// What a noun for a person tells ("her father", "a spokeswoman").
    init?(noun lemma: String) {
        if Self.women.contains(lemma) || lemma.hasSuffix("woman") {
            self = .female
        } else if Self.men.contains(lemma) || Self.manSuffixes.contains(where: lemma.hasSuffix) {
            self = .male
        } else {
            return nil
        }
    }

    /// What a given name tells; `nil` for one that is not known or is both.
    ///
    /// - Source: general knowledge of English-language news; a table of common names that are
    ///   nearly always one or the other.
    init?(givenName: some StringProtocol) {
        guard let gender = Self.byName[givenName.lowercased()] else { return nil }
        self = gender
    }

    private static let women: Set = [
        "woman", "mother", "wife", "daughter", "sister", "girl", "aunt", "niece", "grandmother",
        "widow", "girlfriend", "mom", "actress", "heroine", "granddaughter", "nun", "waitress",
        "lady", "queen", "princess", "duchess", "businesswoman", "hostess", "stepmother",
    ]
    private static let men: Set = [
        "man", "father", "husband", "son", "brother", "boy", "uncle", "nephew", "grandfather",
        "widower", "boyfriend", "dad", "grandson", "monk", "king", "prince", "duke", "guy",
        "stepfather", "gentleman",
    ]
    private static let manSuffixes = ["chairman", "spokesman", "congressman", "businessman"]

    private static let byName: [String: Self] = {
        var byName: [String: Self] = [:]
        for name in womensNames.split(whereSeparator: \.isWhitespace) {
            byName[String(name)] = .female
        }
        for name in mensNames.split(whereSeparator: \.isWhitespace) { byName[String(name)] = .male }
        return byName
    }()

    private static let womensNames = """
        abigail agnes aisha alexandra alexis alice alicia alison allison alyssa amanda amber amelia amina
        amy ana anastasia andrea angela angelina angie anita ann anna anne annette annie april
        ariana arlene audrey barbara beatrice becky bella bernadette bernice beth bethany betty
        beverly bianca bonnie brenda bridget brittany camila camille candace candice carla carmen carol
        caroline carolyn carrie catherine cathy cecilia celeste charlene charlotte chelsea cheryl chloe
        christina christine cindy claire clara claudia colleen connie constance courtney crystal cynthia
        daisy dana daniela danielle daphne dawn deanna deborah debbie debra deirdre delia denise
        diana diane dianne dolores donna dora doreen doris dorothy edith edna eileen elaine eleanor
        elena elisa elizabeth ella ellen eloise elsa emily emma erica erin esther ethel eva eve evelyn
        faith farah fatima felicia fiona florence frances gabriela gabriella gabrielle gail georgia
        geraldine gertrude gina gladys glenda gloria grace greta gretchen gwen gwendolyn hannah harriet
        hazel heather heidi helen helena hilary hillary holly hope ida imelda inez ingrid irene irina iris
        isabel isabella ivanka ivy jackie jacqueline jamila jan jane janet janice jasmine jean jeanette jeanne
        jenna jennifer jenny jessica jill jo joan joann joanna joanne jocelyn jodi josephine joy joyce
        juanita judith judy julia juliana julie juliet june kaitlyn karen karina kate katherine kathleen
        kathryn kathy katie katrina kayla kaylee kellyanne kimberly kirsten krista kristen kristin
        kristina lara latoya laura lauren leah leila lena leslie leticia lillian lily linda lindsay
        lisa liz liza loretta lori lorraine louise lucia lucille lucy lydia lynn mabel mackenzie
        madeleine madeline mae magdalena maggie malala mandy marcia margaret margarita maria mariah marian
        marianne marie marilyn marina marjorie marlene marsha martha mary maureen maxine megan meghan
        melania melanie melinda melissa mercedes meredith mia michele michelle mildred mindy miranda
        miriam molly monica muriel myra nadia nancy naomi natalia natalie natasha nellie nicole nikki
        nina nora norma octavia olga olive olivia paige pamela patricia patsy patty paula paulina
        pauline pearl peggy penelope penny phyllis polly priscilla rachel ramona rebecca regina renee
        rhonda rita roberta robin rosa rosalind rose rosemary roxanne ruby ruth sabrina sadie sally
        samantha sandra sara sarah savannah selena serena shannon sharon sheila shelby shelley sherry
        shirley sierra silvia simone sofia sonia sonja sophia sophie stacey stacy stella stephanie sue
        susan susanna suzanne sybil sylvia tabitha tamara tammy tania tanya tara teresa teri terri
        theresa tiffany tina tracy tricia trina ursula valerie vanessa vera veronica vicki vickie
        victoria viola violet virginia vivian wanda wendy whitney whoopi wilma winifred yasmin yolanda
        yvette yvonne zainab zoe
        """
    private static let mensNames = """
        aaron abdul abdullah abraham adam adrian ahmed al alan albert alec alejandro alexander alfonso alfred
        ali allan allen alvin amir anatoly andre andrei andrew andy angelo anthony antonio archie arnold
        arthur bashar barack barry bart ben benjamin bernard bernie bill billy bob bobby boris brad bradley brandon
        brendan brent brett brian bruce bruno bryan byron calvin carl carlos cedric cesar chad charles
        charlie chester chris christian christopher chuck clarence claude clay clayton clifford clint
        clinton clyde colin conor craig curtis cyril dale damian dan daniel danny darren darrell daryl
        dave david dean dennis derek derrick desmond diego dick dmitri dmitry dominic don donald doug
        douglas duane dustin dwayne dwight earl ed eddie edgar eduardo edward edwin eli elias elijah elliott
        emmanuel emmett enrique eric ernest ernie erik ethan eugene evan felix fernando floyd francisco
        frank franklin fred frederick gabriel garrett gary gavin gene geoffrey george gerald gerard
        gilbert glen glenn gordon graham grant greg gregory guillermo gus guy hakim hal hank harold harry harvey
        hassan hector henry herbert herman homer horace howard hubert hugh hugo hussein ian ibrahim
        igor ira irving isaac ismail ivan jack jackson jacob jake jamal james jared jason javier jay jeb jeff jeffrey
        jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim joaquin joe joel john johnny jon jonathan
        jorge jose josef joseph josh joshua juan julian julio julius justin karl keith ken kenneth kent
        kevin khalid kirk kofi konstantin kurt kyle lance larry lawrence lee leo leon leonard leonid
        leroy lester lewis liam lloyd lonnie louis lucas luis luke luther magnus mahmoud malcolm manuel marc
        marcel marco marcus mario mark marshall martin marty marvin matt matthew maurice max maxwell
        melvin michael miguel mike mikhail milton mitch mitchell mitt mohamed mohammad mohammed mohammad
        morris moses muhammad murray mustafa nathan nathaniel ned neil nelson newt nicholas nick nicolas nigel
        nikolai noah noel norman oleg oliver omar orlando oscar osama otto owen pablo patrick paul pedro
        percy perry pete peter phil philip phillip pierre preston rafael ralph ramon randall randy rashid
        raul ray raymond recep reggie reginald rex ricardo richard rick ricky robert roberto rocky rod roderick
        rodney rodrigo roger roland roman ron ronald ronnie ross roy rudolph rudy rupert rush russ russell
        ryan saddam salman salvador sam samuel santiago saul scott sean sebastian seth sergei sergey sergio
        seymour sheldon sherman sidney simon spencer stan stanley stefan stephen steve steven stuart
        ted teddy terrence theodore thomas tim timothy todd tom tommy tony travis trevor tyler vernon
        victor vincent vince viktor vitaly vladimir volodymyr wade wallace walter warren wayne wesley wilbur
        wilfred will willard william willie winston wolfgang xavier yasser yuri yusuf zachary
        """
}
