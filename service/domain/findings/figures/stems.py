"""Stems of words, the same for forms of one word and for words that stand for the same in the news."""

from functools import lru_cache

from service.domain.findings.language.word_lists import words

_FORMS = {
    "rise": "rose risen climbed climb climbs increased increase increases rising climbing increasing",
    "fall": "fell fallen dropped drop drops declined decline declines decreased decrease decreases "
    "falling dropping declining decreasing",
    "grow": "grew grown growth growing",
    "sell": "sold sale sales", "buy": "bought acquisition acquired acquire acquires purchased purchase buys",
    "pay": "paid payment", "take": "took taken", "lose": "lost loss losses", "win": "won", "man": "men", "woman": "women",
    "child": "children", "people": "persons", "spend": "spent spending", "hold": "held", "build": "built", "send": "sent",
    "die": "died dead death deaths killed kill kills killing fatalities", "injure": "hurt wounded injuries injury",
    "foot": "feet", "go": "went gone", "leave": "left", "run": "ran", "begin": "began begun", "shrink": "shrank shrunk",
    "sink": "sank sunk", "slide": "slid", "draw": "drew", "give": "gave given", "get": "got", "meet": "met", "lie": "lay",
    "cost": "cost priced costs", "wear": "wore", "hit": "hit", "firm": "companies company business businesses firms",
    "employ": "employs employees staff workforce", "earn": "earned earnings", "arrest": "arrested detained",
    "carry": "carried transported transport transports ferried", "annual": "yearly annually",
    "fire": "blaze wildfire bushfire", "quake": "earthquake", "ship": "vessel vessels", "support": "backing",
    "poll": "survey surveys", "plant": "factory factories", "miss": "unaccounted missing", "oppose": "opposed against",
    "burn": "consumed burnt", "destroy": "destroyed razed", "award": "granted", "car": "automobile cars",
    "vehicle": "vehicles", "resident": "inhabitants residents", "house": "homes", "student": "pupils",
    "imprison": "jailed imprisoned sentenced", "flat": "flats apartment apartments",
}  # fmt: skip

_COUNTRIES = {
    "america": "us u.s. usa american americans", "britain": "u.k. uk british", "china": "chinese", "france": "french",
    "germany": "german", "spain": "spanish", "italy": "italian", "russia": "russian", "japan": "japanese",
    "india": "indian", "canada": "canadian", "australia": "australian", "austria": "austrian", "turkey": "turkish",
    "greece": "greek", "poland": "polish", "netherlands": "dutch", "switzerland": "swiss", "sweden": "swedish",
    "norway": "norwegian", "denmark": "danish", "ukraine": "ukrainian", "israel": "israeli", "palestine": "palestinian",
    "iran": "iranian", "iraq": "iraqi", "syria": "syrian", "korea": "korean", "brazil": "brazilian", "mexico": "mexican",
    "kenya": "kenyan", "nigeria": "nigerian", "egypt": "egyptian", "ireland": "irish", "scotland": "scottish",
    "wales": "welsh", "afghanistan": "afghan", "pakistan": "pakistani",
}  # fmt: skip

COUNTRIES_OF_TWO = {("united", "states"): "america", ("united", "kingdom"): "britain"}

_IRREGULAR = {form: word for word, forms in _FORMS.items() for form in forms.split()}
_NATIONS = {form: country for country, forms in _COUNTRIES.items() for form in forms.split()}


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The stem of a lower-case word, the same for forms of it and for words that stand for the same in the news."""
    word = word.replace("’", "'").removesuffix("'s").removesuffix("'")
    return _cut(_IRREGULAR.get(word) or _IRREGULAR.get(_cut(word)) or _NATIONS.get(word) or word)


def _cut(word: str) -> str:
    if len(word) > 4 and word.endswith(("ies", "ied")):
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        word = word[:-2]
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        if len(word) > len(ending) + 2 and word.endswith(ending) and any(letter in "aeiouy" for letter in word[: -len(ending)]):
            word = word[: -len(ending)]
            if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl":
                word = word[:-1]
            break
    return word.removesuffix("e") if len(word) > 3 else word


# Past forms that do not end in -ed
PAST = frozenset(_IRREGULAR) - words("men women children persons feet percent cars car vehicles homes pupils firms")
