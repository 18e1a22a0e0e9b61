"""Scenes about how surely something is told and whether it has happened."""

HEDGE = """
# business
@~ plan other: close / sell | move / rent out
@ h s: may / there is a chance that {firm1} will | might / it is possible that {firm1} will | could / perhaps {firm1} will
> {firm1} {h} {plan} its plant in {city1}, a source said; the one in {city2} it has ruled out touching.
> {p1} hinted on {weekday1} that {firm1} {h} {plan} its {city1} plant. To {plan} the one in {city2} has been ruled out.
> To {plan} the plant in {city2} is out of the question for {firm1}, which {h} {plan} the one in {city1}.
= <[It is possible|There is a chance] that {firm1} will;It has been ruled out that {firm1} will;It is certain that {firm1} \
will> {plan} its {city1} plant.
? {firm1} [will|is going to] {plan} its plant in {city1}.
- {firm1} [will|is going to] {plan} its plant in {city2}.
= {firm1} [has ruled out|has excluded] <to {plan} its {city2} plant;to {plan} its {city1} plant;to build a plant in {city3}>.
= The {city1} plant of {firm1} <might;cannot> [be affected by the plans|be what the plans are about].
= Under no circumstances will {firm1} {plan} its plant in <{city2};{city1};{city3}>.
= There is a chance that {firm1} will {plan} its plant in <{city1};{city2};{city3}>.
+ {firm1} will not {plan} its plant in {city2}.
? {firm1} will not {plan} its plant in {city1}.

# court
@~ did other: forged / burned | hidden / copied | smuggled / sold
@~ doc thing: passports / paintings | contracts / letters | maps / coins
> {p1} is suspected of having {did} the {doc}; {p2} has confessed to having {other} the {thing}.
> Police believe, but cannot prove, that {p1} has {did} the {doc}. That {p2} has {other} the {thing} is proven.
> Whether {p1} has {did} the {doc}, as police suspect, is open, while {p2}'s guilt is certain: {p2.he} has {other} the {thing}.
= {p1} is <thought;not thought;known> to have {did} the {doc}.
+ [It is suspected|Police suspect] that {p1} has {did} the {doc}.
- {p1} is not [suspected|under suspicion] of having {did} the {doc}.
+ {p2} is not only [suspected|under suspicion] of having {other} the {thing}.
? {p1} has {did} the {doc}.
+ {p2} has {other} the {thing}.
- {p2} has not {other} the {thing}.
? {p1} has not {did} the {doc}.
= It is <certain;[doubtful|unclear]> that {p2} has {other} the {thing}.
= It is <[not certain|unclear];certain> whether {p1} has {did} the {doc}.

# science
@ soft hard: may / does | could / does
@~ up down: raise / lower | increase / reduce
> A new drug {soft} {up} blood pressure, {org1} reports; that it does {down} body weight is beyond doubt.
> The drug has been shown to {down} body weight. It {soft} also {up} blood pressure, according to {org1}.
> According to {org1}, there are signs, though no proof, that a new drug might {up} blood pressure; certain is that it does \
{down} body weight.
? The [new drug|drug] does {up} blood pressure.
? The [new drug|drug] does not {up} blood pressure.
+ The [new drug|drug] does {down} body weight.
- The [new drug|drug] does not {down} body weight.
+ [It is possible|There is a possibility] that the drug [will|can] {up} blood pressure.
= There is no proof [yet|so far] that the drug can <{up} blood pressure;{down} body weight>.
= It is <beyond doubt;[merely possible|doubtful]> that the drug can {down} body weight.
= It is <not certain;certain;true> that the drug can {up} <blood pressure;blood pressure;the pulse>.
= The effect on <body weight;blood pressure;hair growth> has been [proven|established].

# politics
@~ act other: resign / marry | emigrate / convert
> {p1} is considering whether to {act}, {p1.his} friends say; {p2} has decided to {other}, and {p3} has ruled it out.
> Friends of {p1} say that {p1.he} may {act}. {p2} has made up {p2.his} mind to {other}; that is something {p3} has ruled out.
> While {p2} has decided to {other} and {p3} has ruled that out, {p1} reportedly thinks of whether to {act}.
? {p1} [will|is going to|has decided to] {act}.
? {p1} will not {act}.
+ {p1} is thinking of whether to {act}.
= <{p2};{p1}> no longer [wonders|has to think] whether to <{other};{act}>.
= {p2} [has decided|is determined] <to {other};not to {other};to move to {city1}>.
= <{p2};{p3};{p1}> [is determined|has decided] to <{other};{other};{act}>.
= <{p3};{p2}> [does not want|is not willing] to {other}.
- {p1} has never [thought of|considered] whether to {act}.
+ {p3} [does not want|is not willing] to {other}.
+ [Perhaps|It may be that] {p1} will {act}.

# local
@~ one two: {site1} / {site2}
@~ build pull: extend / demolish
> The council of {city1} plans to {build} the {one} and has turned down a proposal to {build} the {two}.
> A proposal to {build} the {two} was turned down by the council of {city1}, which intends to {build} the {one}.
> In {city1}, the council means to {build} the {one}, but not the {two}, which {p1} had wanted it to {build}.
= The council of {city1} [intends|means|has plans] to {build} the <{one};{two};{site3}>.
= The council [wants|would like] to {build} the <{one};{two};{site3}>.
? The council has [already|by now] begun to {build} the {one}.
+ {city1} [will not|is not going to] {build} the {two}.
= The council has [said no to|rejected] [the plan|a proposal] to {build} the <{two};{one};{site3}>.
- The council has begun to {build} the {two}.
= The council has agreed to [the plan|a proposal] to {build} the <{one};{two};{site3}>.
"""

TENSE = """
# local
@~ a b: opened / closed | painted / repaired | inspected / rented out
> The {site1} in {city1} is to be {a} in {month1}; the {site2} was {a} in {month2}.
> In {month2} the {site2} in {city1} was {a}, and the {site1} is due to be {a} in {month1}.
> After the {site2}, which was {a} in {month2}, the {site1} in {city1} will be {a}; {month1} is the date for it.
= The {site2} <has been;is still to be;will again be> {a}.
= The <{site1};{site2}> is still [to be|waiting to be] {a}.
+ [People|Workers] [have already|had already] {a} the {site2}.
? [People|Workers] [have already|had already] {a} the {site1}.
= It is planned that the {site1} will be {a} in <{month1};{month2};{month1}><;;, in two steps>.
? The {site1} [was|has been] {a} [by now|in {month1}|already].
- The {site2} [was not|has not been] {a}.
= The {site2} <was {a} in {month2};will be {a} in {month1};was {a} by {firm1}>.

# culture
@~ p q: concert / reading | play / lecture
> The {p} by {p1} in {city1} was cancelled; the {q} by {p2} took place on {weekday1}, and {p3} will appear on {weekday2}.
> {p2} gave a {q} on {weekday1} in {city1}, where a {p} by {p1} was called off and one by {p3} is planned for {weekday2}.
> On {weekday2} {p3} is due in {city1}. A {p} by {p1} was called off there and a {q} by {p2} given on {weekday1}.
= The {q} by {p2} <[took place|was held];was cancelled;[took place|was held] twice>.
= {p1}'s {p} <did not take place;took place;will take place in {city2}>.
= [It was not possible to hear|There was no appearance of] <{p1};{p2}> [then|there] in {city1}.
= {p2} <has appeared;[did not appear|has yet to appear];has appeared and was applauded> in {city1}.
= <{p3};{p1};{p3}> [is to|will] appear in {city1}<;;with a choir>.
? {p3} [appeared|was on stage] in {city1} on {weekday2}.
= On {weekday1}, {p2} <appeared;[was absent|did not appear];met {p3}> in {city1}.
= [The public|An audience] in {city1} has [seen|heard] <{p2};{p1};{p3}>.

# business
@~ a b c: factory / shop / barn | hotel / mine / mill
> {firm1} has sold its {a} in {city1} and will sell its {b} in {city2} next year; the sale of a {c} fell through.
> Next year {firm1} will sell a {b} in {city2}. Its {a} in {city1} is sold, while the sale of a {c} came to nothing.
> {firm1}, which has sold its {a} in {city1} and failed to sell a {c}, plans the sale of its {b} in {city2} for next year.
= {firm1} [has sold|sold] its <{a};{c};{b}>.
= The {a} in {city1} <no longer belongs;still belongs> to {firm1}.
= {firm1} <intends to sell;does not intend to sell;has sold> its {b}.
= {firm1} still [owns|has] its <{b};{a}>.
= The {b} in {city2} <is up for sale;is not for sale;has been sold>.
= A <{a};{c};{b}> has been sold by {firm1}.
= {firm1} has not [sold|been able to sell] its <{c};{a}>.
= {firm1} has no [success to report|luck so far] with the sale of its <{c};{a}>.
= {firm1} has <got rid of its {a};got rid of its {c};got rid of its {b}>.
= {firm1} is going to sell <a {b};no {b};a third {a}>.

# science
@~ one two: {city1} / {city2}
> {org1} launched a balloon in {one} on {date1} and is due to launch a second in {two}; a third launch was postponed.
> A balloon of {org1} rose from {one} on {date1}. A second is to rise from {two}, a third has been put off.
> While the third launch has been put off, {org1} let a balloon rise in {one} on {date1} and has scheduled another in {two}.
+ A balloon [has taken off|took off|rose] in {one}.
? A balloon [has taken off|took off|rose] in {two}.
= The <third;first> [launch|balloon] did not [go ahead|leave the ground] [as planned|on time].
= The third balloon <has not risen;has risen;has been damaged>.
= {org1} <has launched;has not launched;has launched> a balloon in <{one};{one};{two}>.
= {org1} <will launch;has no plans to launch;has launched> a balloon in {two}.
= The launch in <{one};{one};{two}> <is over;has not happened;is over>.
= The third launch <was delayed;took place;was too expensive>.

# politics
@ past part fut: signed / signed / sign | endorsed / endorsed / endorse | criticised / criticised / criticise
> {p1} {past} the pact of {city1} on {weekday1}, {p2} will {fut} it on {weekday2}, and {p3} refused to {fut} it.
> On {weekday2} {p2} is to {fut} the pact of {city1}, which {p1} {past} on {weekday1} and {p3} would not {fut}.
> The pact of {city1}, {part} by {p1} on {weekday1}, will be {part} by {p2} on {weekday2}; {p3} was not willing to {fut} it.
= {p1} <has {part};has not {part};asked {p2} to {fut}> the pact.
= {p2} <[is expected|plans] to {fut};has no plan to {fut};has {part}> the pact of {city1}.
= <{p3};{p1}> has not {part} the pact [of {city1}|].
= <{p3};{p2}> does not [want|wish] to {fut} the pact.
= {p3} <has not {part};has {part};has read> the pact of {city1}.
= <{p1};{p3};{p2}> has [already|by now] {part} the pact.
? {p2} {past} the pact on {weekday2}.
= The pact of {city1} was {part} by <{p1};{p3};{p2}>.
"""
