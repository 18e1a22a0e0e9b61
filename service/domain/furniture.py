"""Web furniture: lines of a scraped page that say nothing about the world.

Furniture is only not a passage; the stored text keeps it. A line is judged alone, except that a heading such as
"Read more:" or "RELATED STORIES" takes the link lines below it along. A full sentence is furniture only when it is
plainly a plea ("Sign up for our newsletter.") or a legal line.
"""

import re

MIN_WORDS_WITHOUT_FULL_STOP = 4  # shorter lines without a full stop are labels: a place, a paper, a menu entry
MAX_LINK_WORDS = 25  # a link's text is a headline; a longer line is prose
MAX_CREDIT_WORDS = 6  # "Photo: City of Riverton." is a credit, a longer sentence after a colon is none
MIN_CHARACTERS_WITHOUT_SPACES = 8  # a sentence of a script that writes no spaces is one "word"

_WORD = re.compile(r"\w+(?:['’.\-]\w+)*")
_LETTER = re.compile(r"[^\W\d_]")
_SENTENCE_END = re.compile(r"[.!?。！？…؟।](?:[\"'”’»)\]]|\s)*\Z")

# Possessive repetition: digits can be read as a stamp in one way only, so that a long row of figures costs no time.
_STAMP = re.compile(
    r"(?=.*\d)(?:\d++(?:st|nd|rd|th)?|[ap]\.?m\.?|gmt|utc|bst|c?est|cet|[a-z]{0,2}[ecmp][sd]?t|ist|sgt|jst|kst|hkt|myt|pht|ict|wib"
    r"|msk|gst|pkt|sast|eat|wat|cat|aes?d?t|nz[sd]t|hrs?|hours?|min(?:ute)?s?|days?|ago|read|at|on|of|the"
    r"|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
    r"|first|last|published|posted|updated|modified|created|[\s:.,/|()+\-–—•·]++)++\Z",
    re.IGNORECASE,
)
_PICTURE = r"[\[(]?(?:file\s+)?(?:photo(?:graph)?s?|images?|pictures?|pics?|videos?|graphics?|illustrations?|credits?)"
_CREDIT = re.compile(rf"{_PICTURE}(?:\s+(?:credit|courtesy(?:\s+of)?))?\s*[:/|].{{0,100}}\Z", re.IGNORECASE)
_CREDIT_BY = re.compile(rf"{_PICTURE}\s+(?:by|courtesy(?:\s+of)?)\s*[\s:].{{1,80}}\Z", re.IGNORECASE)
_AGENCY_CREDIT = re.compile(r".{0,60}\b(?:getty images|shutterstock|afp via getty|alamy)\b.{0,20}\Z", re.IGNORECASE)
_LEGAL = re.compile(r"(?:©|\(c\)\s*\d{4}|copyright\s*(?:©|\(c\)|\d{4}|\Z)|.{0,80}\ball rights reserved\b)", re.IGNORECASE)
_LEGAL_LABEL = re.compile(r"(?:copyright\b|terms (?:of|and) (?:use|service|conditions)|privacy policy|cookie)", re.IGNORECASE)
_PLEA = re.compile(
    r"(?:(?:sign up|subscribe|register)\b.{0,80}\b(?:newsletters?|e-?mails?|alerts?|updates?|inbox|channel|account|access)\b.*"
    r"|join .{0,60}\b(?:telegram|whatsapp|newsletter|channel)\b.*|follow (?:us|@\w+)\b.*|(?:click|tap) here\b.*"
    r"|download (?:the|our) .{0,40}\bapp\b.*|your e-?mail address will not be published.*|support our journalism\b.*"
    r"|this (?:article|story) (?:was )?(?:first|originally) (?:appeared|published) (?:in|on)\b.*)\Z",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"(?:read (?:more|also|next)|see also|also read|more (?:on this|from|stories|news)\b.{0,40}|related(?: \w+)?|recommended"
    r"|you (?:may|might) (?:also )?(?:like|be interested in)|don['’]t miss|most (?:read|popular|viewed)|trending|top stories"
    r"|special reports?|editor(?:s|['’]s|s['’])? picks?|what to read next)\s*[:：]?\Z",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?:read (?:more|also|next)|see also|also read|more|related|watch|listen|in pictures)\s*[:：|>»]\s*\S", re.IGNORECASE
)
_BUTTON = re.compile(
    r"(?:advertisement|sponsored(?: content)?|story continues below.*|continue reading.*|skip to .*|leave a comment.*"
    r"|share(?: (?:this|on|via)\b.*)?|print(?: this.*)?|e-?mail(?: this.*)?|facebook|twitter|whatsapp|linkedin|copy link"
    r"|sign up\b.*|subscribe\b.*|comments?(?: \(\d+\))?|log ?in|back to top)\Z",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:by|BY|By|Von|Par|Por)(?:\s+(?:the|and|of|for|in|und|der|et|y|de|[^\W\d_a-z][\w.'’\-]*),?){1,10}\Z")
_DATELINE = re.compile(r".{1,60}\s[—–-]+\Z")


def ends_like_a_sentence(line: str) -> bool:
    """Whether ``line`` ends with a full stop or its like, quotation marks and brackets set aside."""
    return _SENTENCE_END.search(line) is not None


def is_link_heading(line: str) -> bool:
    """Whether ``line`` only announces links: "Read more:", "RELATED STORIES"."""
    return _HEADING.match(line) is not None and not ends_like_a_sentence(line)


def could_be_link(line: str) -> bool:
    """Whether ``line``, standing below a link heading, reads like a linked headline."""
    return not ends_like_a_sentence(line) and _words(line) <= MAX_LINK_WORDS


def is_furniture(line: str) -> bool:
    """Whether ``line`` (without surrounding space) is no sentence about the world."""
    if _LETTER.search(line) is None or _STAMP.match(line) or (_LEGAL.match(line) and len(line) <= 200):
        return True
    words = _words(line)
    if _PLEA.match(line) and words <= MAX_LINK_WORDS:
        return True
    if ends_like_a_sentence(line):
        credit = _CREDIT.match(line) is not None and words <= MAX_CREDIT_WORDS
        return credit or (words < 2 and len(line) < MIN_CHARACTERS_WITHOUT_SPACES)
    labels = (_HEADING, _CREDIT, _CREDIT_BY, _LEGAL_LABEL, _LINK, _BUTTON, _BYLINE, _DATELINE, _AGENCY_CREDIT)
    return words < MIN_WORDS_WITHOUT_FULL_STOP or "|" in line or any(label.match(line) is not None for label in labels)


def _words(line: str) -> int:
    return len(_WORD.findall(line))
