"""Scenes about yes and no, how many of them all, and what brought something about."""

NEGATION = """
# local
@~ yes no: approved / rejected | accepted / turned down | welcomed / condemned
> The council of {city1} {yes} the plan for a {site1} and {no} the one for a {site2}.
> While the plan for a {site2} was {no} by the council of {city1}, it {yes} the plan for a {site1}.
> Councillors in {city1} have {no} the {site2}; the {site1}, which {p1} had drawn, they {yes}.
= The council {yes} the <{site1};{site2};{site3}>.
= The plan for a {site2} was <{no};{yes};changed>.
= The {site1} was <not {no};not {yes};not paid for>.
= The council did <not say yes;say yes> to both [plans|projects].
= Councillors in {city1} {no} the plan for a <{site2};{site1};{site3}>.
= {city1}'s council <{yes} one project and {no} the other;{no} both projects;{yes} one project by a single vote>.

# business
> {firm1} failed to deliver the {goods1} but did not miss the deadline for the {goods2}, {p1} said.
> {p1} said that {firm1} had delivered the {goods2} in time, though it had not managed to do so with the {goods1}.
> The {goods1} never arrived from {firm1}; the {goods2} did, {p1} said, and not too late.
= {firm1} <delivered;did not deliver> the {goods2}.
= {firm1} <did not deliver;delivered> the {goods1}.
= The <{goods2};{goods1};{goods3}> [arrived|came] from {firm1}.
= The <{goods1};{goods2};{goods3}> [did not arrive|failed to arrive|never came].
= {firm1} <met;missed> the deadline for the {goods2}.
= {firm1} [broke its promise|let its customers down] over the <{goods1};{goods2};{goods3}>.
= [It is not the case|It is untrue] that the {goods1} <arrived;never arrived;were cheap>.

# politics
@ r d rr dd: refused / agreed / refuse / agree | agreed / refused / agree / refuse
> {p1} {r} to meet {p2} in {city1}, and {p3} {d} to.
> In {city1}, {p3} {d} to meet {p2}, whereas {p1} {r}.
> {p2} had asked {p1} and {p3} to meet in {city1}: {p1} {r}, {p3} {d}.
= <{p1};{p3}> {r} to [meet|see] {p2}.
= {p3} <{d};{r};came late> to [meet|see] {p2}.
= {p2} asked for a meeting, and {p1} <{r};{d};laughed>.
= {p1} did not <{dd};{rr}> to [meet|see] {p2}.

# court
@~ g d: granted / denied
> A judge {g} {p1} bail and {d} it to {p2}; {p3} needs no lawyer.
> {p2} was {d} bail by a judge in {city1}, {p1} was {g} it, and {p3} can do without a lawyer.
> In {city1}, {p1} was {g} bail, {p2} was {d} bail and {p3} said that {p3.he} had no need of a lawyer.
= The judge {g} bail to <{p1};{p2};{p3}>.
= {p2} was <{d};{g};{d}> bail<;;because of an earlier case>.
= {p3} <does not need;needs;cannot pay> a lawyer.
= Bail was {d} to <{p2};{p1};{p3}>.
= {p1} and {p2} were not <treated alike;treated differently;present> by the judge.
= The judge <did not treat {p1} and {p2} alike;treated {p1} and {p2} alike;had met {p1} and {p2} before>.

# travel
> The {site1} in {city1} has no lift but is not without a ramp; the {site2} has a lift and lacks a ramp.
> At the {site2} in {city1} there is a lift and no ramp, at the {site1} a ramp and no lift.
> Wheelchair users will find a ramp at the {site1} in {city1}, which lacks a lift, and a lift at the {site2}, which is \
without a ramp.
= The {site1} <has a ramp;has no ramp;has an old ramp>.
= The <{site1};{site2};{site3}> [lacks|does not have] a lift.
= There is [a lift|a lift for visitors] [in|at] the <{site2};{site1};{site3}>.
= The <{site2};{site1};{site3}> is without a ramp.
= There is no lift at the <{site1};{site2};{site3}>.
= It is [not true|wrong] that the {site2} <lacks;has> a lift.
= The <{site2};{site1};{site3}> does not have a ramp.

# sport
@~ w l: won / lost
> {club1} {w} on {weekday1} and {l} on {weekday2}; {club2} no longer play, and {club3} have never {l} at home.
> {club3} have never {l} at home, {club2} have given up playing, and {club1} {l} on {weekday2} after having {w} on {weekday1}.
> On {weekday1} {club1} {w}, on {weekday2} they {l}. {club2} play no more. As yet, {club3} have not once {l} at home.
= {club1} {w} on <{weekday1};{weekday2};{weekday3}>.
= {club1} did <not lose both matches;lose both matches;not play well in both matches>.
= {club2} <have stopped playing;still play;have stopped playing for lack of money>.
= On {weekday2} {club1} <{l};{w};{l}><;;in bad weather>.
= {club3} have <never;often;never> {l} <at home;at home;away from home>.
"""

QUANTIFIER = """
# politics
@~ yes no: signed / rejected | read / ignored
> All the mayors of {city1.land} {yes} the letter; of those of {city2.land}, some {yes} it, but not all.
> The letter was {yes} by every mayor in {city1.land} and by some, though not by all, in {city2.land}.
> In {city2.land} only some of the mayors {yes} the letter, in {city1.land} each of them did: they all {yes} it.
= <All;Not all> [of the mayors|the mayors] of {city1.land} {yes} the letter.
+ Some of the mayors of {city2.land} {yes} it.
? Some of the mayors of {city3.land} {yes} it.
= Only some of the mayors of <{city2.land};{city1.land};{city3.land}> {yes} the letter.
= <Not every mayor;Every mayor;Every woman who is a mayor> in {city2.land} {yes} the letter.
+ At least one mayor in {city2.land} {yes} the letter.
? [Most|Half|More than half] of the mayors of {city2.land} {yes} the letter.

# science
@~ kind other: rivers / lakes
> {org1} found lead in most of the {kind} of {city1.land}, in none of the {kind} of {city2.land} and in all of those of \
{city3.land}.
> None of the {kind} of {city2.land} contains lead, says {org1}, but most of those of {city1.land} do, and those of \
{city3.land} all do.
> Lead is present in every one of the {kind} of {city3.land} and in most of {city1.land}'s {kind}; {city2.land} has {kind} \
without any lead, {org1} says.
= <Most;None> of the {kind} of {city1.land} [contain|have] lead.
= [There is lead in|Lead was found in] some of the {kind} of <{city3.land};{city2.land};{city4.land}>.
= None of the {kind} of <{city2.land};[{city1.land}|{city3.land}];{city4.land}> [contain|have] lead.
= <All;[Only some|None];All> the <{kind};{kind};{other}> of {city3.land} [contain|have] lead.
= <Fewer than half;Most;[None|Most]> of the {kind} of <{city2.land};{city2.land};{city4.land}> [contain|have] lead.
= More than half of the {kind} of <{city1.land};{city2.land};{city4.land}> [contain|have] lead.
= At least one of the {kind} of <{city1.land};{city2.land};{city4.land}> has lead in it.
= Lead is [absent from|not found in] <every one;few> of the {kind} of {city2.land}.

# business
@~ drivers guards cooks clerks: drivers / guards / cooks / clerks
> {firm1} dismissed half of its {drivers}, all of its {guards} and none of its {cooks}, {p1} said.
> None of the {cooks} lost their jobs when {firm1} dismissed all the {guards} and half of the {drivers}, said {p1}.
> Half of {firm1}'s {drivers} and every one of its {guards} were dismissed, {p1} said; all of its {cooks} could stay.
= All of the <{guards};{drivers};{clerks}> [lost their jobs|were dismissed].
= <Half;[All|None]> of the {drivers} [lost their jobs|had to go].
= None of the <{cooks};[{guards}|{drivers}];{clerks}> [lost their jobs|had to go].
= [All|Every one] of the <{cooks};{guards};{clerks}> [kept|held on to] a job at {firm1}.
= [Some|At least some] of the <[{drivers}|{guards}];{cooks};{clerks}> lost their jobs.
= Only half of the <{drivers};{guards};{clerks}> were dismissed.
= Not all of the <[{drivers}|{cooks}];{guards};{clerks}> were dismissed.
= At least one of the <{guards};{cooks};{clerks}> was dismissed.
= Not one of the <{guards};{cooks};{clerks}> kept a job at {firm1}.

# culture
> Some of the paintings of {p1} were shown in {city1}, all of {p1.his} drawings in {city2}; {p1.his} three prints were never \
shown.
> In {city2} every drawing by {p1} could be seen, in {city1} some of {p1.his} paintings; none of {p1.his} three prints was on \
show.
> {city1} showed some paintings by {p1}, and {city2} showed {p1.his} drawings, all of them. Not one of the three prints has \
been shown.
= <Some;None;All> of the paintings by {p1} were shown in {city1}.
= None of the <prints;[drawings|paintings];letters> by {p1} [was|were] on [show|display].
= <At least one;None;More than half> of the paintings by {p1} could be seen in {city1}.
= <All;Only half;All> of {p1}'s <drawings;drawings;letters> were [shown|on display] in {city2}.
= <Every;Not every> drawing by {p1} [was shown|could be seen] in {city2}.
= Not a single <print;drawing;letter> by {p1} has been shown.
= <Some;None;Most> of {p1}'s <drawings;drawings;paintings> were on display in <{city2};{city2};{city1}>.
= {p1}'s <drawings;prints;paintings> were all shown.

# local
@~ north south west east: north / south / west / east
@~ a b: flooded / looted | searched / painted
> Every house in the {north} of {city1} was {a} and most in the {south} were {b}, but only one in the {west} was {a}.
> In the {west} of {city1} only one house was {a}; in the {north} all were, and in the {south} the greater part of the houses \
were {b}.
> Most houses in the {south} of {city1} were {b}. Just one was {a} in the {west}, and in the {north} not one remained that \
was not {a}.
= <All;Not all;All> of the houses in the <{north};{north};{east}> were {a}.
+ At least some of the houses in the {north} were {a}.
? At least some of the houses in the {east} were {a}.
= Only one house in the <{west};{north};{east}> was {a}.
= <A single house;No house;A single house> in the <{west};{west};{east}> was {a}.
= <More than half;[None|Fewer than half];All> of the houses in the {south} were {b}.
= <Not every;Every> house in the {west} was {a}.
- None of the houses in the {west} was {a}.
+ At least one house in the {west} was {a}.
? At least one house in the {west} was {b}.
= The majority of the houses in the <{south};{west};{south}> were <{b};{a};{b}><;;by night>.
"""

CAUSE = """
# travel
> Because of {cause1}, {effect1}; {effect2} because of {cause2}.
> {cause1} led to {effect1.second}, and {cause2} to {effect2.second}, {p1} said.
> {p1} put {effect1.second} down to {cause1} and {effect2.second} to {cause2}.
> {effect1} as a result of {cause1}. {cause2} is the reason why {effect2}.
= [{effect1.third}|{effect1}] because of <{cause1.either};{cause2.either};{cause1.either}, though not for that alone>.
= {effect2.third} because <{cause2.third};{cause1.third}>.
= <{cause1.second};{cause2.second}> [caused|brought about|was behind] {effect1.second}.
= [The reason for|What led to] {effect2.second} was <{cause2.either};{cause1.either}>.
= {effect1.second} [was a consequence of|resulted from] <{cause1.second};{cause2.second}>.
= <{cause2.second};{cause1.second};{cause2.second}> was to blame for {effect2.second}<;;, as it had been in {year1}>.
? {cause1} came as a surprise to {p2} [and {p3}|of {city1}].

# local
> {effect1} on {weekday1}, days after {cause1}; {cause2} had nothing to do with it, {p1} said.
> {p1} ruled out {cause2} as the reason why {effect1}. There had been {cause1} some days before.
> Some days after {cause1}, {effect1}. That this was because of {cause2}, as some believe, {p1} was able to rule out.
? {effect1.third} because of {cause1.either}.
- {effect1.third} because of {cause2.either}.
= <It was not {cause2.either};It was {cause2.either};It was {cause1.either}> that [caused|led to] {effect1.second}.
= {effect1} <after;before;[after|before]> <{cause1.either};{cause1.either};{cause3.either}>.
+ {cause1.either} [came before|preceded] {effect1.second}.
- {cause1.either} came after {effect1.second}.
? [{cause1.either} was to blame for|{cause1.either} brought about] {effect1.second}.
+ According to {p1}, {cause2.either} had nothing to do with {effect1.second}.
? According to {p1}, {cause1.either} had nothing to do with {effect1.second}.
= {p1} <ruled out;named> {cause2.either} as the reason for {effect1.second}.

# business
@~ up down: rose / fell
> Profits at {firm1} {up} because of {cause1}, despite {cause2}.
> In spite of {cause2}, profits at {firm1} {up}: {cause1} was the reason.
> {cause1}, said {p1}, explains why profits at {firm1} {up}; that they did so was despite {cause2}.
= Profits at {firm1} {up} <because of;despite> {cause1.either}.
= Profits at {firm1} {up} <despite;because of> {cause2.either}.
= Profits at {firm1} {up} because of <{cause1.either};{cause2.either};{cause1.either}> <;;more than for any other reason in \
{year1}>.
= The change in {firm1}'s profits was due to <{cause1.second};{cause2.second};{cause1.second}, as in {year1}>.
= {cause2.either} <was not;was> [the cause of|behind] the change in profits at {firm1}.
= Profits at {firm1} <{up};{down}> on account of {cause1.second}.

# court
@~ resign other: resigned / emigrated | quit / confessed
> {p1} {resign} over {cause1}, not over {cause2}, and {p2} {other} after a quarrel with {p3}.
> It was {cause1} that made {p1} give up, not {cause2}: {p1.he} {resign}. After a quarrel with {p3}, {p2} {other}.
> After a quarrel with {p3}, {p2} {other}. That {p1} {resign} had to do with {cause1} and nothing to do with {cause2}.
= {p1} {resign} because of <{cause1.either};{cause2.either}>.
= <{cause1.second};{cause2.second};{cause1.second}> [led|moved] {p1} to [act|go so far]<;;, as {p1.his} lawyer had hoped>.
= {p2} {other} <after;before;[after|before]> a quarrel with <{p3};{p3};{p1}>.
= {cause2.either} <had nothing to do with;was the reason for> the step that {p1} took.
? {p2} {other} [on account of|owing to] a quarrel with {p3}.
= {p1}'s reason was <{cause1.second};{cause2.second}>.

# science
@~ frogs newts toads: frogs / newts / toads
@~ more fewer: more / fewer
> {org1} attributes the fact that there are {more} {frogs} near {city1} to {cause1} and the fact that there are {fewer} \
{newts} to {cause2}.
> There are {more} {frogs} near {city1} on account of {cause1}; {cause2} is why there are {fewer} {newts}, says {org1}.
> What accounts for {more} {frogs} near {city1} is {cause1}, according to {org1}; for {fewer} {newts} it is {cause2}.
= The change in the number of {frogs} [is due to|results from] <{cause1.either};{cause2.either}>.
= {cause2.either} [has had an effect on|is behind the change in] the number of <{newts};{frogs};{toads}>.
= [There are|One finds] {more} {frogs} near {city1} because <{cause1.third};{cause2.third}>.
= Because of {cause1.second}, there are {more} <{frogs};{newts};{toads}> near {city1}.
= {org1} blames {cause2.second} for there being {fewer} <{newts};{frogs};{toads}>.
"""
