"""Scenes about figures and shares."""

NUMBER = """
# local
@~ now then: last year / two years ago
^ The {site1} and the {site2} in figures
> The {site1} in {city1} drew {num1} visitors {now}, while the {site2} next door counted {num2}.
> {now}, {num2} people went to the {site2} in {city1}; the {site1}, which charges less, attracted {num1}.
> Visitor numbers for {city1} {now}: {site1}, {num1}; {site2}, {num2}.
= The {site1} [had|received|welcomed] <{num1};[{num2}|{num1.off}];{num1.off}> visitors <{now};{now};{then}>.
= {now}, <{num2};{num1}> people [came to see|visited] the {site2}.
= [About|Around|Roughly] <{num1.about};{num1.far}> people went to the {site1} {now}.
= [More than|Over|At least] <{num1.below};{num1.above};{num3.about}> [people|visitors] came to the <{site1};{site1};{site3}> \
in {city1}.
= [Fewer than|Under] <{num2.above};{num2.below};{num3.about}> people visited the <{site2};{site2};{site3}> {now}.
= Attendance at the {site1} was [nearly|almost|just under] <{num1.ceiling};{num1.far}>.

# business
@~ plant lab: factories / laboratories
^ {firm1} sends new figures
> {firm1}, which is based in {city1}, employs {num1} people in its {plant} and made {big1} {goods1} in {year1}.
> "We have {num1} workers in our {plant}," said {p1} of {firm1}, adding that output had come to {big1} {goods1} in {year1}.
> In {year1} the {plant} of {firm1}, where {num1} men and women have jobs, turned out {big1} {goods1}.
= {firm1} [has|employs] <{num1};{num1.off};{num2}> [workers|staff|people] in its <{plant};{plant};{lab}>.
= [Output|Production] at {firm1} [came to|reached] <{big1};{big1.off}> {goods1} in {year1}.
= {firm1} [produced|manufactured] [about|some] <{big1.about};{big1.far};{big2}> <{goods1};{goods1};{goods2}> in {year1}.
= [More than|Upwards of] <{num1.below};{num1.above}> people work in the {plant} of {firm1}.
= The number of {goods1} made by {firm1} in {year1} was <{big1.within};{big1.outside}>.
= {firm1} [turned out|built] <{big1};{num1};{num1.off}> <{goods1};{goods1};{goods2}> in {year1}.

# sport
@~ move counter: rose / fell
! rising num1 num2 num3
> Membership of {club1} rose by {num1} to {num2} in {year1}.
> In {year1}, {club1} gained {num1} members, which brought the total to {num2}.
> {club1} ended {year1} with {num2} members, {num1} more than it had at the start.
= {club1} had <{num2};{num1};{num3}> members at the end of <{year1};{year1};{year2}>.
= In {year1} the membership of {club1} [grew|increased] by <{num1};{num2}>.
= In {year1} the membership of {club1} [grew|increased] to <{num2};{num1}>.
= {club1} [won|gained|added] <{num1};{num2};{num3}> members in <{year1};{year1};{year2}>.
= {club1} had more than <{num2.below};{num2.above}> members once {year1} was over.

# travel
> {num1} passengers were stranded in {city1} on {weekday1}, and {hun1} flights were cancelled, {firm1} said.
> {firm1} cancelled {hun1} flights on {weekday1}, which left {num1} travellers stuck in {city1}.
> Stuck in {city1}: {num1} travellers had nowhere to go on {weekday1} after the cancellation of {hun1} flights by {firm1}.
= <{hun1};{hun1.off};{hun2}> flights were [called off|cancelled] on <{weekday1};{weekday1};{weekday2}>.
= {firm1} [scrapped|cancelled] [at least|no fewer than] <{hun1.below};{hun1.above}> flights.
= [About|Some] <{num1.about};{num1.far}> passengers could not leave {city1}.
= The number of stranded [passengers|travellers] was <{num1};{hun1}>.
= <{num1};{num1.off};{num2}> [people|passengers] were stuck in <{city1};{city1};{city2}>.
= [Nearly|Almost] <{num1.ceiling};{num1.far}> people were held up in {city1} on {weekday1}.

# science
@~ kind other: adults / children
> Researchers at {org1} followed {num1} {kind} in {city1.land} for {few1} years and {num2} in {city2.land} for {few2} years.
> The study by {org1} ran for {few1} years in {city1.land}, where {num1} {kind} took part, and for {few2} in {city2.land}, \
with {num2}.
> {num2} {kind} from {city2.land} and {num1} from {city1.land} took part in the study of {org1}, the former for {few2} years, \
the latter for {few1}.
= [The study covered|Researchers followed] <{num1};{num2}> {kind} in {city1.land}.
= <{num2};{num2.off};{num2}> <{kind};{kind};{other}> in {city2.land} [were observed|took part].
= In {city1.land} the study [lasted|went on for] <{few1};{few2}> years.
= The participants in {city2.land} were followed for <{few2};{few2.off}> years.
= [More than|Over] <{num1.below};{num1.above};{num3.about}> {kind} from <{city1.land};{city1.land};{city3.land}> joined the \
study.
= The group in {city2.land} was [roughly|about] <{num2.about};{num2.far}> strong.
"""

PERCENTAGE = """
# business
! growth num1 num2 num3 pct1
@~ past before: {year1} / {year2}
> Sales of {goods1} at {firm1} rose {pct1} to {num2} in {past}, from {num1} a year earlier.
> In {past}, {firm1} sold {num2} {goods1}, an increase of {pct1} on the {num1} of the previous year.
> {firm1}'s sales of {goods1}, which stood at {num1} the year before, went up by {pct1} to {num2} in {past}.
= {firm1} sold <{pct1};{pct1.off};{pct2}> more {goods1} in <{past};{past};{before}> than in the [previous year|year before].
= Sales of {goods1} at {firm1} [grew|increased] by <{num3};{num2}> in {past}.
= In {past}, [sales of {goods1} at {firm1} rose|{firm1}'s sales of {goods1} went up] by <{pct1};{pct1.off};{pct1}> <;;in \
{city1}>.
= {firm1}'s sales of <{goods1};{goods1};{goods2}> [climbed|rose] by [more than|over] <{pct1.below};{pct1.above};{pct1}> in \
{past}.
= The increase in {firm1}'s sales of {goods1} was <{num3};{num1}>.
= A year [before|earlier], {firm1} had sold <{num1};{num2}> {goods1}.

# politics
! points pct1 pct2 pct3
^ New poll on the lead of {p1}
> Support for {p1}'s party has risen from {pct1} to {pct2} since {month1}, according to {org1}.
> {org1} now puts the party of {p1} at {pct2}; in {month1} it had stood at {pct1}.
> In a poll by {org1}, {pct2} of voters back the party of {p1}, against {pct1} in {month1}.
= Support for the party of {p1} [grew|went up] by <{pct3.points};{pct3}> since {month1}.
= The party of {p1} has gained <{pct3.points};{pct1.points};{pct3.points}> <since {month1};since {month1};in {city1}>.
= In {month1}, {p1}'s party [had the support of|stood at] <{pct1};{pct2}>.
= {p1}'s party [is now at|now has] <{pct2};[{pct1}|{pct2.off}];{pct2}> <;;among [women|young voters]>.
= Backing for {p1}'s party has [risen|gone up] to <{pct2};{pct3}>.
= Support for {p1}'s party has risen by <{pct3.points};{pct2.points};{pct3.points}> <;;in {city1}> since {month1}.

# local
! rest pct1 pct2
@~ who whom: tenants / shopkeepers
> {pct1} of the {who} in {city1} want the {site1} rebuilt; the other {pct2} would rather see it gone.
> Asked about the {site1} in {city1}, {pct1} of the {who} were for rebuilding it and {pct2} for pulling it down.
> While {pct2} of {who} in {city1} wish to have the {site1} demolished, {pct1} hope that it will be rebuilt.
= <{pct1};{pct2};{pct1}> of the <{who};{who};{whom}> are in favour of rebuilding the {site1}.
= Demolition of the {site1} is favoured by <{pct2};{pct1}> of the {who}.
= <[More than|Over] {pct1.below};[More than|Over] {pct1.above};[More than|Over] {pct1.below}> of the <{who};{who};{whom}> in \
{city1} [support|back] rebuilding the {site1}.
= [Less|Fewer] than <{pct2.above};{pct2.below}> of the {who} want the {site1} torn down.
= The share of {who} who want the {site1} rebuilt is <{pct1};{pct1.off};{pct1}> in <{city1};{city1};{city2}>.

# science
@~ sex other: women / men
> {pct1.share} of the {sex} in the study slept badly, while {pct2.share} of them took medicine, {org1} reported.
> According to {org1}, {pct1.share} of the {sex} it had tested slept badly and {pct2.share} took medicine.
> Of the {sex} tested by {org1}, {pct2.share} were on medicine and {pct1.share} suffered from poor sleep.
= [Poor sleep was found in|Trouble with sleep affected] <{pct1.share};{pct2.share};{pct1.share}> of the <{sex};{sex};{other}>.
= <{pct1.share};[{pct1.off.share}|{pct2.share}]> of the {sex} [did not sleep well|had poor sleep].
= <{pct2.share};{pct2.off.share};{pct2.share}> of the <{sex};{sex};{other}> [used|were taking] medicine.
= Medicine was taken by <{pct2};[{pct1}|{pct2.off}]> of the {sex}.
= [More than|Over] <{pct1.below};{pct1.above}> of the {sex} slept badly.
= [About|Roughly] <{pct1.about};{pct1.far};{pct1.about}> of the <{sex};{sex};{other}> [slept poorly|had bad nights].

# business
@~ one other: export / home
> {firm1} cut the price of its {goods1} by {pct1} and that of its {goods2} by {pct2} on the {one} market.
> On the {one} market, {goods2} from {firm1} are now {pct2} cheaper and {goods1} {pct1} cheaper.
> {p1} of {firm1} announced price cuts for {one} customers: {pct1} for {goods1}, {pct2} for {goods2}.
= The price of {firm1}'s {goods1} [fell|went down] by <{pct1};{pct2}> on the {one} market.
= {firm1} [lowered|reduced] the price of {goods2} by <{pct2};{pct2.off};{pct2}> for <{one};{one};{other}> customers.
= {firm1} now charges <{pct2};{pct1};{pct2}> less for {goods2} on the <{one};{one};{other}> market.
= {one} customers of {firm1} [get|were given] [more than|over] <{pct1.below};{pct1.above}> off {goods1}.
= {goods1} by {firm1} became <{pct1};{pct1.off}> [cheaper|less expensive].
"""
