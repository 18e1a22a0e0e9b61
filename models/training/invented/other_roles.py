"""Scenes in which the claim shares topic and figure with the passage but speaks of another place, time, part or step."""

OTHER_ROLE = """
# travel
@~ high low: 31 / 24 | 28 / 17 | 36 / 29 | 12 / 5 | 22 / 14
> In {city1} the thermometer showed {high} degrees on {weekday1}, more than on any other day of the week. {city2} hopes for rain.
> {weekday1} was the hottest day of the week in {city1}, at {high} degrees. People in {city2} are looking at the sky.
> On {weekday1} it was {high} degrees in {city1}; no day of that week was warmer there. {city2} is still waiting for rain.
? On {weekday1} it was [{high}|{low}] degrees in {city2}.
? [It rained|Rain fell] in {city1} on {weekday2}.
? In {city2} the temperature [rose to|reached] {low} degrees on {weekday2}.
? [A year before|The year before], it had been {high} degrees in {city1} on the same day.
= In {city1} it was <{high};{low}> degrees on {weekday1}.
= The hottest day of the week in {city1} was <{weekday1};{weekday2}>.

# science
> {mid1} millimetres of rain came down on {city1} in one night, as {org1} measured; its gauge in {city2} was being repaired.
> A gauge of {org1} caught {mid1} millimetres of rain in a single night in {city1}. Its other one, in {city2}, was out of use.
? {mid1} millimetres of rain fell on {city2} in [the same|that] night.
? {city1} had {hun1} millimetres of rain in [the whole month|all of {month1}].
? The rain [flooded|damaged] the {site1} in {city1}.
? In {city1}, {mid2} millimetres of rain fell the night before.
= In {city1}, <[{mid1}|over {mid1.below}];[{mid1.off}|over {mid1.above}]> millimetres of rain fell in one night.
= {org1} was unable to measure rain in <{city2};{city1}>.

# local
@~ goods other: loaf of bread / litre of milk | kilo of rice / dozen eggs | pound of butter / bag of flour
@~ one two: 1.20 / 1.75 | 2.40 / 3.10 | 4.80 / 3.95 | 0.85 / 1.30
> A {goods} costs {one} euros at the market in {city1}, where {p1} has a stall; {p2} runs one in {city2}.
> {p1} charges {one} euros for a {goods} at the market in {city1}, and so do the other stalls. {p2} sells in {city2}.
? A {goods} costs [{one}|{two}] euros at the market in {city2}.
? A {other} costs [{one}|{two}] euros in {city1}.
? A year ago a {goods} cost {two} euros at the market in {city1}.
? {p2} [asks for|charges] {one} euros for a {goods}.
= At the market in {city1}, one has to pay <{one};{two}> euros for a {goods}.
= The stall of {p1} is in <{city1};{city2}>.

# politics
! rising pct1 pct2
> {pct1} of the voters in {city1} took part in the referendum; people there also choose a new council in {month1}.
> Turnout at the referendum was {pct1} in {city1}, where the council is up for election in {month1}.
> {p1}, who counts votes in {city1}, put turnout in the referendum there at {pct1}. In {month1} a council is to be elected.
? [Turnout in the council election in {city1} was|The council election in {city1} had a turnout of] [{pct1}|{pct2}].
? In the referendum, {pct1} of the voters in {city1} [said yes|voted in favour].
? Throughout {city1.land}, turnout in the referendum was {pct2}.
? {pct2} of the women in {city1} took part in the referendum.
= <[{pct1}|More than {pct1.below}];[{pct2}|More than {pct1.above}]> of the voters in {city1} took part in the referendum.
= A new council is to be elected in {city1} in <{month1};{month2}>.

# business
! rising num1 num2
> {firm1} is laying off {num1} people at its works in {city1}; it also has works in {city2} and in {city3}, {p1} said.
> At the works in {city1}, one of several that {firm1} runs, {num1} people are losing their jobs. Others are in {city2} \
and {city3}.
? {firm1} is laying off {num2} people [in all|altogether].
? {num1} people are losing their jobs at the works of {firm1} in [{city2}|{city3}].
? {firm1} [employs|used to employ] {num2} people in {city1}.
? In {city2}, {firm1} is [hiring|taking on] {num1} people.
= {firm1} is cutting <{num1};{num2}> jobs in {city1}.
= {firm1} [has|runs] works in {city1}, in {city2} and in <{city3};{city4}>.
+ More than {num1.below} people at the works in {city1} are losing their jobs.
- Fewer than {num1.below} people at the works in {city1} are losing their jobs.

# politics
@~ women men: women / men
! points pct1 pct2 pct3
> Among {women} in {city1.land}, unemployment stood at {pct2} in {month1}, according to {org1}; {p1} called for more courses.
> {pct2} of {women} able to work in {city1.land} were without a job in {month1}, {org1} says. {p1} wants more training.
? [In all|Altogether], unemployment in {city1.land} was {pct2} in {month1}.
? Among {men} in {city1.land}, unemployment stood at [{pct1}|{pct2}] in {month1}.
? {pct1} of {women} [under thirty|over fifty] in {city1.land} were out of work in {month1}.
? {pct1} of {women} in {city1.land} were out of work in {month2}.
= In {month1}, unemployment among {women} in {city1.land} was <[{pct2}|above {pct1}];[{pct1}|above {pct2.above}]>.
= The figure of {pct2} is about <{women};{men}>.

# politics
> In the south of {city1.land} alone, {num1} farms have given up since {year1}, according to {org1}. Few figures \
exist for the north.
> {org1} has counted the farms that have closed in the south of {city1.land} since {year1}: there are {num1} of them.
? In the north of {city1.land}, [{num1}|{num2}] farms have given up since {year1}.
? [{num1}|{num2}] farms have given up in {city1.land} as a whole since {year1}.
? There are {num2} farms [left|still at work] in the south of {city1.land}.
= In the south of {city1.land}, <[{num1}|more than {num1.below}];[{num2}|more than {num1.above}]> farms have closed since {year1}.
= According to {org1}, {num1} farms in the <south;[north|east]> of {city1.land} have [closed|given up] since {year1}.

# politics
! rising num1 num2
> Across {city1.land}, {num2} schools were short of teachers in {year1}, {p1} told reporters at a school in {city1}.
> At a school in {city1}, {p1} gave figures for all of {city1.land}: in {year1}, {num2} schools had too few teachers.
? In {city1}, {hun1} schools were short of teachers in {year1}.
? {num1} schools in {city1.land} were short of [books|money] in {year1}.
? The school in {city1} that {p1} visited [has|had] too few teachers.
? {num1} schools in {city1.land} were short of teachers the year [before|after].
= In {year1}, <[{num2}|more than {num2.below}];[{num1}|more than {num2.above}]> schools in {city1.land} had too few teachers.
= The figures that {p1} gave [are for|concern] the year <{year1};{year2}>.

# local
! rising sum1 sum2
> The council of {city1} has set aside {sum1} for a new {site1}, on which work is to begin in {month1}.
> {sum1} has been put into the budget of {city1} for a new {site1}. Builders are due to arrive in {month1}, {p1} said.
? The new {site1} in {city1} [cost|has cost] [{sum1}|{sum2}].
? {city1} [spent|paid out] {sum2} on the {site1}.
? Work on the {site1} [began|was held up] in {month1}.
? The council had at first [set aside|wanted to give] {sum2} for the {site1}.
= The council of {city1} has budgeted <[{sum1}|more than {sum1.below}];[{sum2}|more than {sum1.above}]> for a {site1}.
= Work on the {site1} is to start in <{month1};{month2}>.

# science
! rising sum1 sum2
> {org1} asked the research fund in {city1} for {sum2} to study {goods1}; {p1}, who wrote the letter, awaits a reply by {month1}.
> A study of {goods1} would take {sum2}, says {org1}, which has applied to a fund in {city1} for that sum. {p1} expects an \
answer by {month1}.
? The fund in {city1} [granted|gave] {org1} [{sum1}|{sum2}].
? The fund [rejected|turned down] the request of {org1}.
? {org1} has [spent|used up] {sum1} on its study of {goods1}.
= {org1} [has asked|applied] for <{sum2};{sum1}> to study {goods1}.
= An answer is expected by <{month1};{month2}>.
= <{org1};The fund in {city1}> [wants|hopes] to be given {sum2}.

# business
! rising num1 num2
> {firm1} has ordered {num2} {goods1} from {firm2}, to be handed over in {city1} before {year1} is out.
> An order for {num2} {goods1} has gone from {firm1} to {firm2}; they are to be handed over in {city1} by the end of {year1}.
? {firm2} [delivered|has delivered] [{num1}|{num2}] {goods1} to {firm1}.
? {firm1} [owns|already had] {num1} {goods1}.
? {firm2} [builds|makes] {num2} {goods1} a year.
= {firm1} ordered <[{num2}|over {num2.below}];[{num1}|over {num2.above}]> {goods1} from {firm2}.
= <{firm1};{firm2}> [placed|gave] an order for {goods1}.
= The {goods1} are to be handed over in <{city1};{city2}>.

# local
! rising hun1 hun2
> {hun2} young people applied for a place at the music school in {city1} this year. Its head, {p1}, once played the organ there.
> The music school in {city1}, headed by {p1}, received {hun2} applications for places this year, one from each young person.
? The music school in {city1} [admitted|turned away] {hun1} young people this year.
? {hun2} young people [study|have places] at the music school in {city1}.
? Last year {hun1} young people applied to the school.
= <[{hun2}|More than {hun2.below}];[{hun1}|More than {hun2.above}]> young people applied to the music school this year.
= The head of the music school is <{p1};{p2}>.

# sport
! rising num1 num2
> {num2} runners had put their names down for the {city1} marathon, which set off in the rain on {weekday1}.
> Before the {city1} marathon, run in pouring rain on {weekday1}, {num2} people had entered their names, {p1} of the club said.
? {num1} runners [finished|reached the end of] the {city1} marathon.
? {num1} runners [dropped out|gave up] [because of the rain|on the way].
? {num2} people [watched|came to watch] the marathon in {city1}.
? [A year earlier|The year before], {num1} runners had entered.
= <[{num2}|Over {num2.below}];[{num1}|Over {num2.above}]> people had [entered|put their names down for] the {city1} marathon.
= The marathon in {city1} was run in <the rain;bright sunshine>.
= The marathon was run on <{weekday1};{weekday2}>.

# local
! rising sum1 sum2
> The {site1} in {city1}, which burned on {weekday1}, was insured for {sum2}, {p1} of {firm1} confirmed.
> {p1}, who works for {firm1}, said that the {site1} destroyed by fire in {city1} on {weekday1} had been insured for {sum2}.
? The fire [caused|did] damage of [{sum1}|{sum2}].
? {firm1} paid {sum1} after the fire.
? Rebuilding the {site1} will cost [{sum1}|{sum2}].
= The {site1} was insured for <[{sum2}|over {sum2.below}];[{sum1}|over {sum2.above}]>.
= The fire at the {site1} broke out on <{weekday1};{weekday2}>.

# court
! rising pay1 pay2
> {p1} parked a lorry on the tram line in {city1}, for which the law allows fines of up to {pay2}. A judge decides on {weekday1}.
> {p1} left a lorry on the tram line in {city1}, where the highest fine for that is {pay2}. A judge decides on {weekday1}.
? {p1} was fined [{pay1}|{pay2}].
? {p1} [must pay|has paid] {pay1} for parking on the tram line.
? The lowest fine for parking on the tram line is {pay1}.
= The law allows a fine of <up to {pay2};no more than {pay1}> for parking a lorry on the tram line.
= The judge is to decide on <{weekday1};{weekday2}>.
= {p1} parked a lorry on the <tram line;[pavement|footbridge]>.

# business
! rising pay1 pay2
> By law, nobody working full time in {city1.land} may be paid less than {pay1} a month, {p1} of the labour office pointed out.
> The lowest monthly wage that the law allows for full-time work in {city1.land} is {pay1}, explained {p1} of the labour office.
? On average, people in {city1.land} earn {pay2} a month.
? {p1} earns {pay1} a month.
? The unions in {city1.land} are calling for a minimum wage of {pay2}.
? Workers at {firm1} in {city1} [are paid|earn] {pay2} a month.
= The [minimum|lowest legal] wage for full-time work in {city1.land} is <{pay1};{pay2}> a month.
= The <minimum;maximum> monthly wage [set by|allowed under] law is {pay1}.
- Full-time workers in {city1.land} may be paid less than {pay1.below} a month.

# local
! rising pay1 pay2
> {p1} pays {pay1} a month for two rooms above the {site1} in {city1}. "I like the view," {p1.he} says.
> For two rooms over the {site1} in {city1}, {p1} hands over {pay1} each month and praises the view.
? {p1} pays {pay1} a month for three rooms in {city2}.
? On average, two rooms in {city1} cost {pay2} a month.
? {p2}, who lives next door, pays [{pay1}|{pay2}] a month.
? The rent of {p1} [went up to|will go up to] {pay2}.
= {p1}'s rooms cost <[{pay1}|over {pay1.below}] a month;[{pay2}|over {pay1.above}] a month>.
= {p1} pays {pay1} [in rent|for the rooms] every <month;[year|week]>.
= {p1} <likes;dislikes> the view.

# sport
@ best worse: 7.31 / 7.27 | 6.05 / 5.90 | 8.12 / 7.96 | 5.44 / 5.31
> {p1}, whose own record stands at {best} metres, won the long jump in {city1} on {weekday1}. {p1.he} comes from {city2}.
> Victory in the long jump in {city1} on {weekday1} went to {p1} from {city2}, who has a personal record of {best} metres.
? {p1} won [in {city1}|on {weekday1}] with a jump of [{best}|{worse}] metres.
? {p2} came second in {city1} with {worse} metres.
? The {city2.adjective} record in the long jump is {best} metres.
? {p1} set {p1.his} personal record of {best} metres in [{city1}|{city3}].
= The personal record of {p1} is <{best};{worse}> metres.
= The winner of the long jump in {city1} was <{p1};{p2}>.
= {p1} comes from <{city2};{city3}>.

# travel
! rising num1 num2
> The record of the {city1} ferry, {num2} passengers on one day, was set in {year1}, recalls {p1}, who sold tickets then.
> Never, says {p1} at the ticket office, did the {city1} ferry carry more people in a day than in {year1}, when it took {num2}.
? The {city1} ferry carried {num1} passengers on {weekday1}.
? The {city1} ferry now carries {num1} passengers [on an ordinary day|every day].
? {p1} [was among|counted] the passengers on the day of the record.
= On its busiest day, the {city1} ferry carried <[{num2}|over {num2.below}];[{num1}|over {num2.above}]> passengers.
= The busiest day of the {city1} ferry was in <{year1};{year2}>.

# politics
! points pct1 pct2 pct3
@~ one other: Greens / Liberals | Centre Party / Labour Party | Farmers' Party / Progress Party
> The {one} won {pct1} in {city1}, {p1} announced after the count; {p2}, who leads the {other} there, conceded nothing.
> After the count in {city1}, {p1} gave the share of the {one} as {pct1}. {p2}, the leader of the {other}, would not concede.
? The {other} won [{pct1}|{pct3}] in {city1}.
? The {one} won {pct1} in {city2}.
? Five years before, the {one} had won {pct2} in {city1}.
? In a poll, the {other} were [at|given] {pct1}.
= In {city1}, the {one} [got|received] <[{pct1}|over {pct1.below}];[{pct2}|over {pct2}]> of the vote.
= {p2} leads the <{other};{one}> in {city1}.
= {p2} <did not concede;conceded> [defeat in {city1}|after the count].

# politics
! points pct1 pct2 pct3
> A poll on the future of the {site1} has {pct2} of {city1} in favour of selling. The vote itself is on {date1.short}.
> {pct2} of people asked in {city1} want the {site1} sold, a poll says; they go to the ballot box on {date1.short}.
? In the vote, {pct2} of {city1} [backed|rejected] the sale of the {site1}.
? {city1} voted to [sell|keep] the {site1} on {date1.short}.
? In an earlier poll, {pct1} [wanted|had wanted] the {site1} sold.
? The {site1} was sold after {date1.short}.
= In the poll, <[{pct2}|over {pct1}];[{pct1}|over {pct2.above}]> were [in favour of|for] selling the {site1}.
= The vote is [to be held|set for] <on {date1.short};on {date2.short}>.
= Those who want the {site1} <sold;kept> made up {pct2} in the poll.

# travel
! rising hun1 hun2
> The boat that sank off {city1} on {weekday1} was licensed for {hun1} people. Divers have yet to reach it, {p1} said.
> Licensed to carry {hun1} people, a boat went down off {city1} on {weekday1}; according to {p1}, no diver has reached it so far.
? There were [{hun1}|{hun2}] people on the boat.
? {hun1} people [died|were saved] when the boat sank off {city1}.
? The boat was carrying [too many people|{hun2} people] when it went down.
= The boat was allowed to carry <{hun1};{hun2}> people.
= Divers <have not yet reached;have reached> the boat.
= The boat sank on <{weekday1};{weekday2}>.

# local
! rising few1 few2
> After the storm near {city1}, rescuers fear that {few2} people may be dead. {p1}, their leader, would not confirm any figure.
> The storm near {city1} may have killed {few2} people, rescuers fear; {p1}, who leads them, confirmed no figure.
? The storm near {city1} killed [{few1}|{few2}] people.
? {p1} [was injured|lost a friend] in the storm.
? {few2} people were [rescued|found alive] near {city1}.
? The storm [destroyed|damaged] {hun1} houses near {city1}.
= Rescuers fear that <{few2};{few1}> people may have died.
= {p1} <did not confirm;confirmed> the number of dead.

# travel
@~ limit speed: 80 / 130 | 50 / 95 | 100 / 160 | 30 / 70
> The lorry that hit the {site1} in {city1} was driven by {p1}. The speed limit on that road is {limit} kilometres an hour.
> On the road in {city1} where {p1} drove a lorry into the {site1}, {limit} kilometres an hour are allowed.
? The lorry was going at [{limit}|{speed}] kilometres an hour.
? {p1} was [driving too fast|within the speed limit].
? {city1} will change the speed limit to {speed} kilometres an hour.
? The speed limit had been {speed} kilometres an hour until {year1}.
= The speed limit where the lorry hit the {site1} is <{limit};{speed}> kilometres an hour.
= The lorry [was driven by|had at its wheel] <{p1};{p2}>.
= The lorry ran into <the {site1};a {site2}>.

# travel
! rising year1 year2
> When work on the line from {city1} to {city2} began, {year2} was given as the year of completion. {p1} drove the first train.
> The line between {city1} and {city2} was meant to be finished in {year2}, according to the plan; {p1} drove the first train.
? The line from {city1} to {city2} was finished in [{year2}|{year2.later}].
? Work on the line from {city1} to {city2} began in {year1}.
? {p1} drove the first train in {year2}.
= According to the plan, the line was to be [finished|ready] in <{year2};{year1}>.
= The first train was driven by <{p1};{p2}>.
= The line [leads|runs] between {city1} and <{city2};{city3}>.
"""
