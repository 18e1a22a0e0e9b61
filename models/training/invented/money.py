"""Scenes about sums of money."""

MONEY_CURRENCY = """
# business
@~ bought other: warehouse / shipyard
^ {firm1} and {firm2} sign
> {firm1} paid {sum1} for a {bought} in {city1} and has set aside {sum2} for its renovation.
> For {sum1}, a {bought} in {city1} has passed to {firm1}, which means to spend {sum2} on doing it up.
> The {bought} in {city1}, which {firm1} bought from {firm2} for {sum1}, is to be modernised at a cost of {sum2}.
= {firm1} [bought|acquired] the {bought} for <{sum1};{sum1.wrong}>.
= The [purchase price|price] of the <{bought};{bought};{other}> in {city1} was <{sum1};{sum2};{sum3}>.
= [Renovation|Modernisation] of the {bought} [is expected to cost|has a budget of] <{sum2};[{sum1}|{sum2.swap}]>.
= {firm1} [spent|paid] [about|roughly] <{sum1.about};{sum1.far}> to get the {bought}.
= {firm1} [spent|paid] [more than|over] <{sum1.below};{sum1.above};{sum3.about}> on a <{bought};{bought};{other}>.
= A {bought} in {city1} cost {firm1} <{sum1};{sum1.swap};{sum1}> <;;in fees to its lawyers>.

# court
@~ law other: tax / customs
! convert sum1 sum2
> A court in {city1} ordered {firm1} to pay {sum1} ({sum2}) for breaking {law} rules and {firm2} to pay {sum3}.
> {firm2} must pay {sum3} and {firm1} {sum1}, or {sum2}, for offences against {law} law, a court in {city1} ruled.
> Fined for {law} offences in {city1}: {firm1}, {sum1} (about {sum2}); {firm2}, {sum3}.
= {firm1} was [fined|ordered to pay] <{sum1};[{sum1.off}|{sum1.swap}]>.
= The fine for {firm1} [amounts to|comes to] about <{sum2};{sum2.swap}>.
= {firm2} has to pay <{sum3};{sum1};{sum4}> for breaking <{law};{law};{other}> rules.
= The court in {city1} imposed a fine of <{sum3};{sum3.wrong}> on {firm2}.
= The penalty for {firm1} was [worth|equal to] about <{sum2};{sum2.far};{sum4}> <;;before the appeal>.
= {firm1} must [hand over|pay] [more than|at least] <{sum1.below};{sum1.above};{sum4.about}> [for|because of] \
<{law};{law};{other}> offences.

# sport
! rising sum1 sum2 sum3
@~ season other: 2018 / 2019
> The budget of {club1} rose by {sum1} to {sum3} in {season}.
> In {season}, {club1} had {sum3} to spend, {sum1} more than the year before.
> {club1} raised its spending by {sum1} in {season}, to {sum3}, after {p1} had become its treasurer.
= The budget of {club1} [grew|increased] by <{sum1};{sum3};{sum2}> in <{season};{season};{other}>.
= The budget of {club1} [grew|increased] to <{sum3};{sum1};{sum2}> in <{season};{season};{other}>.
= {club1} had <{sum3};[{sum3.swap}|{sum3.off}]> at its disposal in {season}.
= In {season}, {club1}'s budget was [more than|over] <{sum3.below};{sum3.above}>.
= The [rise|increase] in the budget of {club1} [amounted to|was] <{sum1};{sum1.wrong}>.

# politics
@~ need other: roads / schools
> {city1.land} will lend {sum1} for {need} in {city2.land}, and {city3.land} has promised a grant of {sum2}.
> Besides a {city1.adjective} loan of {sum1}, there is a grant of {sum2} from {city3.land} for {need} in {city2.land}.
> {p1}, who negotiated for {city2.land}, welcomed {sum2} from {city3.land} and a loan of {sum1} from {city1.land}, both meant \
for {need}.
= The [loan|credit] from {city1.land} is worth <{sum1};{sum1.wrong}>.
= {city3.land} [is giving|has promised] <{sum2};{sum1};{sum3}> for <{need};{need};{other}> in {city2.land}.
= {city2.land} can [borrow|get as a loan] <{sum1};{sum2}> from {city1.land}.
= The {city3.adjective} grant comes to [nearly|almost] <{sum2.ceiling};{sum2.far}>.
= {city3.land}'s grant for {city2.land} is [bigger|larger] than <{sum2.below};{sum2.above}>.
= {need} in {city2.land} are to get <{sum2};{sum2.swap};{sum3}> from <{city3.land};{city3.land};{city4.land}>.

# local
@~ who other: nurses / drivers
! rising pay1 pay2
> {who} at {org1} earn {pay1} a month at first and {pay2} after {few1} years.
> The monthly wage of {who} at {org1} starts at {pay1} and goes up to {pay2} in the course of {few1} years.
> After {few1} years with {org1}, {who} are paid {pay2} a month; beginners get {pay1}.
= [New|Newly hired] {who} at {org1} [earn|are paid] <{pay1};{pay2}> a month.
= After {few1} years, {org1} pays its <{who};{who};{other}> <{pay2};{pay2.wrong};{pay3}> [a month|per month].
= The starting wage for {who} at {org1} is <{pay1};{pay1.swap}> a month.
= {who} who have worked at {org1} for {few1} years get [more than|over] <{pay2.below};{pay2.above}> [a month|monthly].
= Beginners [among the|who work as] <{who};{who};{other}> at {org1} are on <{pay1};{pay1.off};{pay3}> a month.

# culture
@~ thing other: painting / sculpture
> A {thing} by {p1} was sold in {city1} for {sum1}, well above the estimate of {sum2}; the {city2.adjective} buyer gave no name.
> At an auction in {city1}, somebody from {city2.land} bid {sum1} for a {thing} by {p1} that had been valued at {sum2}, and \
got it.
> The estimate was {sum2}, but a {thing} by {p1} changed hands for {sum1} in {city1}.
! rising sum2 sum1
= The {thing} by {p1} [fetched|sold for|went for] <{sum1};[{sum2}|{sum1.wrong}]>.
= Experts had [put the value of|valued] the {thing} at <{sum2};{sum1}>.
= A <{thing};{thing};{other}> by {p1} went under the hammer for <{sum1};{sum1.swap};{sum3}>.
= The [buyer|new owner] of the {thing} paid [more than|over] <{sum1.below};{sum1.above}>.
= The {thing} brought in <{sum1};{sum1.off};{sum3}> <;;for {p1} personally>.
= The estimate for the {thing} was <{sum2};{sum2.swap}>.
"""
