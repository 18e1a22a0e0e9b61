"""Sentences and headlines that stand around a passage and say nothing about its facts."""

import random
import re

_CONTEXT = {
    "business": """
{firm1} did not respond to a request for comment.
Shares in {firm1} were little changed at the close in {city1}.
{p1}, an analyst at {firm1}, has covered the sector since {year1}.
Rival {firm1} employs {num1} people in {city1.land}.
The trade fair in {city1} drew {num1} visitors, the organisers said.
{firm1} and {firm2} have competed in the {city1.adjective} market for decades.
A separate review of {firm1} is due to end in {month1}.
{p1} joined {firm1} from {firm2} last {month1}.
{firm1} opened a warehouse in {city1} in {year1}.
Interest rates in {city1.land} have stayed where they were.
The {city1.adjective} regulator publishes its figures every {weekday1}.
{org1} expects demand for {goods1} to hold up.
""",
    "politics": """
{p1}, who sits for a district near {city1}, was not present.
The parliament in {city1} goes into recess in {month1}.
{p1} and {p2} lead the two largest parties.
The next local election is {few1} months away.
{city1.land} has had {few1} governments since {year1}.
{org1} had asked for a hearing on another bill.
{p1} succeeded {p2} as party leader in {year1}.
Turnout at the last vote in {city1} was {pct1}.
A delegation from {city1.land} watched from the gallery.
The session lasted {few1} hours.
A petition on bus fares gathered {num1} signatures.
Reporters from {city1} filled the press room.
""",
    "local": """
Residents of {city1} will get a letter with details in {month1}.
{p1}, who has lived on the street since {year1}, walks past every {weekday1}.
Parking near the {site1} costs more at weekends.
The {site1} in {city1} dates from {year1}.
{org1} runs a stall beside the {site1} on {weekday1}s.
{p1} and {p2} keep a small cafe across the road.
The town twinned with {city1} in {year1}.
A market takes place there every {weekday1}.
About {num1} people live within walking distance.
{p1} photographs the {site1} in all weathers.
The old {site1} is still used by school groups.
Heavy traffic was reported on the ring road of {city1}.
""",
    "sport": """
{club1} have never played at that ground before.
{p1}, who once coached {club1}, watched from the stands.
{club1} and {club2} meet again in {month1}.
The stadium in {city1} holds {num1} people.
{p1} missed training with a sore knee.
Tickets for the {club1} match sold out within {few1} hours.
The league was founded in {year1}.
{p1} of {club1} is the top scorer of the season so far.
A minute's silence was held for {p1}, a groundsman at {club1}.
Rain was forecast in {city1} for the weekend.
{club1} train on {weekday1}s behind the railway station.
""",
    "science": """
The journal has appeared in {city1} since {year1}.
{p1} of {org1} was not involved in the work.
A second team in {city1} uses another method.
{org1} keeps {num1} samples in cold storage.
The field has grown quickly in {city1.land}.
{p1} and {p2} gave talks on other subjects.
The instrument was built in {city1} by {firm1}.
Next year's conference takes place in {city1}.
The laboratory has {few1} doctoral students.
Funding for such projects is awarded in {month1}.
Peer reviewers were not named.
""",
    "culture": """
{p1} wrote about the evening for a {city1.adjective} newspaper.
The festival in {city1} has been held since {year1}.
An orchestra from {city1} opened the season.
{p1} and {p2} share a studio in {city1}.
The exhibition catalogue has {hun1} pages.
The programme also lists {few1} short films.
{org1} lent a number of pictures.
Admission is free on {weekday1}s.
{p1} designed the posters.
The theatre seats {hun1} people.
A radio version was broadcast in {city1.land}.
""",
    "court": """
The hearing was moved from {city1} at short notice.
{p1}, a lawyer who has followed the case, called it unusual.
Another trial, about a theft in {city1}, starts in {month1}.
{p1} and {p2} sat in the public gallery.
The courthouse was built in {year1}.
The file runs to {num1} pages.
{firm1} is not a party to the case.
Police in {city1.land} did not comment.
Reporters queued outside from early on {weekday1}.
The judge, {p1}, will retire in {month1}.
A spokesperson for {org1} left without speaking.
""",
    "travel": """
The line through {city1} was built in {year1}.
{p1}, who commutes from {city1}, reads on the way.
{firm1} runs the buses in {city1}.
The timetable changes every {month1}.
A new platform in {city1} is {hun1} metres long.
Taxis were hard to find near the station.
The airport at {city1} has {few1} gates.
{p1} and {p2} drive night shifts.
Tickets can be bought from {firm1}.
Travellers from {city1.land} need no visa.
A cafe at the terminal closes on {weekday1}s.
""",
}
_HEADLINES = {
    "business": "Business in brief|{city1} market notebook|Companies|{weekday1} business round-up|News from the boardrooms",
    "politics": "Politics|From the chamber|{city1} politics this week|Inside government|Parliament notes",
    "local": "Local news|Around town|In your neighbourhood|{city1} and district|Town diary",
    "sport": "Sport|Sports round-up|{weekday1} sport|From the dressing room|{city1} sports notebook",
    "science": "Science|Research notes|From the laboratories|New in science|{city1} research digest",
    "culture": "Arts|Culture notebook|Stage and screen|{city1} arts diary|What is on",
    "court": "Courts|Law report|From the courts|Crime and justice|{city1} court diary",
    "travel": "Transport|On the move|Travel news|{city1} transport update|Getting around",
}
_LINES = {topic: text.strip().splitlines() for topic, text in _CONTEXT.items()}
_SLOT = re.compile(r"\{([a-z]+)(\d)")


def contexts(topic: str, count: int, chance: random.Random) -> list[str]:
    """Different sentences on the topic that share no slot with each other or with a scene."""
    return [_apart(line, number) for number, line in enumerate(chance.sample(_LINES[topic], count))]


def headline(topic: str, chance: random.Random) -> str:
    """A headline that only names the section."""
    return _apart(chance.choice(_HEADLINES[topic].split("|")), 7)


def _apart(template: str, number: int) -> str:
    return _SLOT.sub(rf"{{\g<1>9{number}\2", template)
