"""Words of saying: what tells reported speech from belief, wish and deed."""

import re

# Verbs and nouns whose subject communicates; a star stands for any ending. The model file carries
# them, so that the reader judges by the same list.
SAYING_WORDS = """
    say says said saying tell* told* talk* claim* ask* demand* calls called calling call cite cites cited citing
    quot* argu* accus* announc* report* write writes writing wrote written insist* state states stated stating
    statements statement warn* promis* pledg* vow* deny denies denied denying denials denial admit admits
    admitted admitting acknowledg* describ* explain* suggest* propose proposes proposed proposing proposals
    proposal urge urges urged urging request* critici* critique* attacks attacked attacking attack prais* lauds
    lauded lauding laud remark* comments commented commenting comment message* testi* tweet* reply replies
    replied respond* respons* noted notes noting added adds adding conclud* declar* mention* questioned
    questions questioning question refers referred referring refer requir* orders ordered ordering advise
    advises advised advising recommend* alleg* complain* joke joked jokes joking mock* threat* speak speaks
    spoke speaking spoken speech* rhetoric according letters letter lies lied lie lying rumours rumour rumors
    rumor assert* contend* maintains maintained maintaining maintain predict* reveal* disclos* emphasi* stresses
    stressed stressing stress reiterat* echo* blam* condemn* denounc* dismisses dismissed dismissing dismiss
    labels labeled labeling label admonish* lectur* shout* chant* yell* scream* boast* brag* apologi* assur*
    confirms confirmed confirming confirm conced* challenged challenging challenges accusation* rationale*
    honoured honored invite invites invited inviting instruct* agrees agreed agree swear* sworn mantra
""".split()

SAYING = re.compile("|".join(w.replace("*", r"\w*") for w in SAYING_WORDS), re.IGNORECASE)
