"""Words that say what role a figure has: what is left out, what tells two roles apart, what is only planned or denied."""

from service.domain.findings.figures.stems import stem
from service.domain.findings.language.word_lists import words


def _stems(text: str) -> frozenset[str]:
    return frozenset(map(stem, text.split()))


STOP = words(
    """
    a an the and or of in on at to for from by with as is are was were be been being has have had having do does did it
    its they them their he she his her him we our us i my you your this that these those there here who whom whose which
    what when where how than then so such also too both either each every all any some out up down off into onto over
    under between among during through across within about around after before since until till per via not no nor only
    just even still yet more most less fewer least much many few very one other others another same own said say says
    saying told tell tells according report reported reports added announced announce announces stated state showed show
    shows found find finds nearly almost roughly approximately some exactly total well against amid because if while but
    though although whereas now currently already again mr mrs ms dr called including include includes further additional
    estimated alone together whole figure number amount came come comes stood stand stands made make makes
    """
)

UP = _stems("rise grow climb increase gain jump soar surge up expand advance lift raise higher double triple improve hike")
DOWN = _stems(
    """
    fall drop decline decrease shrink plunge slump down slide lose cut reduce lower halve dip sink slip tumble slash
    """
)
CHANGE = UP | DOWN
# How a level is told, and that two sides have it: "bilateral trade reached 600 billion" measures trade.
LEVELS = words("reach reaches reached reaching stood amounted amounts totalled totaled bilateral mutual two-way")
# After "12 percent": a difference, not a level
COMPARATIVE = words(
    """
    more less fewer higher lower smaller larger bigger faster slower shorter longer taller cheaper up down above below
    """
)

PEOPLE = _stems(
    """
    people person man woman child passenger worker employee resident soldier student patient runner civilian migrant
    refugee protester member officer player voter customer visitor tourist villager pupil teacher fan commuter user inmate
    prisoner firefighter miner sailor guest traveller citizen victim adult boy girl staff participant spectator job
    """
)

# A word of these on one side only: it narrows what is measured. Of a group in OPPOSED each side has another one.
QUALIFIERS = _stems(
    """
    female male women's gross net core headline underlying average median record peak mean total overall combined
    cumulative preliminary provisional initial revised youth child elderly adult domestic foreign overseas public private
    wholesale retail urban rural suspected confirmed direct indirect commercial residential fixed variable reserve
    annualised nominal real excluding
    """
)
_OPPOSED = (
    "man woman boy girl male female", "import export", "revenue profit loss sell turnover earn debt deficit surplus tax",
    "die injure miss rescue survive arrest evacuate hospitalise infect recover vaccinate displace",
    "north northern south southern",
    "east eastern west western",
    "city suburb countryside town", "production consumption output demand", "wage rent price salary",
    "support oppose reject abstain", "employ unemployment jobless", "buy sell", "winter summer spring autumn", "general council",
    "petrol diesel electric gas oil coal", "primary secondary", "local national regional global", "adult child",
    "passenger crew", "import export", "lend borrow", "arrive leave depart",
)  # fmt: skip
OPPOSED: dict[str, frozenset[int]] = {}
for _number, _group in enumerate(_OPPOSED):
    for _member in _stems(_group):
        OPPOSED[_member] = OPPOSED.get(_member, frozenset()) | {_number}

_EXPECT = """
    will would expect expected expects forecast forecasts predict predicts predicted project projected projects estimate
    likely shall upcoming
"""
_PLAN = """
    target targets targeted goal aim aims aimed plan plans planned intend intends hope hopes hoped propose proposes
    proposed promise promised pledge pledged want wants wanted seek seeks sought offer offered ask asked demand demanded
    require required requires need needs limit cap maximum ceiling budgeted should must
"""
_MAY = "may might could can able if unless possibly perhaps potential potentially capacity"
_NEGATE = """
    not never deny denied denies false wrong without neither nor no incorrect untrue myth rumour rumor isn't wasn't didn't
    doesn't don't aren't weren't won't cannot can't hasn't haven't failed fails fail
"""
_PAST = "ago previous previously earlier prior former formerly originally initially until before then"
MODALITY: dict[str, str] = {}
for _class, _row in (
    ("expected", _EXPECT),
    ("planned", _PLAN),
    ("possible", _MAY),
    ("negated", _NEGATE),
    ("earlier", _PAST),
    ("except", "except excluding excepting besides"),
):
    for _word in _row.split():
        MODALITY[_word] = _class

MONTHS = words(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul aug sep
    sept oct nov dec
    """
)
WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
PERIODS = words("year month week quarter season decade century night day summer winter spring autumn half hour weekend")
RATES = {"daily": "day", "weekly": "week", "monthly": "month", "annual": "year", "annually": "year", "yearly": "year",
         "hourly": "hour", "quarterly": "quarter", "each": "each", "apiece": "each", "every": "each"}  # fmt: skip


_COMMON = words(
    """
    price inflation unemployment turnout revenue profit income growth population output demand support crime debt traffic
    rent pay wage food rain snow oil gas water power energy fuel gold silver nearby today yesterday late early trade media
    rice wheat butter bread coffee tea sugar steel turnover footfall life interest tax
    """
)
_COMMON_ENDINGS = (
    "s",
    "tion",
    "sion",
    "ment",
    "ness",
    "ity",
    "ing",
    "ance",
    "ence",
    "ship",
    "age",
    "ed",
    "ly",
    "ive",
    "al",
    "an",
    "er",
    "ure",
)


def namelike(word: str) -> bool:
    """Whether a lower-case word that begins a sentence is likely a name: no form that a common noun without article has."""
    return word.isalpha() and len(word) > 2 and word not in STOP and word not in _COMMON and not word.endswith(_COMMON_ENDINGS)
