"""Words that turn, weaken or report what a sentence says, as data. Forms are stems (see ``wording.stem``) where a verb bends."""

from collections.abc import Mapping

from service.domain.findings.language.word_lists import words
from service.domain.findings.language.wording import stem, stems_of

# As in NegEx (Chapman et al., 2001): what negates, and what looks so and does not.
NEGATORS = words(
    "not never cannot n't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't "
    "shouldn't"
)
SUBJECT_NEGATORS = words("no nobody none neither nothing nor without")
PSEUDO_AFTER_NO = words("doubt wonder less fewer more matter later sooner longer question secret surprise stranger")
PSEUDO_AFTER_NOT = words("only just least merely simply until all every everyone everybody always necessarily entirely many")
NEVERTHELESS = words("almost nearly barely hardly scarcely virtually practically")
FAILING = stems_of(words("fail refuse decline neglect unable reluctant unwilling powerless forbid forget impossible"))
POSSIBLE = words("may might could would should can wouldn't couldn't")
POSSIBLE_ADVERBS = words("possibly perhaps probably likely potentially maybe apparently seemingly presumably arguably")
ALLEGED_ADVERBS = words("allegedly reportedly supposedly purportedly")
COMING = words("will shall ll won't")
PLANNING = stems_of(
    words(
        "plan expect intend hope aim propose threaten vow promise want seek try attempt agree offer prepare set due likely "
        "schedule ready order ask urge tell consider pledge wish tempt invite require need mean design poised bound "
        "encourage call eager keen willing demand request persuade advise recommend pressure instruct suppose unlikely"
    )
)
THOUGHT = stems_of(
    words("think believe rumour rumor allege suspect understand say report appear seem fear presume assume reckon")
)
# "began to", "managed to": it happened.
IMPLICATIVE = stems_of(words("begin continue manage help force come go proceed able decide choose move cause lead allow prove"))
WISHING = stems_of(words("want hope wish ensure doubt imagine pretend deny believe guess assume feel sure"))
# What stands after these and "that" is held for true.
HOLDING = stems_of(
    words(
        "say tell announce add confirm admit acknowledge concede reveal show find know learn note state report discover explain "
        "fact news write declare warn stress"
    )
)
WEIGHING = stems_of(
    words("consider mull weigh propose discuss suggest contemplate ponder plan recommend advocate oppose debate fear")
)
PREVENTING = stems_of(words("prevent stop bar ban block keep discourage dissuade prohibit"))
ACCUSING = stems_of(words("suspect accuse charge allege acquit clear absolve"))
# The words of a cue, which say nothing of the matter itself.
CUE_STEMS = FAILING | IMPLICATIVE | PREVENTING | stems_of(words("use used rule avoid"))
# After a negation these leave open what is denied: "not because of the strike".
NARROWING = words("because until unless except without only yet alone but merely despite due")
# Some may and some may not: of these nothing is denied by a negation.
PARTIAL = words("many some most several few part half number certain various majority minority percent one two")
CONDITIONALS = words("if unless whether lest")
FALSE_WORDS = words("hoax debunked untrue fabricated bogus discredited false fake")
BASELESS_WORDS = words("baseless unfounded unsubstantiated myth unproven unverified groundless")
FALSE_NOUNS = words(
    "claim claims rumour rumours rumor rumors report reports story stories allegation allegations post posts theory narrative"
)
HELD = stems_of(words("hold take happen go stage host give play occur perform"))
CANCELLED = stems_of(words("cancel call scrap abandon axe"))

_OPPOSITES = (
    "rise fall|rise drop|rise decline|rise decrease|rise plunge|rise slump|rise tumble|increase decrease|increase fall|"
    "increase drop|increase decline|increase reduce|raise lower|raise cut|raise reduce|grow shrink|climb fall|climb drop|"
    "jump fall|jump drop|surge plunge|surge fall|soar plunge|soar fall|gain lose|win lose|open close|start end|approve reject|"
    "accept reject|adopt reject|pass reject|support oppose|back oppose|allow ban|allow prohibit|permit ban|legalise ban|"
    "arrive depart|enter leave|join leave|buy sell|strengthen weaken|tighten ease|widen narrow|expand contract|improve worsen|"
    "accelerate slow|praise criticise|praise condemn|welcome condemn|welcome criticise|convict acquit|appoint dismiss|"
    "hire fire|uphold overturn|lift impose|extend shorten|survive die|succeed fail|double halve|advance retreat|confirm deny|"
    "import export|lend borrow|attack defend|love hate|admit deny|include exclude|remember forget"
)


def _opposites() -> Mapping[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for pair in _OPPOSITES.split("|"):
        first, second = (next(iter(stems_of(frozenset((word,))))) for word in pair.split())
        table.setdefault(first, set()).add(second)
        table.setdefault(second, set()).add(first)
    return {word: frozenset(others) for word, others in table.items()}


OPPOSITES = _opposites()

SAY, DENY, CLAIM, ASK, ADMIT = "say", "deny", "claim", "ask", "admit"
_SPEECH = {
    SAY: "say state announce add note write tweet report testify explain declare insist argue warn stress tell "
    "reveal maintain conclude",
    DENY: "deny dispute reject refute dismiss",
    CLAIM: "claim allege accuse",
    ASK: "ask question wonder",
    ADMIT: "admit concede acknowledge confirm",
}
SPEECH: Mapping[str, str] = {stem(word): kind for kind, forms in _SPEECH.items() for word in forms.split()}
# These take an object too: they report speech only before "that", "having" or a verb in -ing.
ALSO_WITH_OBJECT = stems_of(
    words("reject dismiss dispute question report reveal declare state note maintain write announce accuse predict refute")
)
