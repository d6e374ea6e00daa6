"""Words of saying: what tells reported speech from belief, wish and deed."""

import re

# Words of saying, by their stems: verbs and nouns whose subject communicates.
SAYING = re.compile(
    r"""(say|says|said|saying|t(ell|old)\w*|talk\w*|claim\w*|ask\w*|demand\w*|call(s|ed|ing)?|cit(e|es|ed|ing)|quot\w+
    |argu\w+|accus\w+|announc\w+|report\w*|wr(ite|ites|iting|ote|itten)|insist\w*|stat(e|es|ed|ing|ements?)|warn\w*
    |promis\w+|pledg\w+|vow\w*|den(y|ies|ied|ying|ials?)|admi(t|ts|tted|tting)|acknowledg\w+|describ\w+|explain\w*
    |suggest\w*|propos(e|es|ed|ing|als?)|urg(e|es|ed|ing)|request\w*|critici\w+|critique\w*|attack(s|ed|ing)?|prais\w+
    |laud(s|ed|ing)?|remark\w*|comment(s|ed|ing)?|message\w*|testi\w+|tweet\w*|repl(y|ies|ied)|respon[ds]\w*
    |not(ed|es|ing)|add(ed|s|ing)|conclud\w+|declar\w+|mention\w*|question(ed|s|ing)?|refer(s|red|ring)?|requir\w+
    |order(s|ed|ing)|advis(e|es|ed|ing)|recommend\w*|alleg\w+|complain\w*|jok(e|ed|es|ing)|mock\w*|threat\w*
    |sp(eak|eaks|oke|eaking|oken)|speech\w*|rhetoric|according|letters?|lie[sd]?|lying|rumou?rs?|assert\w*|contend\w*
    |maintain(s|ed|ing)?|predict\w*|reveal\w*|disclos\w+|emphasi\w+|stress(es|ed|ing)?|reiterat\w+|echo\w*|blam\w+
    |condemn\w*|denounc\w+|dismiss(es|ed|ing)?|label(s|ed|ing)?|admonish\w*|lectur\w+|shout\w*|chant\w*|yell\w*
    |scream\w*|boast\w*|brag\w*|apologi\w+|assur\w+|confirm(s|ed|ing)?|conced\w+|challeng(ed|ing|es)|accusation\w*
    |rationale\w*|honou?red|invit(e|es|ed|ing)|instruct\w*|agree[sd]?|swear\w*|sworn|mantra)""",
    re.IGNORECASE | re.VERBOSE,
)
