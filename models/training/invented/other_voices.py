"""Scenes in which a thing is said, asked, alleged or promised, and the claim takes it for done, decided or another's."""

OTHER_VOICE = """
# politics
> Opposition leader {p2} accuses the {city1.adjective} government of having paid advisers {sum1}. {p1}, a minister, left the room.
> The opposition leader, {p2}, says that the government of {city1.land} has paid {sum1} to advisers; {p1}, a minister, walked out.
? The government of {city1.land} [paid|has paid] advisers [{sum1}|{sum2}].
? {p1} [admitted|confirmed|denied] that advisers had been paid {sum1}.
? {p1} accused {p2} of [lying|spreading rumours].
? When {p2} was in office, advisers were paid {sum2}.
= According to {p2}, advisers of the government [were paid|received] <{sum1};{sum2}>.
= The accusation against the government was made by <{p2};{p1}>.
= {p1} <left;stayed in> the room.

# sport
> Before the match {p2}, who coaches {club2}, called {club1} tired and slow. {p1}, coach of {club1}, came late.
> {club1} are tired and slow, {club2}'s coach {p2} said before the match. {p1}, coach of {club1}, arrived later.
> The coach of {club2}, {p2}, had few kind words for {club1} before the match: "tired and slow". {p1} coaches {club1}.
? {club1} [played badly|were too slow] in the match.
? {p1} [called {club2} tired and slow|thinks that {club2} are slow].
? {p2} [apologised for|took back] what {p2.he} had said about {club1}.
? {club1} lost to {club2}.
= According to <{club2};{club1}>'s coach, {club1} were [tired|slow].
= {p2} described {club1} as <slow;fast>.
= The coach of {club1} is <{p1};{p2}>.

# court
> {p1}, who is accused of having stolen {sum1} from {firm1}, denied everything when the trial opened in {city1} on {weekday1}.
> The trial of {p1} opened in {city1} on {weekday1}. Prosecutors say that {p1.he} stole {sum1} from {firm1}; {p1.he} denies it.
> Accused of stealing {sum1} from {firm1}, {p1} said on {weekday1}, the first day in court in {city1}, that it was not true.
? {p1} [stole|took] [{sum1}|{sum2}] from {firm1}.
? {p1} was [convicted of|found guilty of|sentenced for|cleared of] stealing {sum1} from {firm1}.
? {p1} has [returned|paid back] {sum1}.
? {firm1} [discovered the theft|dismissed {p1}] in {month1}.
= {p1} is accused of [stealing|having stolen] <{sum1};{sum2}>.
= {p1} <denies;admits> the [charge|accusation].
= {p1}'s trial [began|opened] on <{weekday1};{weekday2}>.

# court
> Police have arrested {few1} men over the fire at the {site1} in {city1}. All of them are being questioned, {p1} said.
> {few1} men were taken into custody after the {site1} in {city1} burned down; according to {p1}, police are questioning them.
? {few1} men have been [charged with|convicted of|sentenced for] burning down the {site1}.
? {few1} men set fire to the {site1} in {city1}.
? One of the men [confessed|has been released].
? The fire at the {site1} was started by {few2} men.
= Police [arrested|detained] <{few1};{few1.off}> men.
= The men were arrested after a <fire;[theft|fight|flood]> at the {site1}.
= The men <are being;have yet to be> questioned.

# culture
> "People keep telling me that {saying1}," {p1} told an audience in {city1}. "They could not be more wrong."
> Speaking in {city1}, {p1} dismissed as nonsense the view that {saying1}.
> It is a myth that {saying1}, {p1} told listeners in {city1}; {p1.he} wondered who had thought it up.
? {saying1.either}.
? {p2} [thinks|believes|holds] that {saying1.either}.
? Most people in {city1} [think|believe] that {saying1.either}.
- {p1} [believes|is of the opinion|agrees] that {saying1.either}.
+ {p1} does not [believe|accept|share the view] that {saying1.either}.
+ {p1} [rejected|contradicted] the view that {saying1.second}.
- {p1} [supported|defended] the view that {saying1.second}.

# politics
> Minister {p2} promised a reply in writing when {p1} asked: "Did the ministry know in {year1} that {saying1}?"
> {p1} asked in parliament if the ministry had known in {year1} that {saying1}; {p2}, the minister, will reply in writing.
? The ministry knew in {year1} that {saying1.either}.
? {p2} [confirmed|denied] that {saying1.either}.
? {saying1.either}.
? The ministry found out in {year2} that {saying1.either}.
= <{p1};{p2}> [asked|wanted to know] whether the ministry had known that {saying1.either}.
= The minister will reply <in writing;by word of mouth>.
= {p1}'s question was about what the ministry knew in <{year1};{year2}>.

# politics
> If the vote on {weekday1} goes through, {org1} will get {sum1} a year from the state, {p1} explained in {city1}.
> {p1} told reporters in {city1} what depends on the vote on {weekday1}: should it pass, {org1} is to have {sum1} \
a year from the state.
? {org1} [gets|receives] [{sum1}|{sum2}] a year from the state.
? The vote on {weekday1} [passed|went through|failed].
? {org1} [was refused|has been granted] {sum1}.
? {p1} [will vote|wants to vote] [for|against] the plan.
= If the vote passes, {org1} will be given <{sum1};{sum2}> a year.
= The vote takes place on <{weekday1};{weekday2}>.
= Whether {org1} gets the money <depends;does not depend> on the vote.

# business
> {firm1} denied on {weekday1} that its works in {city1}, where {num1} people are employed, are about to close.
> "Not a word of it is true," {p1} of {firm1} said on {weekday1} about reports that its works in {city1}, with {num1} staff, \
will close.
? {firm1} closed works in {city2} [last year|in {year1}].
? {firm1} [dismissed|took on] {num1} people in {city2}.
? The rumour about the works in {city1} was started by {p2}.
? Orders at the works in {city1} have fallen by {pct1}.
= {firm1} <denied;confirmed> that it was about to close its works in {city1}.
= The works in {city1} [employ|give work to] <{num1};{num2}> people.
= {firm1} [reacted to|spoke about] the rumour on <{weekday1};{weekday2}>.

# business
> {firm1} has offered {sum1} for the {site1} in {city1}. {org1}, which owns it, will reply by {month1}.
> An offer of {sum1} from {firm1} for the {site1} in {city1} lies before its owner, {org1}, which promises a reply by {month1}.
? {firm1} [bought|has bought|paid {sum1} for] the {site1}.
? {org1} [accepted|rejected] the offer of {sum1}.
? {org1} sold the {site1} for [{sum1}|{sum2}].
? {org1} had [bought|built] the {site1} for [{sum1}|{sum2}].
? {firm2} [also made an offer|offered {sum2}] for the {site1}.
= {firm1} offered <{sum1};{sum2}> for the {site1}.
= The {site1} belongs to <{org1};{firm1}>.
= {org1} [intends|has promised] to reply by <{month1};{month2}>.

# politics
> A bill by {p1} would raise the fine for fishing without a licence to {pay1}. Parliament in {city1} debates it in {month1}.
> In {month1} parliament in {city1} takes up a bill by {p1}, under which fishing without a licence would cost a fine of {pay1}.
? [The fine for fishing|Fishing] without a licence in {city1.land} [is|costs] [{pay1}|{pay2}].
? Parliament [passed|rejected|amended] the bill in {month1}.
? Somebody was fined {pay1} for fishing without a licence in {city1}.
? {p2} [supports|opposes] the bill.
= Under the bill, the fine would be <{pay1};{pay2}>.
= The bill was [drawn up|put forward] by <{p1};{p2}>.
= Parliament [debates|is to discuss] the bill in <{month1};{month2}>.

# culture
> {p1}'s novel is on the shortlist for the {city1} book prize, along with {few1} others. In {month1} the prize of {pay1} is \
awarded.
> With {few1} other books, a novel by {p1} has made the shortlist for the {city1} book prize of {pay1}, to be awarded in {month1}.
? {p1} [won|has won] the {city1} book prize.
? {p1} [received|was paid] [{pay1}|{pay2}] for the novel.
? The {city1} book prize [went to|was won by] {p2}.
? Last year's shortlist held {few2} books.
= The winner of the {city1} book prize [gets|will receive] <{pay1};{pay2}>.
= Besides {p1}'s, there are <{few1};{few1.off}> [other books|books] on the shortlist.
= The prize is awarded in <{month1};{month2}>.

# politics
> {p1}, president of {city1.land}, has nominated {p2} to head the central bank. A committee will question {p2.him} on {weekday1}.
> {p2} is to be questioned on {weekday1} by a committee after {p1}, the president of {city1.land}, named {p2.him} as \
candidate for head of the central bank.
? {p2} [took over|took up the post] at the central bank of {city1.land} on [{weekday1}|{weekday2}].
? The committee [approved|rejected] {p2}.
? {p2} [has worked for the central bank for {few1} years|turned down an offer from {firm1}].
? {p2} succeeds {p3} at the central bank.
= {p1} nominated <{p2};{p3}> [to head|as head of] the central bank.
= It was <{p1};{p2}> who made the nomination.
= A committee questions {p2} on <{weekday1};{weekday2}>.

# court
> {p1} is suing {firm1} for {sum1} because, {p1.he} says, one of its heaters burned down {p1.his} house. {firm1} calls it sound.
> Suing for {sum1}, {p1} blames a heater made by {firm1} for the fire that destroyed {p1.his} house; {firm1} calls it sound.
? {firm1} [paid|has to pay] {p1} [{sum1}|{sum2}].
? A heater made by {firm1} [burned down|set fire to] {p1}'s house.
? A court [dismissed|upheld] {p1}'s claim.
? The house of {p1} was worth [{sum1}|{sum2}].
= {p1} [is suing|wants to be paid] for <{sum1};{sum2}> by {firm1}.
= According to <{p1};{firm1}>, the heater was to blame for the fire.
= {firm1} <rejects;accepts> the blame for the fire.

# business
@~ want other: 6 / 3 | 9 / 4 | 8 / 5 | 12 / 7
> The union at {firm1} is demanding {want} per cent more pay. Talks with the management begin in {city1} on {weekday1}.
> {want} per cent more pay is what the union at {firm1} wants when it meets the management in {city1} on {weekday1}.
? Pay at {firm1} [rises|went up] by [{want}|{other}] per cent.
? The management [offered|agreed to] [{want}|{other}] per cent.
? Prices in {city1.land} have risen by {other} per cent.
? Last year, pay at {firm1} rose by {other} per cent.
= The union at {firm1} [demands|asks for] <{want};{other}> per cent more pay.
= A pay rise of {want} per cent was demanded by the <union;management>.
= The talks [begin|start] on <{weekday1};{weekday2}>.

# court
@~ at late: nine / eleven | six / eight | noon / midnight
> A neighbour, {p2}, told police that {p1} had been at the {site1} in {city1} at {at}. Officers are checking this.
> Police in {city1} are checking a statement by {p2}, a neighbour, that {p1} was at the {site1} at {at}.
? {p1} was at the {site1} at [{at}|{late}].
? {p1} [says|told police] that {p1.he} was at home at {at}.
? Police [believe|do not believe] {p2}.
? {p2} was [at the {site2}|in {city2}] at {late}.
= According to {p2}, {p1} was at the {site1} at <{at};{late}>.
= {p2} is a <neighbour;police officer>.
= Police are checking what was said by <{p2};{p1}>.

# politics
! rising sum1 sum2
> An audit shows that {p2}, the former mayor of {city1}, left debts of {sum1}. {p1}, {p2.his} successor, took over in {month1}.
> {p1} followed {p2} as mayor of {city1} in {month1}. At the end of {p2}'s time, auditors found, the city owed {sum1}.
? Under {p1}, the debts of {city1} [rose to|have risen to] {sum2}.
? {p1} [has paid back|wants to pay back] {sum1}.
? {p2} [spent|wasted] {sum1} on the {site1}.
? {p2} [became mayor of {city1}|was first elected] in {year1}.
= When {p2} left office, the debts of {city1} were <{sum1};{sum2}>.
= <{p1};{p2}> became mayor of {city1} in {month1}.
= {city1} was in debt <before;only after> {p1} became mayor.

# court
! rising pay1 pay2
> {p2.first} {p1.last} was fined {pay1} for speeding in {city1} on {weekday1}. A cousin, {p1.full}, is a dentist there.
> For driving too fast, {p2.first} {p1.last} must pay {pay1}, a judge in {city1} ruled on {weekday1}. The dentist {p1.full}, \
a cousin, heard of it on the radio.
? {p1.full} was fined [{pay1}|{pay2}] for speeding.
? {p2.first} {p1.last} is a dentist.
? {p2.first} {p1.last} has [appealed|paid the fine].
? {p1.full} [drove|was caught driving] too fast.
= {p2.first} {p1.last} was [fined|told to pay] <{pay1};{pay2}>.
= {p1.full} is a <dentist;judge>.
= The fine was imposed on {p2.first} {p1.last} on <{weekday1};{weekday2}>.

# local
> Asked about the {site2}, deputy mayor {p2} said that {saying1}. {p1}, the mayor of {city1}, was abroad and could not be reached.
> In the absence of {p1}, the mayor of {city1}, who was abroad, {p2.his} deputy {p2} told reporters that {saying1}.
? {p1} said that {saying1.either}.
? {p1} [agrees|disagrees] with {p2}.
? {saying1.either}.
? {p1} [will stand|is not standing] for mayor again.
= {p2} [said|took the view] that <{saying1.second};{saying1.third}>.
= The mayor of {city1} is <{p1};{p2}>.
= At the time, {p1} was <abroad;in {city1}>.

# travel
> In a letter printed in {city1} on {weekday1}, {p1} complains that the buses of {firm1} are late {few1} times a week.
> The buses of {firm1} are late {few1} times a week, {p1} writes in a letter that a {city1} newspaper printed on {weekday1}.
? The buses of {firm1} are late [{few1}|{few2}] times a week.
? {firm1} [replied to|apologised to] {p1}.
? {p2} also complained about {firm1}.
? {firm1} has [bought|ordered] {few1} new buses.
= {p1} complains that buses are late <{few1};{few2}> times a week.
= {p1}'s letter was printed on <{weekday1};{weekday2}>.
= {p1} <criticises;praises> {firm1} in a letter.

# culture
> {p2}, a critic, calls {p1}'s film "{title1}" the dullest of the year. It opens in {city1} on {weekday1}.
> "The dullest film of the year" is how the critic {p2} sums up "{title1}", by {p1}, which comes to {city1} on {weekday1}.
? "{title1}" is the dullest film of the year.
? Audiences in {city1} found "{title1}" dull.
? {p1} [thinks|admits] that "{title1}" is dull.
? Only {hun1} people saw "{title1}" in {city1}.
= {p2} <disliked;loved> "{title1}".
= "{title1}" was made by <{p1};{p2}>.
= In {city1}, the film opens on <{weekday1};{weekday2}>.

# politics
> {p1}, who is running for mayor of {city1}, promises {num1} new flats by {year1}. {p2} is running too.
> By {year1}, {city1} is to have {num1} new flats: so promises {p1}, who wants to become mayor, as does {p2}.
? [By|In] {year1}, {city1} had [{num1}|{num2}] new flats.
? {p2} promises [{num1}|{num2}] new flats.
? {city1} needs {num2} new flats.
? {p1} was elected mayor of {city1}.
= {p1} promises <{num1};{num2}> new flats.
= The flats are promised for <{year1};{year2}>.
= {num1} new flats were promised by <{p1};{p2}>.

# politics
> The committee advised parliament in {city1} to cut the tax on {goods1} to {pct1}; it met for {few1} hours on {weekday1}.
> Parliament in {city1} should cut the tax on {goods1} to {pct1}, a committee advised on {weekday1} after {few1} hours of talks.
? The tax on {goods1} in {city1.land} is [{pct1}|{pct2}].
? Parliament [cut|has cut] the tax on {goods1} to {pct1}.
? {p1} [spoke|voted] against the recommendation.
? The tax on {goods1} had been raised to {pct2} in {year1}.
= The committee [recommended|advised] a tax of <{pct1};{pct2}> on {goods1}.
= The committee wants the tax on {goods1} to be <cut;raised>.
= The committee met on <{weekday1};{weekday2}>.
"""
