"""Scenes in which the one who acts and the one who is acted on may be exchanged."""

PASSIVE = """
# politics
> {p1} {deed1.second} {p2} in {city1} on {weekday1}, and {p3} {deed2.second} {p1}.
> On {weekday1} {p2} was {deed1.third} by {p1} in {city1}; {p1} was {deed2.third} by {p3}.
> In {city1}, where {p1} {deed1.second} {p2} on {weekday1}, {p3} in turn {deed2.second} {p1}.
= <{p2};{p1};{p2}> was <{deed1.third};{deed1.third};{deed3.third}> by <{p1};{p2};{p1}>.
= <{p1};{p3};{p1}> was <{deed2.third};{deed2.third};{deed3.third}> by <{p3};{p1};{p3}>.
= <{p1};{p2};{p1}> <{deed1.fourth};{deed1.fourth};{deed3.fourth}> <{p2};{p1};{p2}>.
= <{p3};{p1};{p3}> <{deed2.fourth};{deed2.fourth};{deed3.fourth}> <{p1};{p3};{p1}>.
= <{p3};{p1}> {deed2.second} <{p1};{p3}>.
= It was <{p3};{p2}> who {deed2.second} {p1}.
= It was <{p2};{p3}> who was {deed1.third} by {p1} in {city1}.

# business
> {firm1} {dealing1.second} {firm2} in {year1}, and the year after {firm2} {dealing2.second} {firm3}.
> In {year1}, {firm2} was {dealing1.third} by {firm1}; a year later {firm3} was {dealing2.third} by {firm2}.
> {firm2}, which {firm1} {dealing1.second} in {year1}, {dealing2.second} {firm3} in the following year.
= <{firm2};{firm1};{firm2}> was <{dealing1.third};{dealing1.third};{dealing3.third}> by <{firm1};{firm2};{firm1}>.
= <{firm3};{firm2};{firm3}> was {dealing2.third} by <{firm2};{firm3};{firm4}> <;;as well>.
= <{firm1};{firm2}> {dealing1.fourth} <{firm2};{firm1}>.
= <{firm2};{firm3};{firm2}> <{dealing2.fourth};{dealing2.fourth};{dealing3.fourth}> <{firm3};{firm2};{firm3}>.
= In {year1}, <{firm2};{firm1};{firm2}> was <{dealing1.third};{dealing1.third};{dealing3.third}> by <{firm1};{firm2};{firm1}>.
= <{firm2};{firm3}> {dealing2.second} <{firm3};{firm2}>.

# court
> Witnesses said that {p1} had {deed1.third} {p2} and had been {deed2.third} by {p3}; the court in {city1} found this proven.
> The court in {city1} found it proven that {p2} had been {deed1.third} by {p1} and that {p3} had {deed2.third} {p1}.
> {p1}, whom {p3} had {deed2.third}, had {deed1.third} {p2}: so the court in {city1} found.
= <{p1};{p3};{p1}> was <{deed2.third};{deed2.third};{deed3.third}> by <{p3};{p1};{p3}>.
= <{p1};{p2};{p1}> <{deed1.fourth};{deed1.fourth};{deed3.fourth}> <{p2};{p1};{p2}>.
= According to the court, {p3} <{deed2.second};was {deed2.third} by;{deed3.second}> {p1}.
= According to the court, {p1} <{deed1.second};was {deed1.third} by;was {deed3.third} by> {p2}.
= According to the court, {p2} <was {deed1.third} by;{deed1.second};{deed3.second}> {p1}.

# sport
@~ up down: beaten / thanked | cheered / booed | invited / fined
> {club1} were {up} by {club2} on {weekday1} and {down} by {club3} on {weekday2}.
> On {weekday2} {club1} had {down} {club4} and been {down} by {club3}; {club2} had {up} them on {weekday1}.
> First {up} by {club2} on {weekday1}, {club1} were {down} by {club3} on {weekday2}.
= On {weekday1}, <{club1};{club2};{club1}> were {up} by <{club2};{club1};{club2}> <;;in front of a full house>.
= <{club3};{club1}> were the ones by whom <{club1};{club3}> were {down}.
= <{club1};{club3};{club1}> were {down} by <{club3};{club1};{club3}> <;;in front of a full house>.
= On {weekday1}, {club2} <had {up};were {up} by;had {up}> {club1}<;;, and not for the first time>.
= On {weekday2}, {club3} <had {down};were {down} by> {club1}.

# culture
@~ one other: translated / praised | filmed / printed
> The poems of {p1} were {one} by {p2}, and those of {p2} were {other} by {p3}.
> {p2} {one} the poems of {p1}, {p3} {other} those of {p2}.
> {p3} {other} the poems of {p2}, who had {one} those of {p1}.
= The poems of <{p1};{p2};{p3}> were {one} by <{p2};{p1};{p1}>.
= {p2} <{one} poems by;wrote poems that were {one} by;[met|admired]> {p1}.
= <{p3};{p2}> {other} poems that <{p2};{p3}> had written.
= Poems by <{p2};{p3};{p3}> were {other} by <{p3};{p2};{p1}>.
= The [person|one] who {one} {p1}'s poems [was|is] <{p2};{p3};{p2}><;;, a cousin>.
= {p3} <{other} the work of;had {p3.his} work {other} by;[lived with|knew|was paid by]> {p2}.
"""

ROLE_SWAP = """
# business
@~ a b: sold / let | gave / lent
> {firm1} {a} a {site1} in {city1} to {firm2} and {b} a {site2} to {firm3}.
> {firm2} has had a {site1} in {city1} since {firm1} {a} it to them; to {firm3}, {firm1} {b} a {site2}.
> To {firm3} {firm1} {b} a {site2}, and to {firm2} it {a} a {site1} in {city1}.
= {firm2} got a {site1} from <{firm1};{firm3}>.
= It was <{firm1};{firm2}> that {a} a {site1} to <{firm2};{firm1}>.
= The {site2} went to <{firm3};{firm2};{firm3}> <;;without its furniture>.
= {firm1} handed over a {site2} to <{firm3};{firm2}>.
= <{firm3};{firm1};{firm3}> received a {site2} from <{firm1};{firm3};{firm1}><;;, together with its staff>.
= <{firm1};{firm2};{firm1}> {a} a {site1} in {city1}<;;, having owned it since {year1}>.

# business
> {firm1} bought a shipyard from {firm2} for {sum1} and sold a mill to {firm3}.
> {firm2} sold a shipyard to {firm1} for {sum1}; a mill of {firm1} was bought by {firm3}.
> After buying a shipyard that {firm2} had put up for {sum1}, {firm1} parted with a mill, which {firm3} bought.
= {firm2} <sold;bought;sold> a shipyard <to;from;to> {firm1}<;;because it was making a loss>.
= {firm1} <bought;sold;bought> a shipyard <from;to;from> {firm2}<;;, as {p1} had advised>.
= {firm3} [acquired|purchased] a mill from <{firm1};{firm2}>.
= {firm1} [disposed of|parted with] a <mill;shipyard;brewery>.
= <{firm1};{firm3};{firm1}> sold a mill to <{firm3};{firm1};{firm3}> <;;at a loss>.
= The [buyer|purchaser] of the <shipyard;mill;shipyard> was {firm1}<;;, which outbid {firm4}>.

# sport
> {club1} beat {club2} on {weekday1} and lost to {club3} on {weekday2}.
> {club2} lost to {club1} on {weekday1}; on {weekday2} {club3} beat {club1}.
> A win over {club2} on {weekday1} was followed by a defeat at the hands of {club3} for {club1} on {weekday2}.
= {club2} <lost to;beat;lost to> {club1}<;;after a penalty>.
= {club3} <beat;lost to;[beat|lost to]> <{club1};{club1};{club2}>.
= {club1} [were defeated by|suffered a defeat against] <{club3};{club2};{club4}>.
= <{club1};{club2};{club4}> [got the better of|defeated] <{club2};{club1};{club3}>.
= On {weekday2} {club1} were the <losers;winners;youngest team>.
= {club1} <won against;lost to> {club2}.

# culture
@~ art other: the violin / painting | the cello / drawing
> {p1} taught {p2} {art} in {city1} and studied {other} under {p3}.
> {p2} studied {art} under {p1} in {city1}. {p1} in turn was taught {other} by {p3}.
> {p1}, whose teacher in {other} was {p3}, had {p2} as a pupil, to whom {p1.he} taught {art} in {city1}.
= <{p2};{p1};{p2}> [was a pupil of|learned from] <{p1};{p2};{p4}>.
= <{p3};{p1};{p4}> [was the teacher of|gave lessons to] <{p1};{p3};{p3}>.
= {p1} <taught;studied under> {p2}.
= {p1} <studied under;taught;studied under> {p3}<;;for ten years>.
= <{p2};{p1};{p2}> took lessons in {art} from <{p1};{p2};{p1}><;;, but never paid for them>.

# politics
> {p1} succeeded {p2} as {role1} in {year1} and was succeeded by {p3}.
> {p2} was {role1} until {year1}, when {p1} took over, whom {p3} followed in that office.
> As {role1}, {p1} came after {p2}, who left in {year1}, and before {p3}.
= {p2} <preceded;succeeded;knew> {p1} [as {role1}|in the office of {role1}].
= {p3} was [the successor of|{role1} after] <{p1};[{p4}|{p3}'s own sister];{p1}><;;for a very short time>.
= {p1} was {role1} <after;before> {p2}.
= {p1} was {role1} <before;after> {p3}.
= {p1}'s predecessor was <{p2};{p3};{p2}><;;, an old friend>.
= {p1}'s successor was <{p3};{p2};{p3}><;;, who won by one vote>.
= [In {year1} the office of {role1} passed|The office of {role1} passed] from {p2} to <{p1};{p3};{p1}> <;;without an election>.

# court
> {p1} sued {p2} in {city1}, and {p3} lent {p1} {sum1} for the lawyers.
> {p1}, who borrowed {sum1} from {p3} for the lawyers, took {p2} to court in {city1}.
> In {city1} {p2} was sued by {p1}; the {sum1} that the lawyers cost had been lent by {p3}.
= {p3} <lent money to;borrowed money from;[lent money to|borrowed money from]> <{p1};{p1};{p2}>.
= {p1} <borrowed from;lent money to;borrowed from> {p3}<;;at a high rate of interest>.
= <{p1};{p3};{p1}> [owed money to|was in the debt of] <{p3};{p1};{p4}> [then|at the time].
= <{p2};{p1};{p3}> was [taken to court|sued] by <{p1};{p2};{p4}>.
= The [plaintiff|one who sued] was <{p1};{p2}>.
= The [defendant|one who was sued] was <{p2};{p1};{p2}><;;, and {p2.he} lost>.
"""
