"""Words by which a noun phrase shows what it names: data, no rules. Our own lists."""

from service.domain.findings.language.word_lists import TITLES, words
from service.domain.parts.vocabulary import PERSON_WORDS, ROLE_TITLES

# What stands before a person's name, or instead of it ("the minister").
ROLES = (
    TITLES
    - words("saint st state treasury national security foreign defence defense us u.s. uk british american republican democrat "
            "democratic deputy vice acting former")
    | ROLE_TITLES
    | words(
        "striker goalkeeper midfielder defender headteacher headmaster economist councillor councilor commissioner "
        "banker prosecutor spokesman spokeswoman spokesperson scientist researcher biologist historian analyst critic "
        "founder owner manager editor journalist reporter singer poet novelist painter musician engineer doctor nurse "
        "teacher farmer leader boss executive officer head chief trainer rider driver pilot skipper guard cleaner "
        "witness suspect defendant winner champion candidate lawmaker deputy legislator archbishop bishop cardinal "
        "imam rabbi activist campaigner author inventor physicist chemist astronaut architect designer photographer "
        "filmmaker producer cyclist runner swimmer"
    )
)  # fmt: skip
PEOPLE = ROLES | PERSON_WORDS
FEMALE = words(
    "mrs ms miss madam lady queen princess duchess woman girl daughter sister wife mother aunt niece actress "
    "spokeswoman chairwoman congresswoman businesswoman headmistress widow girlfriend nun waitress"
)
MALE = words(
    "mr sir lord king prince duke man boy son brother husband father uncle nephew spokesman chairman congressman "
    "businessman headmaster widower boyfriend monk waiter"
)
# A name with one of these names no person.
NO_PERSON = words(
    "council university college school institute bank airlines airline airways foods dairies motors steel energy "
    "group holding holdings company corporation corp inc ltd plc gmbh co union party commission committee ministry "
    "department office agency authority association federation league club united city town county district river "
    "lake mount mountain sea bay island islands bridge tower street road square hospital church cathedral abbey "
    "palace castle park stadium arena museum library theatre theater court parliament senate congress house assembly "
    "nations states republic kingdom province region organization organisation foundation fund trust society times "
    "post courier herald gazette journal tribune news radio television network station airport port harbour harbor "
    "festival cup prize award war treaty act law agreement rangers rovers wanderers athletic citizens greens fire day "
    "week north south east west new saint st great world european central national international"
)
# What a company is called by.
COMPANY_NAMES = words(
    "foods dairies motors steel energy group holding holdings company corporation corp inc ltd plc gmbh airlines "
    "airways bank industries systems technologies pharma insurance telecom electric media studios stores retail "
    "brewery breweries"
)
COMPANY_NOUNS = words(
    "company firm airline carmaker bank retailer brewer insurer manufacturer group business supplier operator publisher chain"
)
# A definite noun that says nothing unless it is known which: without one before it, the sentence is not checked.
NEEDS_NAME = COMPANY_NOUNS | words(
    "minister president mayor governor senator councillor spokesman spokeswoman party club team institute agency "
    "ministry university hospital council city town country airline authority"
)
PLURAL_PEOPLE = words("people police men women children staff")
