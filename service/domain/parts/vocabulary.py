"""Words that tell where a claim may be cut and where it may not: data, no rules."""

from service.domain.findings.language.word_lists import IRREGULAR, PAST_FORMS, words
from service.domain.findings.language.wording import stems_of
from service.domain.findings.statements import words as cues

PRESENT_BE = words("is are")
PAST_BE = words("was were")
BE_FINITE = PRESENT_BE | PAST_BE | words("isn't aren't wasn't weren't")
HAVE_FINITE = words("has have had hasn't haven't hadn't")
MODALS = words("will would can could may might must should cannot won't wouldn't can't couldn't shouldn't")
DO_FINITE = words("does do did doesn't don't didn't")
AUXILIARIES = BE_FINITE | HAVE_FINITE | MODALS | DO_FINITE
PRESENT_AUXILIARIES = words("is are has have does do isn't aren't hasn't haven't doesn't don't") | MODALS
# They may be infinitives too: "to move to Rome and have a son".
ALSO_INFINITIVE = words("have do")

# A simple past that is neither a participle nor a common noun: where it stands there is a clause.
PAST_ONLY = words(
    "went came became began rose fell took gave knew saw spoke wrote broke chose drew drove ate flew forgot froze grew hid "
    "shook sang sank swam swore tore threw wore withdrew overthrew underwent blew forgave rode woke"
)
_BASES = frozenset(IRREGULAR[form] for form in PAST_ONLY)
PARTICIPLE_ONLY = frozenset(form for form in PAST_FORMS - PAST_ONLY if IRREGULAR[form] in _BASES) | words("been done seen")
PAST_OR_PARTICIPLE = (PAST_FORMS - PAST_ONLY - PARTICIPLE_ONLY) | words("rebuilt resold retold misled overpaid")
# They end like a past and are none.
NO_PAST = words("hundred sacred naked wicked rugged kindred indeed embed hatred infrared biped crooked")
AGREED = words("agreed freed guaranteed refereed decreed disagreed")

# Verbs that need no object: "was born in Ohio and moved to Texas" is not "was moved".
INTRANSITIVE = words(
    "moved died lived worked played served returned retired appeared resigned arrived departed emigrated immigrated fled "
    "escaped collapsed vanished disappeared remained stayed studied travelled traveled toured competed participated "
    "graduated sank rose fell went came left quit lost won voted lasted happened occurred ended began started stopped "
    "opened closed spread burned crashed exploded survived starred debuted joined stood sat ran lay resided belonged "
    "conceded apologised apologized recovered relocated settled"
)
# "was arrested and charged with fraud": the second is passive too.
TRANSITIVE = words(
    "arrested charged convicted sentenced jailed imprisoned executed hanged beheaded killed murdered assassinated shot stabbed "
    "injured wounded buried deported extradited expelled banned fined suspended sacked fired dismissed removed replaced "
    "published written directed produced filmed recorded released built founded established designed created invented "
    "developed demolished destroyed rebuilt restored renamed sold bought acquired owned taken brought sent seized captured "
    "detained interrogated tortured acquitted pardoned elected appointed nominated inspired adapted translated composed "
    "inducted raised born educated ordained crowned overthrown exiled rescued hospitalised hospitalized vaccinated"
)
# In the passive these still have an object: "was praised and given a medal".
DITRANSITIVE = words(
    "given awarded named paid offered granted sent shown told taught called made elected appointed crowned denied "
    "fined sentenced ordered asked forced allowed handed charged found declared dubbed voted considered"
)
# A bare one of these is said in full ("resigned and moved to Rome"); "lived and worked in Rome" shares the place.
BARE = words("resigned retired apologised apologized confessed conceded surrendered escaped divorced recovered collapsed")
BARE_PASSIVE = words("arrested detained caught tried suspended hospitalised hospitalized released")
NAMING = words("called named dubbed titled entitled known born based aged located held")
# Third persons that are no plural nouns.
SURE_PRESENT = words(
    "includes contains becomes remains lives serves belongs consists appears provides produces begins goes takes "
    "gives makes wins loses owns employs kills prevents reduces increases infects"
)
# After these a bare form may belong to what stands between: "will help families find work and build homes".
LETTING = words("help let make have see watch")

SUBORDINATORS = words(
    "that which who whom whose when where because although though how why what whether if unless so lest whenever wherever "
    "whoever whatever once"
)
# A clause or a noun may follow.
EITHER = words("as since until till after before while")
CONJUNCTIONS = words("and but while whereas")
LINKING = words("then later also subsequently eventually finally thereby thus therefore consequently afterwards")
FREQUENCY = words("sometimes often usually perhaps maybe twice always instead")
NEGATIONS = words(
    "not never no none nobody nothing neither nor hardly scarcely barely rarely seldom without cannot isn't aren't wasn't "
    "weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't doesn't don't didn't"
)
# What is said of few, or of nobody else, is not said of each half alone.
LIMITED = words("no none nobody nothing neither few fewer only hardly not never less least most any either except unlike")
# With these anywhere the halves cannot be told apart by place.
DOUBTFUL = words(
    "or nor either neither if unless whether lest otherwise respectively than rather instead versus vs likewise "
    "latter alternatively supposedly allegedly reportedly according"
)
TOGETHER = words(
    "same together other another others similar alike different between share shared each jointly collectively "
    "combined total common equal equally identical opposite two one half"
)
ELLIPTIC = words("so too as likewise not never also either neither")
PERSONAL = words("he she")
OWNERS = words("its their our my")
OTHER_PRONOUNS = words(
    "it they them him this these those itself themselves theirs its their one ones others such i we you us our "
    "my your me there here"
)
POSSESSIVES = words("his her")
REFLEXIVE = words("himself herself")
# Nouns that "he" or "she" may mean beside the subject, with the endings below.
PERSON_WORDS = words(
    "man woman boy girl son daughter brother sister wife husband father mother king queen prince princess uncle "
    "aunt friend rival boss chief mayor president judge spouse child cousin nephew niece lord lady sir pope "
    "coach captain colleague partner fan star victim guard boyfriend girlfriend monk nun pilot"
)
PERSON_ENDINGS = ("er", "or", "ist", "man", "woman", "ian", "ess", "ant", "ee")
MEASURES = words(
    "year years month months week weeks day days hour hours minute minutes decade decades century centuries season seasons "
    "long just only even soon shortly immediately right straight directly until ever not moments seconds time games matches "
    "weekend generations"
)
# "resigned before the board dismissed her": then the board did not.
FORESTALLING = words(
    "resigned died quit left fled stopped ended withdrew cancelled canceled escaped abandoned saved rescued "
    "prevented killed halted sold retired arrested intercepted evacuated defused stepped pulled"
)
FIRST_NAMES_NOT = words(
    "however yesterday today tomorrow meanwhile nevertheless moreover furthermore additionally yes no well "
    "still instead overall finally recently now then later here there so also"
)
PARTICLES = words("of the de da di du del della van von der den bin al el la le and ibn dos")
NUMBER_WORDS = words(
    "two three four five six seven eight nine ten eleven twelve twenty thirty hundred thousand several many some "
    "all both another more most"
)
ROLE_TITLES = words(
    "president mayor minister congressman congresswoman senator governor director actor actress singer author "
    "writer king queen emperor general captain coach footballer politician lawyer artist composer"
)
_SAYING = words(
    "think believe hope fear expect suspect want wish plan suggest predict imply mean guess doubt assume know find learn show "
    "discover feel seem"
)
# "wrote" is left out: of books it is no report, and of a report "that" stands beside it.
REPORTING = (frozenset(cues.SPEECH) | cues.THOUGHT | stems_of(_SAYING)) - stems_of(words("write"))
SAID = words("say says said saying tell tells told")
# What a sentence takes up from the one before.
REFERRING = PERSONAL | words("it they them him his her its their this these those such others latter former another too also")
