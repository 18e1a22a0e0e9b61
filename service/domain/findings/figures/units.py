"""Units and currencies as data: what a word after (or a sign before) a number means.

Factors are exact by definition (SI Brochure 9th edition 2019; NIST SP 811 for mile, acre, pound) but for month and year,
which have no one length: they are compared with other units of time with their shortest and longest length. The libraries
pint and quantulum3 know more units; quantulum3 brings a classifier for the ambiguous ones, and pint parses
expressions, not prose.
"""

from dataclasses import dataclass

from service.domain.findings.language.word_lists import words


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure; a value in it lies between ``low`` and ``high`` times that value in the base of its family."""

    family: str
    low: float
    high: float
    offset: float = 0.0


def _same(family: str, factor: float, offset: float = 0.0) -> Unit:
    return Unit(family, factor, factor, offset)


UNITS: dict[str, Unit] = {
    "millimetre": _same("length", 0.001), "centimetre": _same("length", 0.01), "metre": _same("length", 1.0),
    "kilometre": _same("length", 1000.0), "mile": _same("length", 1609.344), "foot": _same("length", 0.3048),
    "inch": _same("length", 0.0254), "yard": _same("length", 0.9144), "nautical mile": _same("length", 1852.0),
    "gram": _same("mass", 0.001), "milligram": _same("mass", 1e-6), "kilogram": _same("mass", 1.0),
    "tonne": _same("mass", 1000.0), "ton": Unit("mass", 907.18474, 1016.047), "pound": _same("mass", 0.45359237),
    "ounce": _same("mass", 0.028349523125), "stone": _same("mass", 6.35029318),
    "square metre": _same("area", 1.0), "square kilometre": _same("area", 1e6), "square mile": _same("area", 2589988.110336),
    "square foot": _same("area", 0.09290304), "hectare": _same("area", 1e4), "acre": _same("area", 4046.8564224),
    "litre": _same("volume", 1.0), "millilitre": _same("volume", 0.001), "cubic metre": _same("volume", 1000.0),
    "cubic foot": _same("volume", 28.316846592), "gallon": Unit("volume", 3.785411784, 4.54609),
    "barrel": _same("volume", 158.987294928),
    "degree": _same("angle", 1.0), "celsius": _same("temperature", 1.0), "fahrenheit": _same("temperature", 5 / 9, -32.0),
    "kilometre per hour": _same("speed", 1.0), "mile per hour": _same("speed", 1.609344), "knot": _same("speed", 1.852),
    "metre per second": _same("speed", 3.6),
    "second": _same("time", 1.0), "minute": _same("time", 60.0), "hour": _same("time", 3600.0), "day": _same("time", 86400.0),
    "week": _same("time", 604800.0), "month": Unit("time", 28 * 86400.0, 31 * 86400.0),
    "year": Unit("time", 365 * 86400.0, 366 * 86400.0), "decade": Unit("time", 3652 * 86400.0, 3653 * 86400.0),
    "watt": _same("power", 1.0), "kilowatt": _same("power", 1e3), "megawatt": _same("power", 1e6),
    "gigawatt": _same("power", 1e9),
}  # fmt: skip

_WRITTEN = {
    "millimetre": "mm millimetre millimeter", "centimetre": "cm centimetre centimeter", "metre": "metre meter",
    "kilometre": "km kms kilometre kilometer", "mile": "mile mi", "foot": "foot feet ft", "inch": "inch inches",
    "yard": "yard yd", "gram": "gram gramme g", "milligram": "mg milligram", "kilogram": "kg kgs kilo kilogram kilogramme",
    "tonne": "tonne", "ton": "ton", "ounce": "ounce oz", "pound": "lb lbs", "hectare": "hectare ha", "acre": "acre",
    "litre": "litre liter l", "millilitre": "ml millilitre milliliter", "gallon": "gallon", "barrel": "barrel",
    "kilometre per hour": "kph kmh", "mile per hour": "mph", "knot": "knot",
    "second": "second sec secs", "minute": "minute min mins",
    "hour": "hour hr hrs", "day": "day", "week": "week", "month": "month", "year": "year yr yrs", "decade": "decade",
    "kilowatt": "kw kilowatt", "megawatt": "mw megawatt", "gigawatt": "gw gigawatt", "watt": "watt", "degree": "degree °",
    "percent": "percent % pct pc", "percentage point": "pp",
}  # fmt: skip

# Letters that are a unit only where they are glued to the digits ("5l", "5g"): "a 5 l" is a slip, "G" a group
GLUED_ONLY = words("° sec g mi l pp ha min pc")

WORDS: dict[str, str] = {}
for _unit, _words in _WRITTEN.items():
    for _word in _words.split():
        WORDS[_word] = _unit
        if len(_word) > 2 and not _word.endswith("s"):
            WORDS[_word + "s"] = _unit

# Two and more words, after the number
PHRASES: dict[tuple[str, ...], str] = {
    ("per", "cent"): "percent",
    ("percentage", "point"): "percentage point", ("percentage", "points"): "percentage point",
    ("percent", "points"): "percentage point", ("nautical", "miles"): "nautical mile",
    ("square", "metres"): "square metre", ("square", "meters"): "square metre", ("sq", "m"): "square metre",
    ("square", "kilometres"): "square kilometre", ("square", "kilometers"): "square kilometre", ("sq", "km"): "square kilometre",
    ("square", "km"): "square kilometre", ("square", "miles"): "square mile", ("sq", "miles"): "square mile",
    ("square", "feet"): "square foot", ("sq", "ft"): "square foot", ("cubic", "metres"): "cubic metre",
    ("cubic", "meters"): "cubic metre", ("cubic", "feet"): "cubic foot",
    ("km", "/", "h"): "kilometre per hour", ("kilometres", "per", "hour"): "kilometre per hour",
    ("kilometers", "per", "hour"): "kilometre per hour", ("kilometres", "an", "hour"): "kilometre per hour",
    ("kilometers", "an", "hour"): "kilometre per hour", ("km", "per", "hour"): "kilometre per hour",
    ("miles", "per", "hour"): "mile per hour", ("miles", "an", "hour"): "mile per hour",
    ("metres", "per", "second"): "metre per second", ("meters", "per", "second"): "metre per second",
    ("degrees", "celsius"): "celsius", ("degrees", "centigrade"): "celsius", ("degrees", "c"): "celsius", ("°", "c"): "celsius",
    ("degrees", "fahrenheit"): "fahrenheit", ("degrees", "f"): "fahrenheit", ("°", "f"): "fahrenheit",
}  # fmt: skip
PHRASE_STARTS = frozenset(phrase[0] for phrase in PHRASES)

SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "yen or yuan", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₪": "ILS",
         "₦": "NGN", "₱": "PHP", "฿": "THB", "₴": "UAH"}  # fmt: skip

_MONEY_WORDS = {
    "USD": "usd", "EUR": "euro eur", "GBP": "gbp quid sterling", "CNY": "yuan rmb renminbi cny", "JPY": "yen jpy",
    "INR": "inr", "CHF": "chf", "RUB": "rouble ruble", "KRW": "won krw", "BRL": "reais brl", "ZAR": "rand",
    "TRY": "lira liras", "THB": "baht", "PLN": "zloty zlotys zlotych", "ILS": "shekel", "MYR": "ringgit", "IDR": "rupiah",
    "VND": "dong", "BDT": "taka", "NGN": "naira", "GHS": "cedi", "ETB": "birr", "UAH": "hryvnia hryvnias", "HUF": "forint",
    "AED": "dirham", "CAD": "cad", "AUD": "aud", "HKD": "hkd", "bitcoin": "bitcoin", "cent": "cent", "penny": "pence",
    "pound": "pound", "dollar": "dollar", "franc": "franc", "krone": "krone kroner krona kronor nok sek dkk", "peso": "peso",
    "rupee": "rupee", "shilling": "shilling", "dinar": "dinar", "riyal": "riyal rial", "crown": "koruna",
}  # fmt: skip
MONEY_WORDS: dict[str, str] = {}
for _unit, _words in _MONEY_WORDS.items():
    for _word in _words.split():
        MONEY_WORDS[_word] = _unit
        if len(_word) > 3 and not _word.endswith("s"):
            MONEY_WORDS[_word + "s"] = _unit

# A name that several countries' currencies have: what it means alone, and with the country before it
DEFAULTS = {"dollar": "USD", "pound": "GBP", "rupee": "INR"}
_COUNTRIES = {
    "dollar": "USD:us american u.s. CAD:canadian AUD:australian NZD:zealand HKD:kong SGD:singapore TWD:taiwan JMD:jamaican",
    "pound": "GBP:british sterling EGP:egyptian LBP:lebanese SYP:syrian",
    "franc": "CHF:swiss XAF:cfa XOF:african", "krone": "NOK:norwegian SEK:swedish DKK:danish ISK:icelandic",
    "peso": "MXN:mexican ARS:argentine ARS:argentinian PHP:philippine COP:colombian CLP:chilean",
    "rupee": "INR:indian PKR:pakistani LKR:lankan NPR:nepalese", "shilling": "KES:kenyan UGX:ugandan TZS:tanzanian",
    "dinar": "KWD:kuwaiti JOD:jordanian IQD:iraqi RSD:serbian", "riyal": "SAR:saudi IRR:iranian QAR:qatari",
    "crown": "CZK:czech",
}  # fmt: skip
QUALIFIED: dict[tuple[str, str], str] = {}
NAME_OF: dict[str, str] = {name: name for name in _COUNTRIES}
for _name, _rows in _COUNTRIES.items():
    _code = ""
    for _row in _rows.split():
        _code, _, _country = _row.rpartition(":") if ":" in _row else (_code, "", _row)
        QUALIFIED[_country, _name] = _code
        NAME_OF[_code] = _name

# Before the sign: US$, A$
PREFIXES = {
    "us": "USD",
    "u.s.": "USD",
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "nz": "NZD",
    "hk": "HKD",
    "s": "SGD",
    "nt": "TWD",
}

# How a currency is called in a note
SPOKEN = {
    "USD": "US dollars", "EUR": "euros", "GBP": "pounds", "CNY": "yuan", "JPY": "yen", "INR": "rupees", "CHF": "Swiss francs",
    "RUB": "roubles", "KRW": "won", "CAD": "Canadian dollars", "AUD": "Australian dollars", "NZD": "New Zealand dollars",
    "HKD": "Hong Kong dollars", "SGD": "Singapore dollars", "krone": "kroner", "NOK": "Norwegian kroner",
    "SEK": "Swedish kronor", "DKK": "Danish kroner", "BRL": "reais", "TRY": "lira", "shilling": "shillings",
    "franc": "francs", "peso": "pesos", "cent": "cents", "ILS": "shekels", "PLN": "zloty", "UAH": "hryvnias", "ZAR": "rand",
}  # fmt: skip


def family_of(unit: str) -> str:
    """What ``unit`` measures: figures of one family can be compared."""
    known = UNITS.get(unit)
    return known.family if known else unit
