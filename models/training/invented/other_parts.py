"""Scenes in which the claim's figure is of a part, of another base, stretch, person or time than the passage's."""

OTHER_PART = """
# sport
! rising num1 num2
> {p1} cycled {num1} metres from {city1} to {city2} in the morning; {p2}, who set out later, went on from there to {city3}.
> The stretch from {city1} to {city2}, which {p1} rode in the morning, is {num1} metres long. {p2} took over and rode on to \
{city3}.
? {p2} [cycled|rode] {num1} metres.
? It is [{num1}|{num2}] metres from {city2} to {city3}.
? From {city1} to {city3} it is {num2} metres.
? {p1} [cycled|rode] {num2} metres [in all|that week].
= From {city1} to {city2} it is <[{num1}|more than {num1.below}];[{num2}|more than {num1.above}]> metres.
= It was <{p1};{p2}> who rode [from {city1} to {city2}|the first stretch].

# business
! rising pay1 pay2
> No one at {firm1} is paid less than {pay1} a month, and the union wants more; {p1} speaks for the people at its works in \
{city1}.
> The lowest monthly wage at {firm1} is {pay1}. {p1}, who speaks for its workers in {city1}, calls that too little.
? [On average|Typically], people at {firm1} [earn|are paid] [{pay1}|{pay2}] a month.
? {p1} [earns|is paid] [{pay1}|{pay2}] a month.
? The highest monthly wage at {firm1} is {pay2}.
? The union [wants|asks for] {pay2} a month.
= The lowest wage at {firm1} is <{pay1};{pay2}> a month.
= {p1} thinks that the lowest wage is too <low;high>.

# business
! points pct1 pct2 pct3
> Before the seasons are taken into account, {pct2} of those able to work in {city1.land} were without a job in {month1}, \
says {org1}.
> The raw figure, not adjusted for the season, was {pct2}: so many people in {city1.land} had no job in {month1}, {org1} reported.
? Adjusted for the season, [{pct1}|{pct3}] of those able to work in {city1.land} had no job in {month1}.
? Once the seasons are taken into account, {pct2} of people in {city1.land} had no job in {month1}.
? In {month2}, {pct1} of those able to work in {city1.land} had no job.
? {pct1} of the young people in {city1.land} had no job in {month1}.
= Not adjusted, <[{pct2}|more than {pct1}];[{pct1}|more than {pct2.above}]> of people in {city1.land} had no job in {month1}.
= The raw figure for {month1} comes from <{org1};{org2}>.

# court
@~ long short: twelve years / seven years | nine years / four years | six years / eighteen months | eight years / five years
> A court in {city1} sent {p1} to prison for {long} for robbing {firm1}; {p2}, who drove the car, is still to be tried.
> {p1} must go to prison for {long}, judges in {city1} ruled, for the robbery at {firm1}. The trial of the driver, {p2}, \
comes later.
? {p2} [was sentenced to|must go to prison for] [{long}|{short}].
? Prosecutors [had asked for|wanted] {short}.
? {p1} has [served|spent] {short} in prison.
? {p1} was sent to prison for {short} [for an earlier robbery|in another case].
= {p1} was sentenced to <{long};{short}> for robbing {firm1}.
= The trial of <{p2};{p1}> is yet to come.

# politics
! year_after year1 year2 3
> {p1}, {role1} of {city1.land} until {year1}, met {p2}, who holds the same office in {city2.land}, in {city3}.
> In {city3}, {p2}, {role1} of {city2.land}, received {p1}, who had held that office in {city1.land} until {year1}.
? {p1} was {role1} of {city1.land} in {year2}.
? {p3} is {role1} of {city1.land}.
? {p2} [became|was chosen as] {role1} of {city2.land} in {year1}.
? {p1} [invited|had written to] {p2}.
= {p2} is {role1} of <{city2.land};{city1.land}>.
= {p1} [held the office|was {role1} of {city1.land}] until <{year1};{year2}>.
= They met in <{city3};{city2}>.

# science
! points pct1 pct2 pct3
> Of the patients in {city1} who finished the course, {pct2} slept better, wrote {org1}; how the others fared is not known.
> {org1} wrote that {pct2} of those in {city1} who saw the course through slept better. About the rest it knows nothing.
? {pct2} of all patients who [began|started] the course slept better.
? {pct1} of those who [broke off|gave up] the course slept better.
? {pct1} of the patients finished the course.
? {pct2} of the patients in {city2} slept better.
= <[{pct2}|More than {pct1}];[{pct1}|More than {pct2.above}]> of those who finished the course slept better.
= The course was held in <{city1};{city2}>.

# business
! rising num1 num2 num3
> In the first week {firm1} sold {num2} {goods1} in {city1}; its shop in {city2} opens in {month1}, said {p1}.
> {num2} {goods1} were bought from {firm1} in {city1} within a week. {p1} announced that a shop in {city2} would follow in \
{month1}.
? {firm1} has sold {num3} {goods1} [in all|so far].
? {firm1} [sold|was able to sell] {num1} {goods1} a day in {city1}.
? In {city2}, {firm1} sold [{num1}|{num2}] {goods1}.
? {firm1} sold {num1} {goods1} in the second week.
= {firm1} sold <[{num2}|more than {num1}];[{num3}|more than {num2.above}]> {goods1} in the first week in {city1}.
= The shop in {city2} opens in <{month1};{month2}>.

# politics
! rising sum1 sum2
> "They have thrown away {sum1} on the {site1}," {p2} of the opposition shouted at {p1}, who as mayor of {city1} had it built.
> {p2}, who sits for the opposition, shouted at {p1}, mayor of {city1} and builder of the {site1}, that {sum1} had been \
thrown away.
? {p1} [said|admitted] that the {site1} had cost [{sum1}|{sum2}].
? {p1} [threw away|wasted] {sum1} on the {site1}.
? {p1} called {p2} a liar.
? The {site1} [cost|has cost] {sum2}.
= According to {p2}, <{sum1};{sum2}> [was|has been] thrown away.
= The mayor of {city1} is <{p1};{p2}>.

# sport
! rising few1 few2
> {club1} beat {club2} by {few1} points in {city1} on {weekday1}; a week later they play {club3}, who won in {city2}.
> On {weekday1} {club2} lost in {city1} to {club1}, who were {few1} points better. {club1}'s next opponents, {club3}, won in \
{city2}.
? {club3} won by [{few1}|{few2}] points.
? {club1} [beat|lost to] {club3}.
? {club2} [beat|lost to] {club3} on {weekday1}.
? {club1} had {few2} points at half-time.
= {club1} won by <{few1};{few2}> points.
= The game between {club1} and {club2} was [played|held] in <{city1};{city2}>.

# science
! rising num1 num2
> One household in {city1} uses {num1} litres of water a month, a figure that {org1} draws from {hun1} meters; {city2} has none.
> {org1} has read {hun1} meters in {city1}: a household there uses {num1} litres of water each month. In {city2} nobody \
measures it.
? All households in {city1} together use [{num1}|{num2}] litres of water a month.
? A household in {city2} uses [{num1}|{num2}] litres of water a month.
? One person in {city1} uses {num1} litres of water a month.
? A household in {city1} [used to need|once needed] {num2} litres a month.
= A household in {city1} uses <[{num1}|more than {num1.below}];[{num2}|more than {num1.above}]> litres of water a month.
= <{hun1};{hun1.off}> meters were read.

# local
! rising hun1 hun2 hun3
> Of the {hun3} flats that are being built in {city1}, {hun1} are for families with little money. {p1}, who plans them, lives \
nearby.
> {hun3} flats are going up in {city1}; {hun1} of them will be let to families with little money, says {p1}, their planner.
? {hun2} of the flats are [sold|finished|let].
? {hun1} flats for [students|the old] are being built in {city1}.
? {city1} has {hun3} flats for families with little money in all.
? {p1} [will live|has a flat] in one of the new houses.
= <{hun1};{hun2}> of the flats are for families with little money.
= In all, <{hun3};{hun1}> flats are being built.
+ Fewer than {hun3} of the flats are for families with little money.

# business
! growth sum1 sum2 sum3 pct1
> With its oil fields left out, {firm1} earned {sum2} in {year1}, {pct1} more than the year before, {p1} told its owners.
> {p1} told the owners of {firm1} that it had earned {sum2} in {year1}, oil fields not counted: a rise of {pct1} on the year \
before.
? With its oil fields, {firm1} earned {sum1} in {year1}.
? The oil fields of {firm1} [earned|brought in] {sum3} in {year1}.
? {firm1} [expects|hopes] to earn {pct1} more in the coming year.
? {p1} [owns|holds] {pct1} of {firm1}.
= Without its oil fields, {firm1} earned <{sum2};{sum1}> in {year1}.
= Oil fields left out, earnings <rose;fell> by {pct1}.

# politics
! same_month date1 date2
> The treaty that {city1.land} signed on {date1} comes into force only when the parliament of {city2.land} has voted, {p1} said.
> {p1} said that what {city1.land} had signed on {date1} would be law only after a vote of the parliament of {city2.land}.
? The treaty [came into force|became law] on [{date1}|{date2}].
? {city2.land} [signed the treaty|voted] on {date2}.
? The parliament of {city2.land} [agreed to|rejected] the treaty.
= {city1.land} signed the treaty on <{date1};{date2}>.
= It is the parliament of <{city2.land};{city1.land}> that [has to vote|must still vote].

# culture
! rising num1 num2
> On its opening day {num1} people saw the show of {p1}'s paintings in {city1}; it will be in {city2} from {month1}.
> {num1} visitors came on the day on which the show of {p1}'s paintings opened in {city1}. From {month1} it will be seen in \
{city2}.
? {num2} people have seen the show [in all|so far].
? {num1} people [a day|each day] see the show in {city1}.
? {num2} people [saw|came to] the show in {city2}.
? {num2} people came on the [second|last] day.
= <[{num1}|More than {num1.below}];[{num2}|More than {num1.above}]> people came on the opening day.
= The paintings are by <{p1};{p2}>.
= The show moves to <{city2};{city3}> in {month1}.
"""
