"""Scenes about who says something, how surely it is told, and whether it has happened."""

ATTRIBUTION = """
# local
@~ q1 q2: warned / admitted | said / warned | claimed / said
> {p1} {q1} that {saying1}, while {p2} {q2} that {saying2}.
> According to {p1}, {saying1}. {p2} {q2} that {saying2}.
> "I think that {saying1}," said {p1}, whereas {p2} told reporters that {saying2}.
> In the view of {p2}, {saying2}; {p1} told a meeting in {city1} that {saying1}.
= [According to|In the view of] <{p1};{p2}>, {saying1.either}.
= {p2} [said|stated|declared] that <{saying2};{saying1}>.
= {p1} [said|made the point|expressed the view] that <{saying1.second};{saying2.second};{saying3.second}>.
= {p1} <said;denied> that {saying1.either}.
= <{p2};{p1}> [said|told reporters|stated] that {saying2.second}.
= In the view of <{p2};{p1}>, {saying2.either}.
= {p2} [said|took the view] that <{saying2.second};{saying2.third};{saying3.third}>.

# court
> {p1} denied that {saying1}, but admitted that {saying2}.
> Asked by {p3}, {p1} denied that {saying1}. That {saying2}, {p1.he} admitted.
> It was not true that {saying1}, {p1} told the court in {city1}, but {p1.he} conceded that {saying2}.
= {p1} <denied;[admitted|conceded|confirmed]> that {saying1.either}.
= {p1} <[admitted|conceded|confirmed];denied> that {saying2.either}.
= {p1} [rejected|disputed] the [claim|allegation] that <{saying1.second};{saying2.second};{saying3.second}>.
? {saying1.either}.
= [According to|In the view of] {p1}, <{saying2.either};{saying1.either};{saying3.either}>.
= {p1} [owned up to it|did not dispute] that <{saying2.second};{saying1.second};{saying3.second}>.

# politics
> {p1} asked whether {saying1}; {p2} replied that {saying2}.
> "Is it true that {saying1}?" asked {p1} in {city1}. "What is true is that {saying2}," said {p2}.
> {p2} said that {saying2} after {p1} had asked {p2.him} if {saying1}.
= {p1} [wanted to know|asked|put the question] whether <{saying1.either};{saying2.either};{saying3.either}>.
= {p2} <[said|replied|stated];[asked|wanted to know]> that {saying2.second}.
= {p2} <[said|replied];denied> that {saying2.either}.
? {saying1.either}.
= <{p2};{p1}> [said|stated|maintained] that {saying2.either}.
= The question whether {saying1.either} was [put|asked] by <{p1};{p2}>.
= {p2} [said|maintained] that <{saying2.second};{saying2.third};{saying1.second}>.

# business
> {org1} believes that {saying1}. {firm1} disagrees: in its opinion, {saying1.third}.
> {firm1} insisted that {saying1.third}, contrary to {org1}, which maintains that {saying1}.
> A quarrel has broken out between {org1}, which says that {saying1}, and {firm1}, which says that {saying1.third}.
= {org1} [is of the opinion|says|thinks] that <{saying1.either};{saying1.third}>.
= {firm1} [is of the opinion|says|thinks] that <{saying1.third};{saying1.either}>.
= [According to|In the opinion of] <{org1};{firm1}>, {saying1.second}.
= [According to|In the opinion of] <{firm1};{org1}>, {saying1.third}.
= {org1} and {firm1} <differ;agree> [on|about] whether {saying1}.
? {saying1.second}.
? {saying1.third}.

# science
> "We found that {saying1}," said {p1} of {org1}. {p2}, of {org2}, spoke of another matter: "I fear that {saying2}."
> {p2} of {org2} fears that {saying2}; a report by {p1} of {org1} comes to the result that {saying1}.
> In a report, {p1} of {org1} states that {saying1}. A letter from {p2} of {org2} says that {saying2}.
= {p1} [states|reports|holds] that <{saying1.second};{saying2.second};{saying3.second}>.
= <{p2};{p1}> [thinks|holds|is of the opinion] that {saying2.either}.
= [Somebody at|A person from] <{org1};{org2}> [says|holds] that {saying1.second}.
= {p2} [thinks|believes] that <{saying2.second};{saying2.third};{saying3.second}>.
"""
