"""Word lists of English news that the comparators share: data, no rules.

Why lists and no tagger: a part-of-speech model is a dependency, and a comparison has 0.1 ms.
"""

from collections.abc import Mapping


def words(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


BE = words("be is are was were am been being 's 're")
HAVE = words("have has had having")
DO = words("do does did")
MODALS = words("will would may might could can should shall must cannot ll")
CONTRACTED = words(
    "isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't mustn't"
)
AUXILIARIES = BE | HAVE | DO | MODALS | CONTRACTED | {"get", "got", "gets"}
DETERMINERS = words("the a an its his her their our my your this that these those each every some any no")
PRONOUNS = words("he she it they we i you who which")
PREPOSITIONS = words(
    "of in on at to for with by from into over under about against between during through across near toward towards upon "
    "within among amid around along off out up down after before since until till as than per via like despite"
)
# Between an auxiliary and its verb these may stand.
ADVERBS = words(
    "not never also already still now then yet just only even again soon once ever always often since later since both all "
    "n't first finally"
)
STOP_WORDS = (
    AUXILIARIES
    | DETERMINERS
    | PRONOUNS
    | PREPOSITIONS
    | ADVERBS
    | words(
        "and or but nor if whether because while although though when where who whom whose what how why there here more most "
        "less least very much many few such so too other another same own him them us me himself herself itself themselves "
        "one ones none nobody nothing everyone someone somebody anybody anyone something anything neither either without "
        "according however therefore meanwhile said says say saying mr mrs ms dr s t re d ll ve mine yours hers ours theirs "
        "does doing done having being cannot unless per will longer"
    )
)
CALENDAR = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december today yesterday tomorrow tonight week weeks month months year years day days morning "
    "afternoon evening night midnight noon spring summer autumn winter mondays tuesdays wednesdays thursdays fridays "
    "saturdays sundays decade century weekend ago earlier later early late"
)
# One of several events or groups alike: where only one side has the word, or each has another, they may be two.
MARKERS = words(
    "first second third fourth fifth sixth seventh eighth ninth tenth last final latest previous next another new old other "
    "former second-quarter first-quarter men women boys girls senior junior upper lower north south east west northern "
    "southern eastern western early late interim initial preliminary partial partly half quarter semi-final quarter-final "
    "annual monthly weekly only all every some most any both each few many several enough fully alone least "
    "original separate similar rival different additional more fewer further "
    "deputy vice assistant acting interim co-founder"
)

_IRREGULAR = """
    say said|go went gone|come came|become became|begin began begun|rise rose risen|fall fell fallen|win won|lose lost|
    leave left|meet met|hold held|make made|take took taken|give gave given|get got gotten|find found|tell told|think thought|
    know knew known|see saw seen|hear heard|speak spoke spoken|write wrote written|read|run ran|begin|break broke broken|
    bring brought|build built|buy bought|catch caught|choose chose chosen|cut|deal dealt|draw drew drawn|drive drove driven|
    eat ate eaten|fight fought|fly flew flown|forbid forbade forbidden|forget forgot forgotten|freeze froze frozen|grow grew
    grown|hang hung|hide hid hidden|hit|hurt|keep kept|lead led|lend lent|let|mean meant|pay paid|put|quit|seek sought|sell
    sold|send sent|set|shake shook shaken|shoot shot|shrink shrank shrunk|shut|sing sang sung|sink sank sunk|sit sat|sleep
    slept|spend spent|spread|stand stood|steal stole stolen|strike struck|swear swore sworn|swim swam swum|teach taught|
    tear tore torn|throw threw thrown|understand understood|wear wore worn|withdraw withdrew withdrawn|overturn|
    overthrow overthrew overthrown|undergo underwent undergone|upset|beat beaten|bear bore born|bind bound|bite bit bitten|
    blow blew blown|feed fed|feel felt|flee fled|forgive forgave forgiven|lay laid|lie lay lain|light lit|ride rode ridden|
    ring rang rung|sweep swept|swing swung|wake woke woken|outlaw|cost|bet|burst|cast|split|die died dying|free freed|
    stop stopped|man men|woman women|child children|person people
"""
# Past and irregular plural forms to their base form.
IRREGULAR: Mapping[str, str] = {form: forms.split()[0] for forms in _IRREGULAR.split("|") for form in forms.split()}
NOT_PAST = words("man men woman women child children person people going lie lay")
PAST_FORMS = frozenset(form for forms in _IRREGULAR.split("|") for form in (forms.split()[1:] or forms.split())) - NOT_PAST

VERBS = words(
    "abandon accept accuse achieve acquire act add address admit adopt advance agree aim allow announce appeal appear apply "
    "appoint approve argue arrest arrive ask assault attack attempt attend avoid award back ban beat become begin believe "
    "belong block boycott break bring build buy call campaign cancel capture carry cause cease celebrate change charge choose "
    "claim clear climb close collapse collect come command commit compete complete concede condemn confirm consider contain "
    "continue control convict cost count cover crash create criticise criticize cross cut damage deal debate decide declare "
    "decline defeat defend delay deliver demand deny depart deploy deport describe deserve destroy detain develop die dismiss "
    "disappear discover discuss disrupt donate double drive drop earn ease elect eliminate employ end endorse enforce enter "
    "erupt escape establish evacuate exceed exclude execute expand expect expel explode export extend face fail fall favour "
    "feature fight file fill find finish fire flee float flood fly force form found free fund gain gather give govern grant "
    "grow halt hand happen harm head hear help hire hit hold hope host hurt ignore impeach implement import impose improve "
    "include increase indict infect inherit injure inspect intend introduce invade invest investigate invite issue join jump "
    "keep kill kidnap know lack land last launch lead leak learn leave legalise legalize lift limit link list live lose lower "
    "make manage march mark meet merge miss move murder name negotiate nominate obtain occupy occur offer open operate oppose "
    "order oust overturn own participate pass pay perform permit place plan plead pledge poison possess postpone praise "
    "predict prevent produce prohibit promise promote propose prosecute protest prove provide publish pull purchase pursue "
    "push qualify quit raise reach read receive recognise recognize recommend recover reduce refuse reject release remain "
    "remove reopen replace report represent require rescue resign restore resume retire retreat return reveal reverse revoke "
    "rise rob rule run sack save scrap seek seize sell send sentence serve set settle shelve shoot show shut sign sink slow "
    "speak spend split stage stand start stay steal step stop strike strip succeed sue suffer support suspect suspend "
    "sustain swear take target tell test testify threaten throw tighten torture train travel treat try turn undergo "
    "urge use vaccinate veto violate visit vote want warn wear weaken welcome widen win withdraw witness work wound write "
    "accelerate agree alter anger arm broadcast burn calm contract convene cooperate coordinate decrease demolish "
    "derail diagnose disclose dissolve drown elope encourage endanger enjoy ensure exist fear fix forget get hospitalise "
    "hospitalize house identify inaugurate inform kick knock label lobby love narrow need note own pardon peak play please "
    "point possess prefer prepare present press process ratify rank reassure rebuild reflect refund regain register relate "
    "relocate resist respond revive sail score screen secure share shift shrink sing sit sleep smoke spark spread stabilise "
    "stem stress study surge surrender surround survive tax teach tie tour trade transfer trigger tumble uphold vacate "
    "wait walk watch plant plunge plummet soar slump climb shed"
)
ABBREVIATIONS = words(
    "mr mrs ms dr sen gov rep st gen col lt sgt prof rev jr sr inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec "
    "no vs etc a.m p.m i.e e.g"
)
# Read as one where events are compared; each group goes by its first word.
_SYNONYMS = (
    "start begin commence",
    "end finish complete conclude",
    "buy purchase acquire",
    "close shut",
    "resign quit",
    "injure hurt wound",
    "fire blaze",
    "publish release",
    "arrive reach",
    "attempt try",
    "film movie",
    "footballer player",
    "pupil student",
    "car vehicle",
    "adviser advisor",
    "doctor physician",
    "lawyer attorney",
    "deal accord agreement pact",
    "talk negotiation",
    "government administration",
    "lawmaker legislator",
    "firm company",
)
SYNONYMS: Mapping[str, str] = {word: group.split()[0] for group in _SYNONYMS for word in group.split()[1:]}
# Capitalised beside a name and no part of it.
TITLES = words(
    "president prime minister secretary mayor governor senator sen rep gov dr mr mrs ms sir lord king queen prince princess pope "
    "general colonel captain judge justice professor chief chancellor ambassador director coach chairman chairwoman ceo "
    "representative congressman congresswoman premier sheikh saint st sergeant officer detective inspector pm mp foreign "
    "vice deputy acting former national security adviser advisor attorney state defence defense treasury us u.s. uk british "
    "american republican democrat democratic emperor"
)
