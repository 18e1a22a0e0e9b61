"""Offices and posts of people in the news, as data.

An office goes by its first form. What two offices say of each other is below: some are never one person's at one time,
some go with any other.
"""

from collections.abc import Mapping

from service.domain.findings.language.word_lists import words

_OFFICES = """
    president
    vice president|vice-president
    prime minister|premier|pm|taoiseach
    foreign minister|foreign secretary|minister of foreign affairs|foreign affairs minister|minister for foreign affairs
    secretary of state
    defence minister|defense minister|minister of defence|defence secretary|defense secretary|secretary of defense
    finance minister|minister of finance|treasury secretary|chancellor of the exchequer
    interior minister|minister of the interior|minister of interior|home secretary
    justice minister|minister of justice|justice secretary
    health minister|minister of health|health secretary
    education minister|minister of education|education secretary
    trade minister|minister of trade|commerce secretary
    environment minister|minister of the environment|environment secretary
    energy minister|minister of energy|energy secretary
    economy minister|minister of economy|economics minister
    labour minister|labor minister|minister of labour|labor secretary
    agriculture minister|minister of agriculture|agriculture secretary
    transport minister|minister of transport|transport secretary|transportation secretary
    culture minister|minister of culture|culture secretary
    homeland security secretary|secretary of homeland security
    national security adviser|national security advisor
    chancellor
    attorney general|attorney-general
    solicitor general
    chief of staff
    press secretary
    ambassador
    governor
    mayor
    senator|sen
    congressman|congresswoman|lawmaker|legislator|mp|representative
    speaker
    party leader|leader of the opposition|opposition leader
    spokesperson|spokesman|spokeswoman
    secretary general|secretary-general
    director general|director-general
    chief executive|ceo|chief executive officer|managing director
    finance chief|cfo|chief financial officer|chief finance officer
    chief operating officer|coo
    chief legal officer|legal chief|general counsel
    chairman|chairwoman|chairperson|chair
    founder|co-founder|cofounder
    owner
    director
    stage director
    artistic director
    executive director
    head
    head coach|head-coach
    coach|manager
    assistant coach
    captain
    goalkeeper
    referee
    conductor
    composer
    police chief|chief of police|police commissioner
    fire chief
    prosecutor|district attorney|public prosecutor
    chief justice
    judge
    ombudsman|ombudswoman
    commissioner
    general
    professor
    king
    queen
    pope
    patriarch
    archbishop
    bishop
    editor|editor-in-chief
    surgeon
    nurse
    lawyer|attorney
    architect
    pilot
    central bank governor|central bank chief
    deputy
    minister
    treasurer
    headteacher|headmaster|head teacher|headmistress
"""
# First word -> (words of a form, office), longest form first.
FORMS: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _line in _OFFICES.strip().splitlines():
    _forms = _line.strip().split("|")
    for _form in _forms:
        FORMS.setdefault(_form.split()[0], []).append((tuple(_form.split()), _forms[0]))
for _found in FORMS.values():
    _found.sort(key=lambda pair: -len(pair[0]))

# Never one person's at one time, as far as they are of the same state; two ministries may be.
EXCLUSIVE = frozenset(
    (
        "president",
        "vice president",
        "secretary of state",
        "national security adviser",
        "attorney general",
        "solicitor general",
        "chief of staff",
        "press secretary",
        "ambassador",
        "governor",
        "speaker",
        "chief justice",
        "ombudsman",
        "king",
        "queen",
        "pope",
        "homeland security secretary",
        "referee",
        "goalkeeper",
    )
)
# These are exclusive with each of the above, and not with each other.
GOVERNMENT = frozenset(office for forms in FORMS.values() for _, office in forms if office.endswith(" minister")) | {"chancellor"}
# Held beside any other.
WITH_ANY = frozenset(
    (
        "professor",
        "senator",
        "congressman",
        "party leader",
        "chairman",
        "founder",
        "owner",
        "director",
        "spokesperson",
        "head",
        "captain",
        "general",
        "lawyer",
        "deputy",
        "editor",
        "composer",
        "minister",
        "judge",
        "chief executive",
        "surgeon",
        "treasurer",
        "executive director",
        "artistic director",
        "commissioner",
    )
)
# Several people are it at one time.
SEVERAL = frozenset(
    (
        "senator",
        "congressman",
        "spokesperson",
        "director",
        "founder",
        "owner",
        "professor",
        "general",
        "lawyer",
        "judge",
        "deputy",
        "minister",
        "commissioner",
        "nurse",
        "surgeon",
        "pilot",
        "editor",
        "bishop",
        "prosecutor",
        "head",
        "ambassador",
        "governor",
        "mayor",
        "president",
        "composer",
        "architect",
        "coach",
        "captain",
    )
)
PAST = words("former ex ex- late then onetime one-time ousted retired deposed previous past erstwhile outgoing")
OTHER_RANK = words("deputy vice assistant associate shadow under co junior")
PASSING = words("acting interim incoming designate caretaker honorary future")
NOT_HELD = words("candidate candidates nominee hopeful hopefuls elect designate contender race election office palace s'")
CHANGE = words(
    "become becomes becoming became succeeded replaced successor predecessor formerly previously until later promoted then"
)
BECOMING = words("named appointed elected chosen picked sworn inaugurated reelected re-elected confirmed nominated made")
LINKS_NOW = words("is becomes remains serves are named appointed elected as being become acts")
LINKS_PAST = words("was were served became been had acted")
PARTICLES = words("de van von der den bin ibn al el la da dos del di du le ben ter")
_STATES = """
    us u.s. u.s american america united_states washington|uk u.k. british britain united_kingdom|french france|german germany|
    russian russia|chinese china|ukrainian ukraine|indian india|japanese japan|italian italy|spanish spain|polish poland|
    turkish turkey turkiye|israeli israel|palestinian palestine|iranian iran|iraqi iraq|syrian syria|canadian canada|
    australian australia|brazilian brazil|mexican mexico|argentine argentinian argentina|south_african|egyptian egypt|
    saudi|pakistani pakistan|afghan afghanistan|greek greece|dutch netherlands|belgian belgium|swedish sweden|
    norwegian norway|danish denmark|finnish finland|irish ireland|scottish scotland|welsh wales|portuguese portugal|
    austrian austria|swiss switzerland|hungarian hungary|czech|romanian romania|bulgarian bulgaria|serbian serbia|
    croatian croatia|lebanese lebanon|jordanian jordan|ethiopian ethiopia|kenyan kenya|nigerian nigeria|indonesian indonesia|
    malaysian malaysia|filipino philippine philippines|vietnamese vietnam|thai thailand|belarusian belarus|taiwanese taiwan|
    venezuelan venezuela|colombian colombia|chilean chile|peruvian peru|cuban cuba|icelandic iceland
"""
STATES: Mapping[str, str] = {name: group.split()[0] for group in _STATES.split("|") for name in group.split()}
FIRST_TITLES = words("mr mrs ms dr sir lord the president minister prime secretary")
