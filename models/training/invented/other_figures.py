"""Scenes in which the figure of a claim has another role than the figure of the passage."""

OTHER_FIGURE = """
# business
> At the start of the year {firm1} set itself the goal of {num1} new clients by {month1}, {p1}, its sales manager, recalled.
> "{num1} new clients by {month1}, no fewer": that was the target which {p1} gave the sales team of {firm1} in a letter.
> In the sales plan that {p1} drew up for {firm1}, the target for {month1} stands at {num1} new clients.
? {firm1} [won|gained] {num2} new clients by {month1}.
? By {month1}, {firm1} had [gained|signed up] {num1} new clients.
? {firm1} [exceeded|overshot] its target for {month1} by {num2} clients.
= {firm1} [wanted|aimed|set out] to gain <[{num1}|over {num1.below}];[{num2}|over {num1.above}]> new clients by {month1}.
= [About|Roughly] <{num1.about};{num1.far}> new clients were the [goal|target] of {firm1} for {month1}.

# travel
@~ more less: ships / ferries
> The harbour of {city1} expects {num1} passengers in {month1}, {p1} of the port office said when presenting the forecast.
> A forecast by the port office in {city1} has {num1} passengers using the harbour in {month1}, most of them on {more}.
> How many passengers will come to the harbour of {city1} in {month1}? The port office reckons with {num1}.
? [In the end|When {month1} was over], {num2} passengers had passed through the harbour of {city1}.
? The harbour of {city1} counted {num1} passengers in {month1} of the previous year.
? {num2} passengers came to {city1} on {less} in {month1}.
= The forecast for {month1} [was|spoke of] <[{num1}|over {num1.below}];[{num2}|over {num1.above}]> passengers.
= According to the forecast, <{num1};{num1.off}> passengers were to [come|be expected] in {month1}.

# local
@~ gift other: blankets / tents | mattresses / raincoats | coats / boots
> After the flood, {org1} appealed to the people of {city1} for {num1} {gift}, to be left at the {site1}.
> "We need {num1} {gift}," said {p1} of {org1} when the water had reached the {site1} in {city1}.
> An appeal by {org1} for flood victims in {city1} names what is lacking most: {num1} {gift}. {p1} collects them.
? {org1} [handed out|distributed] {num2} {gift} in {city1}.
? People in {city1} [gave|donated] {num1} {gift} to {org1}.
? {p1} had [received|collected] {hun1} {gift} within a week.
= {org1} [asked|appealed] for <{num1};{num1.off}> {gift}.
= The number of {gift} that {org1} [said were needed|asked for] was <{num1};{num2}>.
+ {org1} [called for|was in need of] [more than|over] {num1.below} {gift}.
- {org1} [said that it needed|asked for] fewer than {num1.below} {gift}.

# court
> In a packed courtroom in {city1}, prosecutor {p1} demanded a fine of {sum1} for {firm1}, which had let oil run into a river.
> {sum1} is the fine that {p1}, for the prosecution, wants {firm1} to pay for oil in a river near {city1}.
> {firm1} is on trial in {city1} over oil in a river; prosecutor {p1} has asked for a penalty of {sum1}.
? The court in {city1} [fined|ordered] {firm1} to pay {sum2}.
? The judges [imposed|decided on] a fine of {sum1} on {firm1}.
? [Cleaning|The cleaning of] the river near {city1} cost {sum1}.
= The [prosecution|prosecutor] [called for|demanded] a fine of <{sum1};{sum2}> for {firm1}.
= {p1} wanted {firm1} to pay <{sum1};{sum1.swap}> because of the oil.

# court
! rising few2 few1
@~ crime other: fraud / bribery | arson / burglary
> The prosecution asked for {few1} years in prison for {p1}, who stands accused of {crime} in {city1}.
> {p1} ought to spend {few1} years behind bars for {crime}, prosecutor {p2} told the court in {city1}.
> Closing speeches in {city1}: {few1} years in jail is what prosecutor {p2} demands for {p1}, who is charged with {crime}.
? {p1} was [sentenced to|given] {few2} years in prison for {crime}.
? The court sent {p1} to prison for {few1} years.
? {p1} had been to prison for {few1} years before, for {other}.
= The [prosecution|prosecutor] demanded <{few1};{few2}> years in prison for {p1}.
= A [prison|jail] term of <{few1};{few1.off}> years was [demanded|asked for] by the prosecution.

# politics
> For a referendum on the {site1} in {city1}, {num1} signatures are required; {p1} began to gather them on {weekday1}.
> {p1} is out collecting: {num1} signatures must come together before {city1} votes on the {site1}.
> Under the law, a vote on the {site1} takes place once {num1} people have signed. {p1} has set up a table in {city1}.
? {p1} has gathered {num2} signatures [so far|until now].
? [By {month1}|After a week], {num1} people in {city1} had signed.
? In the vote on the {site1}, {num1} people said no.
= A vote on the {site1} [needs|requires] <[{num1}|more than {num1.below}];[{num2}|more than {num1.above}]> signatures.
= The number of signatures [required|needed] is <{num1};{num1.off}>.

# local
@~ fruit other: apples / pears | plums / cherries | leeks / carrots
> Last year the growers around {city1} brought in {num1} tonnes of {fruit}, {org1} said at the opening of this year's harvest.
> As picking begins near {city1}, {org1} recalls the harvest of last year, when {num1} tonnes of {fruit} were gathered.
> {fruit} are ripe again near {city1}. A year ago {num1} tonnes were brought in there, according to {org1}.
? This year's harvest near {city1} [yielded|came to] {num2} tonnes of {fruit}.
? {num1} tonnes of {fruit} [have been|were] gathered near {city1} this year.
? Growers around {city1} [brought in|picked] {num2} tonnes of {other} last year.
= Last year, <[{num1}|over {num1.below}];[{num2}|over {num1.above}]> tonnes of {fruit} were [harvested|gathered] near {city1}.
= Growers near {city1} [picked|harvested] [about|some] <{num1.about};{num1.far}> tonnes of {fruit} a year ago.

# business
! rising num1 num2
> From January to March {year1}, {firm1} sold {num1} {goods1}, mostly to schools in {city1.land}, it said in a first report.
> {firm1} looks back on a first quarter of {year1} in which it found buyers for {num1} {goods1}, says {p1}.
> The figures of {firm1} for the first three months of {year1} are in: {num1} {goods1} were sold.
? In the whole of {year1}, {firm1} sold {num2} {goods1}.
? {firm1} sold {num1} {goods1} [between April and June|in the second quarter of] {year1}.
? {firm1} had sold {num3} {goods1} in the last quarter of the year before.
= {firm1} sold <[{num1}|more than {num1.below}];[{num2}|more than {num1.above}]> {goods1} in the first quarter of {year1}.
= Between January and March {year1}, <{num1};{num1.off}> {goods1} of {firm1} [were sold|found buyers].

# culture
! rising hun1 hun2
> On its first day the exhibition of works by {p1} in {city1} was seen by {hun1} people, among them {p2}.
> When a show of {p1}'s paintings opened in {city1}, {hun1} visitors came on the first day.
> {hun1} tickets were torn at the door on the opening day of the exhibition on {p1} in {city1}, one for each guest.
? [In all|Altogether], {num1} people have seen the exhibition [in {city1}|on {p1}].
? The second day of the exhibition [attracted|drew] {hun1} visitors.
? {num1} people had visited the exhibition by the time it closed.
= On the opening day, <[{hun1}|under {hun1.above}];[{hun2}|under {hun1.below}]> people [saw|visited] the exhibition.
= The first day of the exhibition [brought|drew] <{hun1};{hun1.off}> visitors.

# science
> Between {year1} and the present, the glacier above {city1} has lost {hun1} metres of its length, {org1} has measured.
> The glacier near {city1} is {hun1} metres shorter than in {year1}, {p1} of {org1} told a conference.
> Its tongue ends {hun1} metres farther up the valley than it did in {year1}: the glacier of {city1} shrinks, says {org1}.
? Last year alone, the glacier [lost|shrank by] {mid1} metres.
? The glacier is {num1} metres long today.
? Researchers expect the glacier to lose another {hun1} metres in the next {few1} years.
= The glacier has shrunk by <[{hun1}|over {hun1.below}];[{hun1.off}|over {hun1.above}]> metres since {year1}.
= Since {year1}, the glacier has [retreated by|lost] [about|roughly] <{hun1.about};{hun1.far}> metres.

# local
@~ town near: Upper Marlow / Lower Marlow | Eastbrook / Westbrook | Great Hadley / Little Hadley | Old Tern / New Tern
> {num1} people live in {town}, where rents have gone up; neighbouring {near} is getting a new {site1}.
> {town} has grown to {num1} inhabitants, its mayor said at a meeting with colleagues from {near}, across the river.
> While {near} argues about its {site1}, {town} celebrates: the town on the other bank now counts {num1} residents.
? {near} [has a population of {num2}|now has {num2} inhabitants].
? {num1} people [live|have their home] in {near}.
? [Together|Taken together], {town} and {near} gained {num2} inhabitants in {few1} years.
= {town} has <[{num1}|over {num1.below}];[{num2}|over {num1.above}]> [inhabitants|residents].
= [About|Some] <{num1.about};{num1.far}> people live in {town}.

# local
@~ ward other: children's ward / maternity ward | eye clinic / heart clinic | burns unit / stroke unit
> The {ward} at the hospital in {city1} treated {hun1} patients in {month1}; the {other} got a new head, {p1}.
> {month1} brought {hun1} patients to the {ward} of the hospital in {city1}, whose {other} was being repainted.
> While {p1} showed visitors the {other}, staff at the {ward} in {city1} were adding up: {hun1} patients in {month1}.
? The {other} [treated|admitted] {hun2} patients in {month1}.
? In {month1}, {hun1} patients were treated in the {other}.
? {hun2} [nurses and doctors|people] work in the {ward}.
= The {ward} [treated|looked after] <[{hun1}|more than {hun1.below}];[{hun2}|more than {hun1.above}]> patients in {month1}.
= In {month1} <{hun1};{hun1.off}> people were patients of the {ward} in {city1}.

# business
> {firm1} had to recall {num1} {goods1} with faulty wiring, while its {goods2} won a design award in {city1}.
> Because of bad wiring, {num1} {goods1} go back to {firm1}. The {goods2} of the same maker have been given a new colour.
> Owners of {num1} {goods1} by {firm1} were asked to return them; its {goods2} are tested in {city1} every {month1}.
? {firm1} [also recalled|had to recall] {num2} {goods2}.
? {num1} {goods2} by {firm1} were [faulty|defective].
? {firm1} sold {num2} {goods2} [last year|in {year1}].
= {firm1} [called back|recalled] <{num1};{num2}> {goods1}.
= The recall by {firm1} [covered|concerned] <{num1};{num1.off}> {goods1}.

# science
! rising num2 num1
@~ ill other: measles / mumps | cholera / typhoid
> Laboratories in {city1} ran {num1} tests for {ill} in {month1}, {org1} reported, and more nurses are to be trained.
> {num1} people in {city1} had themselves tested for {ill} once each in {month1}, according to {org1}.
> Testing for {ill} went on in {city1}: {org1} put the number of tests in {month1} at {num1}.
? {num2} people in {city1} were found to have {ill} in {month1}.
? In {month1}, {city1} [had|recorded] {num2} cases of {ill}.
? {num1} people in {city1} have been [vaccinated|inoculated] against {ill}.
= <[{num1}|over {num1.below}];[{num2}|over {num1.above}]> tests for {ill} were [made|done] in {city1} in {month1}.
= The number of tests for {ill} in {city1} in {month1} was <{num1};{num1.off}>.

# business
! rising sum1 sum2
> {firm1} of {city1} had a turnover of {sum2} in {year1}, its chief executive {p1} told shareholders.
> Customers spent {sum2} on the products of {firm1} in {year1}; that was all its revenue, {p1} said.
> Revenue at {firm1}, where {p1} keeps the books, came to {sum2} in {year1}.
? {firm1} made a profit of {sum1} in {year1}.
? {firm1} had a turnover of {sum1} [in the year before|the year after].
? {firm1} [is|was] worth {sum2} on the stock exchange.
= [Revenue|Turnover] at {firm1} was <[{sum2}|over {sum2.below}];[{sum1}|over {sum2.above}]> in {year1}.
= In {year1} {firm1} had a turnover of <{sum2};{sum2.wrong}>.

# sport
! rising num1 num2
> {club1} play in a stadium with {num2} seats, and their home match against {club2} on {weekday1} was shown on television.
> There is room for {num2} spectators, all seated, in the ground of {club1}, who received {club2} there on {weekday1}.
> Its {num2} seats make the stadium of {club1} the largest in {city1}; {club2} were the guests on {weekday1}.
? {num1} [spectators|people] saw {club1} play against {club2} [in the stadium|at the ground].
? {club1} have sold {num1} season tickets.
? The match between {club1} and {club2} was watched by a crowd of {num2}.
= The [stadium|ground] of {club1} has <{num2};{num1}> seats.
= [About|Roughly] <{num2.about};{num2.far}> people can [sit|find a seat] in the stadium of {club1}.

# travel
> {mid1} passengers were hurt when a ferry of {firm1} struck the quay in {city1}; divers were still searching the water.
> A ferry hit the quay in {city1}, which left {mid1} people with injuries; {firm1}, its owner, spoke of a sad day.
> The number of injured after the ferry accident in {city1} is {mid1}, said {p1} of {firm1}, whose voice was shaking.
? {few1} people [died|were killed] in the accident in {city1}.
? {mid1} people lost their lives when the ferry struck the quay.
? The ferry had {hun1} people on board.
= <[{mid1}|over {mid1.below}];[{mid2}|over {mid1.above}]> people were [injured|hurt] in the ferry accident.
= The accident left <{mid1};{mid1.off}> people [injured|with injuries].

# local
@~ who other: nurses / porters | gardeners / cooks
! rising pay1 pay2
> {who} at {org1} earn {pay2} a month before tax, and {p1} thinks that this is too little.
> Before anything is deducted, the monthly pay of {who} at {org1} is {pay2}, as {p1} from personnel explained.
> {pay2} gross is what a month of work brings {who} at {org1}.
? After tax, {who} at {org1} are left with {pay1} a month.
? {who} at {org1} take home {pay1} a month [once tax has been paid|after deductions].
? {other} at {org1} earn {pay2} a month before tax.
= {who} at {org1} have a gross monthly wage of <[{pay2}|more than {pay2.below}];[{pay1}|more than {pay2.above}]>.
= Before tax, {who} at {org1} are paid <{pay2};{pay2.off}> a month.

# politics
! points pct1 pct2 pct3
> Not counting inflation, pensions in {city1.land} have risen by {pct2} since {year1}, the ministry in {city1} says.
> Pensions in {city1.land} are {pct2} higher in nominal terms than in {year1}, according to {p1}, a member of parliament.
> Since {year1}, pensions in {city1.land} have gone up by a nominal {pct2}, as {p1} pointed out in a debate in {city1}.
? In real terms, pensions in {city1.land} have risen by {pct1} since {year1}.
? Adjusted for inflation, [pensions|the pensions] have gone up by {pct1} since {year1}.
? [Consumer prices|Rents] in {city1.land} have risen by {pct3} since {year1}.
= The nominal rise in pensions since {year1} was <[{pct2}|over {pct2.below}];[{pct1}|over {pct2.above}]>.
= Before inflation is taken into account, pensions have [risen|gone up] by <{pct2};{pct2.off}> since {year1}.

# local
@~ boat other: rowing boat / fishing boat | motor boat / sailing boat
> {p1} bought the old {boat} in the harbour of {city1}, for which {pay1} had been asked, after a talk with {p2}, its owner.
> The asking price of the {boat} in {city1} was {pay1}; {p2} sold it to {p1}, who is a friend.
> {p2} had put a {boat} in {city1} on the market for {pay1}. It now belongs to {p1}, who used to rent it.
? {p1} paid {pay2} for the {boat}.
? {p2} received {pay1} from {p1} for the {boat}.
? {p2} [also sold|has also sold] a {other} for {pay2}.
= The asking price of the {boat} was <[{pay1}|over {pay1.below}];[{pay2}|over {pay1.above}]>.
= {p2} had [asked|wanted] <{pay1};{pay1.wrong}> for the {boat}.

# business
> {pct1} of the {goods1} that {firm1} makes go to {city1.land}, said {p1}, who is learning the language.
> {firm1} ships {pct1} of its output, all of it {goods1}, to {city1.land}, where {p1} runs the branch.
> Of all {goods1} leaving the works of {firm1}, {pct1} are bound for {city1.land}.
? {pct2} of the {goods1} sold in {city1.land} come from {firm1}.
? {firm1} has a share of {pct1} of the {city1.adjective} market for {goods1}.
? {firm1} makes {pct1} of its profit in {city1.land}.
= {city1.land} takes <[{pct1}|over {pct1.below}];[{pct2}|over {pct1.above}]> of the {goods1} that {firm1} [makes|produces].
= {firm1} [delivers|sends] <{pct1};{pct1.off}> of its {goods1} to {city1.land}.

# politics
> {pct1} of those who voted for the party of {p1} are under thirty, {org1} found in a survey at polling stations.
> The voters of {p1}'s party are not all old: {pct1} of them have yet to turn thirty, according to {org1}.
> {org1} asked who elects {p1}: among the supporters of {p1.his} party, {pct1} are younger than thirty.
? {pct2} of the voters under thirty [chose|voted for] the party of {p1}.
? The party of {p1} is backed by {pct1} of all people under thirty.
? {p1}'s party won {pct2} of the vote [in all|overall].
= <[{pct1}|Over {pct1.below}];[{pct2}|Over {pct1.above}]> of those who vote for {p1}'s party are under thirty.
= <{pct1};{pct1.off}> of the voters of {p1}'s party are [under|younger than] thirty.

# culture
@ year count wrong: 1984 / 1,984 / 1982 | 1871 / 1,871 / 1877 | 1926 / 1,926 / 1936 | 1765 / 1,765 / 1756 | 1949 / 1,949 / 1994
> The choir of {city1} was founded in {year} and sang in {city2} on {weekday1}, in front of many young people.
> Founded in {year}, the choir of {city1} is led by {p1}, who took it to {city2} for a concert on {weekday1}.
> In {city2} on {weekday1}, {p1} heard the choir of {city1}, which has existed since it was set up in {year}.
? {count} people [heard|came to hear] the choir of {city1} in {city2}.
? The choir of {city1} has {hun1} members.
= The choir of {city1} was [founded|formed|set up] in <{year};{wrong}>.
+ The choir of {city1} [gave a concert|sang] in {city2} on {weekday1}.
- The choir of {city1} sang in {city3} on {weekday1}, not in {city2}.

# local
! rising mid1 mid2
> {p1}, {mid1}, has taken over the bowling club in {city1} from {p2}, who wished to travel.
> The bowling club in {city1} is now headed by {p1}. At {mid1} years of age, {p1.he} follows {p2}.
> At the age of {mid1}, {p1} became chair of the bowling club in {city1}, a post held until then by {p2}.
? The bowling club in {city1} has {mid1} members.
? {p2} is {mid2} years old.
? {p2} headed the bowling club for {few1} years.
= {p1} is <[{mid1}|more than {mid1.below}];[{mid2}|more than {mid1.above}]> years old.
= The new [head|chair] of the bowling club is <{mid1};{mid1.off}>.

# culture
! rising year1 year2
> Correction: in our report of {weekday1}, the opening of the {site1} in {city1} was dated {year2}. It opened in {year1}.
> We wrote on {weekday1} that the {site1} in {city1} had opened in {year2}. The right year is {year1}; {p1} pointed this out.
> The {site1} in {city1} opened in {year1}, not in {year2} as stated here on {weekday1}. We regret the mistake.
? The {site1} was [renovated|given a new roof] in {year2}.
? {num1} people visited the {site1} in {city1} last year.
? An extension to the {site1} in {city1} was [built|added] in {year2}.
= The {site1} in {city1} [opened|was opened] in <{year1};{year2}>.
= The year [printed|given] on {weekday1} was <{year2};{year1}>.
+ The report of {weekday1} gave the wrong year for the opening of the {site1}.
- The report of {weekday1} gave the right year for the opening of the {site1}.

# sport
@ score back wrong: 3-1 / 2-0 / 3-0 | 4-2 / 1-0 / 4-1 | 2-1 / 3-2 / 3-1 | 5-0 / 2-1 / 5-1 | 1-0 / 4-3 / 2-0
> {club1} beat {club2} {score} in the first leg in {city1}; {p1} was the referee of the return leg.
> After the {score} win of {club1} over {club2} in the first leg, the two sides met again on {weekday1}. {p1} was injured.
> {p1} had been sent off when {club1} defeated {club2} {score} in the first leg; for the return leg {p1.he} was back.
? {club1} won the return leg {back}.
? The return leg [also ended|finished] {score} [for|in favour of] {club2}.
? {club2} won {back} [at home|in the return leg].
= In the first leg, {club1} won <{score};{wrong}>.
= The first leg ended <{score};{wrong}> [for|in favour of] {club1}.

# sport
> {club1} sold {p1} to {club2} for {sum1}; what {club3} gave for {p2} on the same day is a secret.
> Two players leave {club1}: {p1} goes to {club2}, which pays {sum1}, and {p2} to {club3} for an undisclosed sum.
> {p2} moves from {club1} to {club3}, and {p1} to {club2}. Only the fee for {p1} was given: {sum1}.
? {club3} paid {sum2} for {p2}.
? The fee for {p2} was {sum1}.
? {club1} received {sum1.swap} from {club3}.
= {club2} paid <[{sum1}|over {sum1.below}];[{sum2}|over {sum1.above}]> for {p1}.
= The fee for {p1} was <{sum1};{sum1.swap}>.
"""
