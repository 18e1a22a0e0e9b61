"""Scenes about who somebody is, what they are called, and where something is."""

ROLE = """
# business
@~ r s: {role1} / {role2}
> {p1}, {r} of {org1}, and {p2}, its {s}, met {p3} in {city1} on {weekday1}.
> {org1} sent its {s}, {p2}, and its {r}, {p1}, to {city1}, where {p3} received them.
> On {weekday1}, {p3} sat down with {org1}'s {r} {p1} and with {p2}, who is the {s} there.
= {p1} [is|works as|serves as] the <{r};{s};{r}> of <{org1};{org1};{org2}>.
= The {s} of {org1} [is called|is] <{p2};[{p1}|{p3}]>.
= {p2} [holds the post of|has the office of] <{s};{r};[{role3}|{s}]> <at {org1};at {org1};at {org2}>.
= {p3} met the <{r};{r};{role3}> of {org1}, <{p1};{p2};{p4}>.
= <{p1};[{p2}|{p3}]> is the {r} [of {org1}|at {org1}].
= The {r} of <{org1};{org1};{org2}> is <{p1};[{p2}|{p3}];{p3}>.

# politics
> {p1} was appointed {role1} on {weekday1}, replacing {p2}, who becomes {role2}; {p3} stays on as {role3}.
> While {p3} remains {role3}, {p2} moves from the post of {role1} to that of {role2} and is replaced by {p1}.
> The new {role1} is {p1}. {p2}, who had held that post, is now {role2}; {p3} is still {role3}.
= The {role1} [is now|from now on is] <{p1};[{p2}|{p3}]>.
= {p2} used to be the <{role1};{role3}>.
= {p2} has become <{role2};{role3};{role2}> <;;at {p2.his} own wish>.
= {p3} [is|remains] the <{role3};[{role1}|{role2}];{role3}><;;, but only until {month1}>.
= Before becoming <{role2};{role3}>, {p2} was <{role1};{role1}>.
= {p1} [took over|succeeded {p2}] as <{role1};{role2};{role1}><;;, having been {role5} before>.
= Before that, {p1} had <not been {role1};been {role1} for years;been {role4}>.

# culture
@~ r s: producer / composer | director / author | translator / editor | singer / pianist
> {p1} is the {r} of "{title1}", {p2} the {s}; {p3} came to the first night.
> The first night of "{title1}", by {r} {p1} and {s} {p2}, was attended by {p3}.
> Among the guests of "{title1}" was {p3}, who sat between the {s}, {p2}, and the {r}, {p1}.
= {p1} [worked as|was taken on as] the <{r};{s};{r}> of "<{title1};{title1};{title2}>".
= {p1} [is|was] the <{r};{s}> of "{title1}".
= "{title1}" [has|had] {p2} as its <{s};{r};{s}> <;;for a small fee>.
= The {s} of "{title1}" is <{p2};[{p1}|{p3}]>.
= {p3} was the <guest;[{r}|{s}];critic> of "{title1}".
= The {r} of "{title1}", <{p1};{p2};{p1}>, [saw|sat next to] <{p3};{p3};{p4}>.

# court
@~ r s: prosecutor / defence lawyer | accused / witness | police officer / victim
> {p1} was the {r} in the case about the {site1} and {p2} the {s}.
> In the case about the {site1}, {s} {p2} faced {r} {p1}.
> The {s}, {p2}, and the {r}, {p1}, did not look at each other in the case about the {site1}.
= In the case about the {site1}, {p1} was the <{r};{s}>.
= <{p2};{p1}> took part in the case about the {site1} as the {s}.
= <{p1};{p2};{p1}> was the {r}<;;in an earlier case>.
= The {s} in the case about the <{site1};{site1};{site2}> was <{p2};[{p1}|{p3}];{p2}>.
= The {r} in the case [is called|bears the name] <{p1};{p2}>.

# sport
@~ r s: coach / captain | owner / doctor | president / goalkeeper
> {club1}'s {r}, {p1}, praised {p2}, {s} of {club2}.
> {p2}, the {s} of {club2}, got praise from {p1}, who is {r} at {club1}.
> There was praise for {club2}'s {s} {p2}: it came from {p1}, the {r} of {club1}.
= {p1} is the {r} of <{club1};{club2}>.
= {p2} is the <{s};{r};{s}> of {club2}<;;and used to be with {club3}>.
= {p1} [works|is active] [at|with] {club1} as <{r};{s};{r}> <;;without a contract>.
= The {s} of {club2} was praised by the <{r};[{s}|groundsman]> of {club1}.
= The {r} of {club1} praised the <{s};{r}> of {club2}.
= The {s} of <{club2};{club1};{club1}> is <{p2};{p2};{p3}>.
"""

NAME = """
# business
> {p1} of {firm1} signed for the sellers and {p2} of {firm2} for the buyers.
> The contract between {firm1}, which sells, and {firm2}, which buys, carries the names of {p1} and {p2} in that order.
> For {firm2}, the buyer, {p2} put {p2.his} name under the contract, for {firm1}, the seller, {p1}.
= <{p1};[{p2}|{p1.cousin}|{p1.namesake}];{p3}> signed <for {firm1};for {firm1};for {firm3}>.
= The buyers' [name|signature] is that of <{p2.full};[{p1.full}|{p2.cousin}|{p2.namesake}]>.
= {firm2} was represented by <{p2.full};[{p1.full}|{p2.cousin}]>.
= <{firm1};{firm2};{firm1}> [sold|was the seller]<;; because {p1} was in debt>.
= {p1} signed on behalf of the <sellers;buyers;sellers><;;, having read every page>.

# culture
@~ one other: edited / illustrated | translated / printed
> {p1} {one} the book "{title1}", which {p2} {other}; it is about the painter {p3}.
> "{title1}", a book about the painter {p3}, was {one} by {p1} and {other} by {p2}.
> The book about {p3}, the painter, is called "{title1}". {p2} {other} it and {p1} {one} it.
= "{title1}" was {one} by <{p1.full};[{p2.full}|{p1.cousin}|{p1.namesake}]>.
= {p2.full} {other} "<{title1};{p3};{title2}>".
= The book [deals with|tells of] <{p3};[{p1}|{p2}];{p3}><;;and sold well>.
= The person who {other} "<{title1};{title1};{title2}>" was <{p2};{p1};{p2}>.
= {p1} <{one};{other};{one}> "{title1}"<;;in less than a year>.
= <{p1};{p3};{p4}> {one} a book <about {p3};about {p1};about {p3}>.

# court
! rising few1 mid1
> The police named the victims as {p1}, {mid1}, and {p2}, {few1}, and thanked {p3}, who had called for help.
> {p1} and {p2}, aged {mid1} and {few1}, were the victims, police said; it was {p3} who called for help.
> {p3} called for help, but {p1} ({mid1}) and {p2} ({few1}) had become victims by then, according to the police.
= The {mid1}-year-old victim [was|was called] <{p1.full};[{p2.full}|{p1.cousin}|{p1.namesake}]>.
= <{p3};[{p1}|{p2}|{p4}]> called for help.
= <{p2};{p3};{p2}> was [one of the victims|among the victims]<;;, and so was {p2.his} dog>.
= The victims were {p1} and <{p2.full};[{p3.full}|{p2.cousin}|{p2.namesake}]>.
= The younger victim was <{p2};{p1};{p2}> <;;from {city1}>.
= The [caller|person who called for help] was <{p3.full};[{p1.full}|{p3.cousin}|{p3.namesake}]>.

# science
@~ thing other third: moth / fern / rose | crater / comet / river
> {org1} has named a {thing} after {p1} and a {other} after {p2}; {p3} had proposed the names.
> A {other} is to bear the name of {p2} and a {thing} that of {p1}: {org1} accepted what {p3} had proposed.
> {p3} suggested to {org1} that a {thing} be called after {p1} and a {other} after {p2}, and so it was done.
= A {thing} [has been called after|bears the name of] <{p1.full};[{p2.full}|{p1.cousin}|{p1.namesake}]>.
= The {other} [got|was given] the name of <{p2};[{p1}|{p3}];{p2}><;;, who died young>.
= The [idea|proposal] for the names [came from|was that of] <{p3.full};[{p1.full}|{p2.full}|{p3.cousin}]>.
= {org1} named a <{thing};{other};{third}> after {p1}.
= {p2} is the [person|one] after whom a <{other};{thing};{third}> was named.

# sport
> {p1} passed to {p2}, who scored for {club1}; {p3} equalised for {club2}.
> {club1} led through a goal by {p2} after a pass from {p1}, but {p3} scored for {club2}.
> The goals: {p2} for {club1} (pass: {p1}) and {p3} for {club2}.
= The goal for {club1} was scored by <{p2.full};[{p1.full}|{p3.full}|{p2.cousin}|{p2.namesake}]>.
= <{p3};[{p1}|{p2}];{p3}> [scored|got the goal] for {club2}<;;with a header>.
= It was <{p1};[{p2}|{p3}]> who gave the pass for the goal of {club1}.
= {p2} scored after a pass [by|from] <{p1.full};[{p3.full}|{p1.cousin}|{p1.namesake}]>.
= {p3} plays for <{club2};{club1};{club2}> <;;and will leave in {month1}>.
= <{p2};{p1};{p2}> [was on the score sheet|scored] for {club1}<;;for the first time this year>.
"""

PLACE = """
# culture
> {p1}, who was born in {city1} and grew up in {city2}, now lives in {city3}.
> Born in {city1}, {p1} spent {p1.his} childhood in {city2} before moving to {city3}, where {p1.he} has lived ever since.
> {p1} lives in {city3}. {p1.his} home town is {city2}, where {p1.his} parents took {p1.him} from {city1}, {p1.his} place of \
birth.
= {p1} [was born|came into the world] in <{city1};[{city2}|{city3}|{city4}];{city1}> <;;during a storm>.
= {p1} [grew up|was brought up] in <{city2};[{city1}|{city3}]>.
= {p1} now lives in <{city3.land};[{city1.land}|{city2.land}|{city4.land}]>.
= {p1}'s birthplace is in <{city1.land};[{city2.land}|{city3.land}]>.
= {p1} [has made {p1.his} home|is living] in <{city3};{city2};{city3}> <;;with two sisters>.
= The home town of {p1} is a <{city2.adjective};[{city1.adjective}|{city3.adjective}]> one.

# business
@~ one other third: makes / stores / sells | designs / tests / paints
> {firm1} {one} its {goods1} in {city1} and {other} them in {city2}; its head office is in {city3}.
> {goods1} that {firm1} {one} in {city1} go to {city2}, where the firm {other} them, while the bosses sit in {city3}.
> From its head office in {city3}, {firm1} runs two plants: it {one} {goods1} in {city1} and {other} them in {city2}.
= {firm1} {one} [its {goods1}|{goods1}] in <{city1};[{city2}|{city3}]>.
= {firm1} {other} [its {goods1}|{goods1}] in <{city2.land};[{city1.land}|{city3.land}]>.
= The [headquarters|head office] of {firm1} [is|can be found] in <{city3};[{city1}|{city2}|{city4}];{city3}> <;;next to a park>.
= In {city1}, {firm1} <{one};{other};{third}> [its {goods1}|{goods1}].
= The place where {firm1} {other} its <{goods1};{goods1};{goods2}> is <{city2};[{city1}|{city4}];{city2}>.

# travel
> The train from {city1} to {city2} broke down near {city3}, and its passengers were taken to {city4} by bus.
> Near {city3} the {city1} to {city2} train came to a halt; buses brought the passengers to {city4}.
> Buses to {city4} picked up passengers after their train, which had left {city1} for {city2}, had failed close to {city3}.
= The train [came|had set out] from <{city1};[{city2}|{city3}|{city4}]>.
= The train was [going|on its way] to <{city2};[{city1}|{city4}];{city2}><;;and full>.
= The breakdown [happened|took place] [near|not far from] <{city3};[{city1}|{city2}|{city4}];{city3}><;;after dark>.
= Buses took [the passengers|people] to <{city4};[{city2}|{city3}];{city4}><;;, free of charge>.
= The passengers ended up in <{city4.land};{city2.land}>.
= A <{city1};{city3}> train [broke down|failed] near <{city3};{city1}>.

# politics
> {p1}, the {city1.adjective} {role1}, met {p1.his} {city2.adjective} counterpart, {p2}, in {city3} on {weekday1}.
> {city3} was the place where {p1}, {role1} of {city1.land}, and {p2}, who has the same office in {city2.land}, met on \
{weekday1}.
> On {weekday1}, {role1} {p1} of {city1.land} and {role1} {p2} of {city2.land} came together in {city3}.
= {p1} is the {role1} of <{city1.land};[{city2.land}|{city3.land}]>.
= The talks of the two [took place|were held] in <{city3.land};[{city1.land}|{city2.land}]>.
= {p2} [comes from|represents] <{city2.land};[{city1.land}|{city4.land}];{city2.land}><;;and went to school there>.
= The <{city1.adjective};{city2.adjective};{city4.adjective}> {role1} is <{p1};{p1};{p3}>.
= {p1} and {p2} met in <{city3};[{city1}|{city2}|{city4}];{city3}> <;;for the second time>.

# science
> A storm that formed off {city1} flooded {city2} on {weekday1} and died out over {city3}, {org1} said.
> {city2} was under water on {weekday1}. The storm had come from the coast of {city1}, according to {org1}, and ended over \
{city3}.
> Off {city1} it began, over {city3} it ended, and in {city2} it caused floods on {weekday1}: {org1} has traced the way of a \
storm.
= The storm [began|arose] near <{city1};[{city2}|{city3}]>.
= There [were floods|was flooding] in <{city2};[{city1}|{city3}];{city2}> <;;that cost lives>.
= The storm [ended|came to an end] over <{city3};[{city1}|{city2}];{city3}> <;;at noon>.
= Part of <{city2.land};[{city1.land}|{city3.land}]> was flooded.
= The storm [lost its strength|faded away] in <{city3.land};[{city1.land}|{city2.land}]>.
= On {weekday1} the storm flooded <{city2};[{city1}|{city3}];{city2}><;;, killing livestock>.
"""
