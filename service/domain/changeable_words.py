"""The words by which a claim of a state that may change is known: data, no rules."""

from service.domain.findings.language.word_lists import words
from service.domain.findings.offices.words import NOT_HELD as NO_HOLDER
from service.domain.findings.offices.words import PAST

BE = words("is are remain remains stay stays isn't aren't")
HAVE = words("has have hasn't haven't")
ADVERBS = words("still now currently presently also not no longer already again officially so far only just")
CURRENT = words("still now currently presently")
ABOUT = words(
    "about around some roughly nearly almost over more less fewer than at least most up to just only under exactly an a "
    "estimated as many much close well approximately"
)
NUMBERS = words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half zero"
)
CURRENCIES = frozenset("$€£¥")
SCALES = words("hundred thousand million billion trillion")
# Said of another time, of no time, or by somebody: the claim is not simply of what is.
ELSEWHERE = words(
    "said says say saying told tells claimed claims claim according reported reports reportedly allegedly will would could "
    "might may shall should if unless whether was were had did during then ago formerly previously once ever yesterday "
    "tomorrow tonight today when until till past last study studies survey poll tests"
)
SUBORDINATORS = words("who whose whom which that where because although though while as since after before whereas")

# Offices that are no work of a lifetime and no authorship, so that they pass from one to another.
LASTING = words("founder composer architect lawyer surgeon nurse pilot professor general judge editor")
ONE_OF_MANY = frozenset(("senator", "congressman", "minister", "deputy"))  # "is a senator", but not "is a manager"
OFFICE_LEADS = words("acting interim current new deputy vice caretaker lord chief head first-team ruling")
NOT_HELD = PAST | NO_HOLDER
AUTHORED = words("film films movie movies series show documentary play sitcom opera musical novel")
AFTER_OFFICE = frozenset((".", ",", ";", "!", "?")) | words("of in at for to and but on")

OPEN = words("open closed shut suspended missing")
AFTER_OPEN = frozenset((".", ",", ";", "!")) | words("again for at in daily and but all because owing due near")
OPEN_TO = words(
    "traffic cars visitors tourists pedestrians vehicles cyclists everyone all public lorries swimmers shipping ships"
)
# Two words after "is".
IN_STATE = frozenset(
    (lead, state)
    for lead, states in (
        ("in", words("custody prison jail hospital force detention office power")),
        ("on", words("strike bail sale")),
        ("at", words("large war")),
        ("under", words("construction curfew lockdown")),
        ("without", words("power")),
    )
    for state in states
)
CHANGELESS = words("dead over extinct gone known called")  # "is still dead"

LEVELS = words(
    "rate rates price prices fare fares fee fees toll tolls inflation unemployment population number debt salary wage rent "
    "rents membership workforce tally turnover deficit backlog occupancy tariff tariffs rating stake share lead"
)
COUNTED = words(
    "staff employees workers members inhabitants residents people subscribers customers users followers patients pupils "
    "students branches stores shops outlets restaurants aircraft planes ships vehicles buses trains doctors nurses teachers "
    "officers soldiers troops volunteers prisoners inmates hospitals schools reactors satellites lawmakers refugees migrants"
)
WIN_COUNTED = words("titles medals goals trophies matches games oscars grammys awards caps points championships copies")
HARM = words("killed injured wounded infected displaced sickened hospitalised hospitalized")
SUFFERED = HARM | words("died drowned recovered vaccinated evacuated arrested fled registered confirmed recorded")
VICTIMS = COUNTED | words("deaths cases children men women civilians passengers homes")
LENGTHS = words("metre metres meter meters m km kilometre kilometres mile miles feet foot ft inches inch cm tall high degrees")
MOVED = words("risen climbed grown fallen dropped increased decreased reached passed topped exceeded hit")

SUPERLATIVES = words(
    "largest biggest smallest richest wealthiest poorest busiest cheapest costliest strongest weakest top-ranked top-rated "
    "best-selling bestselling highest-paid best-paid most-visited most-watched most-followed longest-serving youngest"
)
MOST = words("populous expensive popular valuable visited followed watched widely powerful indebted common polluted affordable")
RANKED = words("first second third fourth fifth sixth seventh eighth ninth tenth top bottom number no")
# What nature ranks does not change from one report to the next, nor what is ranked among all events of its kind.
FIXED = words(
    "rainforest forest mammal animal species bone organ planet moon star ocean sea lake river island desert mountain peak "
    "volcano continent dinosaur reptile bird fish insect muscle event attack fire earthquake quake flood storm disaster "
    "explosion deal war battle element crater glacier reef bay"
)
LANDS = words("country state province county nation")  # the largest stays so, the richest may not
RECORDS = words("history record ever since")
