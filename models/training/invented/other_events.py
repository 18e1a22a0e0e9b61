"""Scenes in which a claim shares its topic, people and places with the passage but speaks of another event, time or act."""

OTHER_EVENT = """
# science
@ craft: the weather satellite Aurelia | the cargo capsule Tern | the space telescope Vesta | the lunar probe Harrier
! same_month date1 date2 date3
> {craft} is due to lift off from {city1} on {date2.short}, weather permitting; its final review took place on {date1.short}.
> After a final review on {date1.short}, the space agency chose {date2.short} as the day for launching {craft} from {city1}.
> Ground crews in {city1} are getting {craft} ready for a start on {date2.short}, after a last review held on {date1.short}.
? {craft} was launched on [{date2.short}|{date3.short}].
? {craft} [lifted off|took off] from {city1} on {date3.short}, [watched by {p1}|after a short delay].
? [Strong winds|Faulty sensors] kept {craft} on the ground in {city1} on {date2.short}.
= The launch of {craft} was planned for <{date2.short};[{date1.short}|{date3.short}]>.
= The [final|last] review of {craft} was held on <{date1.short};[{date2.short}|{date3.short}]>.
= {craft} is to [start|set off] from <{city1};{city2}>.

# sport
> {club1} travel to {club2} on {weekday1} for the last game of the season and will have to do without {p1}, who is banned.
> A ban rules {p1} out of {club1}'s final game of the season, which takes them to {club2} on {weekday1}.
? {club1} [beat {club2} on {weekday1}|lost to {club2} on {weekday1}|and {club2} drew on {weekday1}].
? {p1} [scored twice against|was sent off against] {club2} [earlier in the season|last year].
? {club2} will [be without their captain|field two new players] on {weekday1}.
= {p1} misses {club1}'s game at {club2} because of <a ban;[an injury|an illness|a family matter]>.
= {club1}'s last game of the season is set for <{weekday1};{weekday2}>.
= {club1} play [their final|the last] game of the season <away;at home>.

# culture
! same_year date1 date2
@ job other: actor / composer | novelist / painter | dancer / film director
> {p1}, the {job}, and the {other} {p2} married in {city1} on {date1} in the presence of sixty guests.
> Sixty guests came to {city1} on {date1} for the wedding of {p1}, a well-known {job}, and {p2}, a {other}.
> On {date1} the {job} {p1} wed {p2}, the {other}, at a ceremony with sixty guests in {city1}.
? {p1} filed for divorce from {p2} on {date2}.
? {p1} and {p2} [moved to {city2}|bought a house in {city2}|had a daughter] in {date2.monthyear}.
? {p2} had [met {p1}|proposed to {p1}] in {city2}.
= {p1} [got married|became {p2}'s spouse] in {city1} on <{date1};{date2}>.
= The wedding of {p1} and {p2} took place in <{city1.land};{city2.land}>.
= <[Sixty|A total of 60];[Thirty|Ninety|Two hundred]> guests [attended|came to] the wedding of {p1}.

# business
! rising year1 year2
> {firm1} opened a plant for {goods1} in {city1} in {year1}, its first outside {city2.land}, with {p1} as manager.
> In {year1} production of {goods1} began at a plant in {city1} that {firm1}, until then active only in {city2.land}, put \
under {p1}.
? {firm1} [closed|sold|enlarged] the plant in {city1} in {year2}.
? {p1} [left|retired from|returned to] {firm1} in {year2}.
? {firm1} opened an office in {city3} in [{year1}|{year2}].
= {firm1} opened the plant in {city1} in <{year1};{year2}>.
= The manager of the new plant in {city1} was <{p1};{p2}>.
= The plant in {city1} was {firm1}'s <first;[second|third|fourth]> outside {city2.land}.

# sport
! same_year date1 date2
@ post wrong: midfielder / goalkeeper | goalkeeper / striker | winger / defender
> {club1} signed the {post} {p1} from {club2} on {date1.short}, giving {p1.him} a three-year contract.
> {p1} has swapped {club2} for {club1}: the {post} put {p1.his} name to a three-year deal on {date1.short}.
> New at {club1}: {p1}, {post}, formerly of {club2}, who agreed a contract for three years on {date1.short}.
? {p1} [left|was released by|was made captain of] {club1} on {date2.short}.
? {p1} made {p1.his} debut for {club1} [against {club3}|on {date2.short}].
? {club2} [replaced {p1} with {p2}|bought {p2} to replace {p1}].
= {p1} joined {club1} on <{date1.short};{date2.short}>.
= {p1}'s contract with {club1} runs for <three;[two|four|five]> years.
= {p1} plays as a <{post};{wrong}>.
= {p1} came to {club1} from <{club2};{club3}>.

# court
@ trade: baker | plumber | dentist | florist
> A {city1} judge ordered {p1.full}, a {trade}, to pay damages to {firm1} on {weekday1} for breaking a contract.
> {p1.full} broke a contract with {firm1} and must compensate the company, a court in {city1} told the {trade} on {weekday1}.
? {p2.first} {p1.last} was [acquitted|sentenced|called as a witness] in {city1} on {weekday1}.
? {p2.first} {p1.last} [used to work for|has a contract with] {firm1}.
? {p1.full} has [appealed against|accepted] the ruling in favour of {firm1}.
= {p1.full}, a {trade}, <must;need not> pay damages to {firm1}.
= The court [ruled|decided] in favour of <{firm1};{p1.full}>.
= The ruling in the case of {p1.full} came on <{weekday1};{weekday2}>.

# politics
@ post: finance minister | health minister | foreign minister | education minister
@ why no: a row over travel expenses / ill health | ill health / a row over travel expenses
> {p1}, the {post} of {city1.land}, stepped down on {weekday1}, citing {why}, days before a summit in {city2}.
> Days before ministers were due to gather in {city2}, {city1.adjective} {post} {p1} gave up the job on {weekday1} because of \
{why}.
? The {city2.adjective} {post}, {p2}, [stepped down|resigned] on {weekday2}.
? {p2} [became|was sworn in as] {post} of {city1.land} on {weekday2}.
? {p2} [opened|missed|left] the summit in {city2} on {weekday2}.
= The {city1.adjective} {post}, {p1}, [resigned|quit] on <{weekday1};{weekday2}>.
= {p1} gave <{why};{no}> as the reason for [stepping down|resigning].
= {p1} was {post} of <{city1.land};{city2.land}>.

# politics
> {p1}, who was mayor of {city1} until {year1}, has opened a small bakery in {city2} with help from {p2}.
> A bakery that {p1} opened with the help of {p2} in {city2} draws the curious: the owner ran {city1} as mayor up to {year1}.
? {p3} [was elected|took over as] mayor of {city1} in {year1.next}.
? The [current|present] mayor of {city1} [has visited|praised] the bakery in {city2}.
? {p1} was [elected|sworn in as] mayor of {city1} in {year1.earlier}.
= {p1} ceased to be mayor of {city1} in <{year1};[{year1.later}|{year1.earlier}]>.
= The business that {p1} has opened in {city2} is <a bakery;[a bookshop|a law firm|a bicycle shop]>.
= The [bakery|shop] opened by {p1} is in <{city2.land};[{city1.land}|{city3.land}]>.

# local
> The book club of the {city1} library meets on {weekday1}s in the reading room. There is no need to register, says host {p1}.
> {p1} hosts a book club every {weekday1} in the reading room of the {city1} library; anybody may come without registering.
> No registration is needed for {p1}'s book club, held each {weekday1} in the library of {city1}, in its reading room.
? The [chess|knitting|film|gardening] club at the {city1} library meets on [{weekday1}s|{weekday2}s].
? A [children's choir|writing course] uses the {city1} library on {weekday2}s.
? The book club in {city1} [is reading a novel about {city2}|has about twenty members].
= The book club at the {city1} library [meets|is held] on <{weekday1}s;{weekday2}s>.
= The host of the book club in {city1} is <{p1};{p2}>.
= People who want to join {p1}'s book club <do not have to;have to> register.

# politics
@~ yes no: approved / rejected
@ verb: approved | rejected
> At its {weekday1} meeting the planning committee of {city1} {yes} a new {site1}, by seven votes to four, after hearing {p1}.
> Plans for a new {site1} in {city1} were {yes} by seven votes to four when the planning committee met on {weekday1} and \
heard {p1}.
? {city1}'s education committee {verb} the school budget on [{weekday1}|{weekday2}].
? The planning committee of {city1} {verb} a new {site2} on {weekday2}.
? {p1} [spoke in favour of|argued against] the plans for the {site1}.
= The planning committee {yes} the {site1} on <{weekday1};{weekday2}>.
= The plans for a new {site1} in {city1} were <{yes};{no}> by the planning committee.
= The planning committee of {city1} voted <seven to four;[six to five|eight to three|nine to two]> on the {site1}.

# local
> {p1} told a radio station in {city1} on {weekday1} that {saying1}.
> Asked on {weekday1} by a radio reporter in {city1}, {p1} replied that {saying1}, and left it at that.
> On the radio in {city1} it was {p1}'s turn on {weekday1}: {saying1}, {p1.he} said.
? {p1} [said|told a newspaper] that [{saying2}|{saying3.third}].
? {p1} [denied|confirmed] on {weekday2} that {saying2}.
? {p2} [told the same radio station|told a newspaper] that [{saying1}|{saying1.third}].
= {p1} [said|stated] that <{saying1.second};{saying1.third}>.
= [On the radio, {p1} took the view|{p1} told the radio station] that <{saying1};{saying1.third}>.
= The [remarks|statement] of {p1} on the radio came on <{weekday1};{weekday2}>.

# court
@ word did undid: a relief / welcomed / regretted | a scandal / criticised / praised
> "This is {word}," said {p1}, who leads {org1}, after {firm1} was fined for polluting a river near {city1}.
> The fine imposed on {firm1} for fouling a river near {city1} is {word}, in the words of {p1}, head of {org1}.
? {p1} had [reported|sued|warned] {firm1} over the river near {city1}.
? {firm1} [paid|refused to pay|has appealed against] the fine.
? {org1} [will clean|measured the damage to] the river near {city1}.
= {p1} <{did};{undid}> the fine for {firm1}.
= The fine for {firm1} was for pollution of <a river;[the air|a beach]>.
= {org1} is [led|headed] by <{p1};{p2}>.

# sport
@ trait: patience | courage | discipline
> {p1}, coach of {club1}, praised the {trait} of {p2} after the 2-1 win over {club2} on {weekday1}.
> After {club1} had beaten {club2} 2-1 on {weekday1}, the winners' coach, {p1}, had warm words for {p2} and {p2.his} {trait}.
? {p2} [scored both goals|set up the winning goal|was injured] in the match against {club2}.
? {p2} [thanked|criticised|spoke to] {p1} [after the match|on {weekday1}].
? {p1} [praised|criticised] the [referee|fans] after the match on {weekday1}.
= {p1} <praised;criticised> {p2} after the match.
= {club1} <won;lost> the match against {club2}.
= {p1} coaches <{club1};{club2}>.

# politics
@ doing did undo: hiding a report / hid a report / publishing a report | giving jobs to relatives / \
gave jobs to relatives / dismissing relatives
> In a speech in {city1} on {weekday1}, {p1} accused {p2}, head of {org1}, of {doing}.
> {p2}, who heads {org1}, has been accused of {doing}; the charge came from {p1} in a speech in {city1} on {weekday1}.
? {p2} {did} while [at the head|in charge] of {org1}.
? {p2} [answered the accusation|rejected the charge|gave a speech] in {city2} on {weekday2}.
? {p1} [used to work for|once led] {org1}.
= It was <{p1};{p2}> who [made|voiced] the accusation in {city1}.
= The [accusation|charge] that {p1} made against {p2} was one of <{doing};{undo}>.
= The speech of {p1} in {city1} was on <{weekday1};{weekday2}>.

# travel
@ cause: a signal failure | a fallen tree | a cut cable | a broken rail | a landslip
> Trains to {city1} airport stood still for two hours on {weekday1}, and about 900 people missed flights, the operator said.
> Some 900 travellers missed flights on {weekday1}, the operator reports: the {city1} airport line was idle for two hours.
? [{cause} brought trains to {city1} airport to a halt|Trains to {city1} airport were stopped by {cause}] on {weekday1}.
? The operator of the {city1} airport line [apologised to|paid compensation to|offered hotel rooms to] the stranded travellers.
? Trains to {city1} airport were [late|overcrowded] on {weekday2}.
= The trains to {city1} airport did not move for <two;[three|four|six]> hours.
= The standstill on the line to {city1} airport was on <{weekday1};{weekday2}>.
- [Nobody missed a flight|All travellers caught their flights] despite the standstill on the {city1} airport line.
+ Hundreds of people missed their flights because trains to {city1} airport stood still.

# science
! same_month date1 date2
@~ side wrong: west / east | north / south
> A moderate earthquake shook {city1} just before dawn on {date1.short}. Its centre lay 30 kilometres {side} of the city.
> Instruments recorded a moderate earthquake before sunrise on {date1.short}, 30 kilometres to the {side} of {city1}, where \
people felt it.
? [Several houses in {city1} collapsed|Schools in {city1} stayed shut] after the earthquake.
? The earthquake [killed two people|cut power to thousands of homes] in {city1.land}.
? A [second|weaker] earthquake shook {city1} on {date2.short}.
= The earthquake was felt in {city1} <before dawn;[at noon|in the afternoon|in the late evening]>.
= The earthquake [shook|was felt in] {city1} on <{date1.short};{date2.short}>.
= The earthquake's centre was 30 kilometres <{side};{wrong}> of {city1}.

# business
> {firm1} will move its head office from {city1} to {city2} next spring, {p1}, the chief executive, told staff on {weekday1}.
> Staff of {firm1} heard from chief executive {p1} on {weekday1} that the head office will leave {city1} for {city2} in spring.
? {firm1} was founded [in {year1}|by {p2}|in {city1} in {year1}].
? {firm1} [employs around 4,000 people|makes {goods1}|has branches in nine countries].
? {p1} [joined {firm1}|became chief executive of {firm1}] in {year1}.
= {firm1} plans to move its head office to <{city2};{city3}>.
= The head office of {firm1} is [at present|still] in <{city1};{city2}>.
= {firm1}'s staff heard of the move <from {p1};from {p2}> on {weekday1}.

# culture
@ hall: concert hall | opera house | theatre
> Built in {year1} to plans by {p1}, the {hall} of {city1} has 800 seats and is known for its painted ceiling.
> {city1}'s {hall}, an 800-seat building by the architect {p1}, dates from {year1}; visitors come for the painted ceiling.
? The {hall} in {city1} was [damaged by fire|closed for repairs|sold to {firm1}] on {weekday1}.
? {p2} [performed|gave a speech] in the {hall} of {city1} on {weekday1}.
? {p1} [also designed the {site1} in {city2}|was born in {city2}|died before the {hall} was finished].
= The {hall} of {city1} was designed by <{p1};{p2}>.
= The {hall} in {city1} was built in <{year1};{year1.off}>.
= The {hall} of {city1} has [room|seats] for <800;[500|1,200|2,000]> people.

# travel
@~ here there: Ashmere / Kettleby | Norrhult / Vikby | Casalta / Montorso | Brenva / Solda
> {here}, a fishing village across the bay from {there}, bans cars from its harbour on summer weekends, says councillor {p1}.
> On weekends in summer no car may enter the harbour of {here}, says councillor {p1}. {there} is in sight across the bay.
? {there} has [banned cars from its centre|opened a new car park|stopped its ferry service].
? The harbour of {there} is [popular with|crowded with] [cyclists|anglers|day trippers].
? [Many residents|Shopkeepers] of {here} are against the ban on cars.
= Cars are banned from the harbour of {here} on summer <weekends;[weekdays only|nights only]>.
= {here} and {there} lie <across a bay from each other;on opposite sides of a mountain>.
= On a summer [Saturday|Sunday], drivers <cannot;can> take their cars into the harbour of {here}.

# business
@~ good bad: profit / loss
> {firm1}, whose offices overlook the warehouse of {firm2} in {city1}, reported a record {good} on {weekday1}.
> A record {good} was announced on {weekday1} by {firm1}, which has its offices in {city1}, next to the warehouse of {firm2}.
? {firm2} [reported a record {good}|reported a {bad}|cut jobs|won a big order] on [{weekday1}|{weekday2}].
? The warehouse of {firm2} [was founded|was enlarged] in {year1}.
? {firm1} [will cut jobs|is to hire more staff|will leave {city1}] after its record {good}.
= {firm1} [reported|announced] a record <{good};{bad}>.
= {firm1} has its offices in <{city1};{city2}>.
= It was on <{weekday1};{weekday2}> that {firm1} reported its {good}.

# court
@~ loot other: a bronze bust / a silver clock | a coin collection / a rare map
@ place: museum | library | parish church | town hall | castle
> Thieves got into the {place} in {city1} on the night of {date1.short} and took {loot}, police said; nobody was hurt.
> Police in {city1} are looking for thieves who, without hurting anybody, stole {loot} from the {place} there on the night of \
{date1.short}.
? The thieves [broke a window|used a stolen key|climbed through the roof] to get into the {place}.
? The thieves [fled in a white van|had help from a guard|were caught on camera].
? [The police arrested {p1}|{p1} was questioned by the police] over the theft from the {place}.
= [The thieves|Thieves] took <{loot};nothing> from the {place}.
= <Nobody;[A guard|A visitor]> was hurt when thieves [entered|got into] the {place}.
= What thieves took from the {place} in {city1} was <{loot};{other}>.

# travel
> {p1} has travelled from {city1} to {city2} in eleven weeks; a small crowd applauded when {p1.he} arrived on {weekday1}.
> Eleven weeks after setting out from {city1}, {p1} reached {city2} on {weekday1} and was met with applause from a small crowd.
? {p1} [made most of the journey by motorbike|covered the last stretch on foot].
? {p1} travelled [with {p1.his} sister|with {p2}|with a dog].
? {p1} undertook the journey [to raise money for {org1}|to win a bet|to write a book].
= {p1}'s journey ended in <{city2};[{city1}|{city3}]>.
= {p1} was on the way for <eleven;[five|nine|fifteen]> weeks.
= [When {p1} arrived|On {p1}'s arrival], <people applauded;nobody was there>.

# local
! same_year date1 date2
@ school: Greyfield | Millbrook | Saint Anne's | Oakhurst
> From {date1.month} on, primary schools near {city1} must keep pupils' phones locked away during lessons, {p1} announced.
> A new rule for primary schools around {city1}, announced by {p1}, says that phones are to be locked away in lessons from \
{date1.month} on.
? {school} Primary School in {city1} [bought lockers for|collected] its pupils' phones in {date2.month}.
? A teacher in {city1} [was fined|was warned] for [ignoring|breaking] the rule on phones.
? [Pupils|Parents] at {school} Primary School [welcomed|complained about] the rule on phones.
= The rule on phones in lessons was announced by <{p1};{p2}>.
= Pupils in the {city1} region <may not;may> use their phones in lessons from {date1.month} on.
= The rule on phones in the {city1} region is for <primary schools;universities>.

# science
@~ better worse: better / worse
> People over 60 who take a daily walk sleep {better} than others: so says a study of 2,000 volunteers led by {p1} in {city1}.
> {p1} led a study of 2,000 volunteers in {city1}. Its finding: after the age of 60, those who walk every day sleep {better}.
? {p2}, [63|67|71], has slept {better} since {p2.he} began to walk every day.
? [Teenagers|Students] who [swim|cycle] every day sleep {better} than others.
? {p1} [takes a walk every day|sleeps badly|published another study in {year1}].
= Daily walkers over 60 sleep <{better};{worse}> than [others of their age|people who do not walk], the study found.
= The study of walking and sleep was led by <{p1};{p2}>.
= <2,000;[500|900|12,000]> volunteers took part in the study in {city1}.

# business
! same_month date1 date2
> {firm1} wants to buy {firm2} for 40 million euros; the owners of {firm2} are to vote on the bid on {date1.short}, {p1} said.
> On {date1.short} the owners of {firm2} will be asked to vote on a bid of 40 million euros by {firm1}, according to {p1}.
? The owners of {firm2} [accepted|rejected|turned down] the bid on [{date1.short}|{date2.short}].
? {firm1} [raised|withdrew] its bid for {firm2} on {date2.short}.
? {p1} [advised the owners to accept|spoke against|drew up] the bid.
= {firm1} has bid <40;[14|60|90|400]> million euros for {firm2}.
= It is <{firm1};{firm2}> that wants to take over <{firm2};{firm1}>.
= The vote on the bid is to be held on <{date1.short};{date2.short}>.
"""
