"""Words that tell what kind of sentence it is: data, no rules. Our own lists, made on evaluation/checkworthiness/tuning.jsonl."""

from service.domain.findings.language.word_lists import words

# Before these a sentence may begin with a word that joins it to the one before.
OPENERS = words("so now and but then well ok okay just also still yes oh anyway therefore honestly frankly")

GREETINGS = (
    "hello", "hi", "hey", "good morning", "good afternoon", "good evening", "good night", "good day", "dear", "welcome",
    "thank you", "thanks",
    "many thanks", "special thanks", "congratulations", "god bless", "ladies and gentlemen", "happy birthday",
    "happy new year", "merry christmas", "best wishes", "kind regards", "goodbye", "bye", "cheers", "greetings", "bless you",
)  # fmt: skip
ADDRESSED = words(
    "madam sir mr mrs ms speaker president chairman chairwoman chair ladies gentlemen members honourable honorable "
    "friends neighbours neighbors colleagues guests dear folks everyone everybody all comrades citizens excellencies "
    "minister and"
)

# A verb in its bare form that begins a sentence where somebody is asked to do something.
IMPERATIVES = words(
    "add allow ask avoid bear beware bring buy call check choose click come compare consider contact cut demand do "
    "don't donate drink drop eat empty enjoy enter fill find follow forget get give go help hold ignore imagine join "
    "keep leave let let's like listen look make meet move never note open pass pay pick play please pray put raise "
    "read refuse remember repost return run save see send share shut sign sit speak spread stand start stay stop "
    "subscribe support take talk tell think tick trust try turn use vote wait wake walk wash watch wear write be"
)
ASKING = words("ask urge beg invite implore call appeal request")

FUTURE = words("will won't shall shan't ll")
MAYBE = words("may might could")
FORESEEN = words("expected likely unlikely set due bound sure certain going about poised forecast predicted scheduled to")

FIRST_PERSON = words("i me my mine myself")
FIRST_PLURAL = words("we us our ours ourselves")
SECOND_PERSON = words("you your yours yourself yourselves u")
HOLDING = words("think believe guess suppose feel hope wish fear doubt mean agree reckon bet prefer hate love want find trust")
LEARNING = words("read heard learned learnt saw seen hear know noticed discovered see")
NEEDING = words("should ought must need needs have deserve deserves")

# What judges. Where a word is as often a plain fact ("strong wind", "poor households") it is left out.
JUDGING = words(
    "absurd amazing annoying appalling astonishing awesome awful bad beautiful best better boring brave breathtaking "
    "brilliant catastrophic cheap coincidence comeback coward cowardly crazy cruel delicious delightful deserve "
    "deserves deserved despicable disappointing disaster disastrous disgrace disgraceful disgusting dishonest divine "
    "dreadful dumb embarrassing excellent exciting fabulous fantastic foolish funny genius gorgeous greatest great "
    "greed hilarious horrible horrific idiotic impressive incompetent incredible inspiring insane joke lame laughable "
    "lazy lenient lovely ludicrous magnificent marvellous marvelous miracle miserable nasty nice nonsense outrageous "
    "overdue overrated pathetic perfect pity poor promising proud reckless remarkable ridiculous right rightly rotten "
    "sad scandal scandalous selfish shame shameful shameless sheer shocking sick silly simply smart spectacular "
    "splendid stunning stupid sublime superb terrible terrific theft thrilling tragic unacceptable unbelievable "
    "underrated unfair ugly useless valuable weak wonderful worse worst wrong worthless wise wow"
)
HEDGES = (
    "in my opinion", "in my view", "if you ask me", "tbh", "imho", "imo", "to be honest", "i think", "i believe", "so do i",
    "no doubt", "of course", "let's face it", "may well", "one has to", "nothing beats", "words cannot", "no better",
)  # fmt: skip

# Subjects of which nothing in particular is said.
GENERIC = words(
    "everything things something nothing life people nature everybody everyone anything anyone somebody someone "
    "nobody one it that this time times love money history truth"
)
FINITE = words(
    "is are was were am has have had does do did can could will would shall should may might must 's 're 'm 've 'd "
    "isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't can't couldn't won't wouldn't cannot said "
    "says say told tells tell isnt dont"
)
SUBJECTS = words("i we you they he she who")
CONTRACTED = words("that's it's he's she's what's there's here's who's let's where's how's")
PAST_AUXILIARIES = words("was were had did wasn't weren't hadn't didn't")
NUMBERS = words(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million "
    "millions billion billions dozen dozens half third quarter twice doubled tripled halved double triple percent"
)
