"""Scenes whose claims say in quite other words what the passage says, or the contrary of it."""

RESTATED = """
# business
@ verb noun opposite: bought / the buyer / sold | founded / the founder / closed down
> {p1} {verb} {firm1} in {year1}. Its head office is in {city1}, where {num1} people work, and it makes {goods1}.
> {firm1} makes {goods1}. Based in {city1}, it was {verb} in {year1} by {p1}, whose photograph hangs in the entrance.
= {firm1} was {verb} by <{p1};{p2}>.
= {p1} was {noun} of <{firm1};{firm2}>.
= In {year1}, {p1} <{verb};{opposite}> {firm1}.
? {p1} [still owns|no longer owns] {firm1}.
= {goods1} are <made;not made> by {firm1}.
= The headquarters of {firm1} are in <{city1};{city2}>.

# politics
> {p1} beat {p2} in the race for mayor of {city1} by {hun1} votes. It was the first defeat for {p2}, who had governed \
since {year1}.
> By a margin of {hun1} votes, the race for mayor of {city1} went to {p1}. {p2}, mayor since {year1}, had never lost before.
= <{p2};{p1}> [lost|was defeated in] the [race|election] for mayor of {city1}.
= {p1} <got more votes than;got fewer votes than> {p2}.
= {p1} <defeated;lost to> {p2} [in {city1}|in the election].
= {hun1} votes [separated the two|lay between the two candidates], and the winner was <{p1};{p2}>.
? {p2} [congratulated|will challenge] {p1}.
? {p1} had [once worked for|been the deputy of] {p2}.

# business
@ up down: rose / fell | climbed / dropped
> Profits at {firm1} {up} to {sum1} in {year1}, chiefly because {goods1} sold well abroad. The number of staff stayed at {num1}.
> Largely thanks to strong sales of {goods1} abroad, profits at {firm1} {up} in {year1} and reached {sum1}; staff \
stayed at {num1}.
= {firm1} [had|employed] <no more and no fewer people;more people than before> in {year1}.
= [Demand for|Exports of] {goods1} <helped;hurt> {firm1} in {year1}.
= Foreign buyers [took|bought] {goods1} from {firm1} in <large;very small> numbers.
? {firm1} paid {sum2} in taxes in {year1}.
? {firm1} sold more {goods2} than {goods1} in {year1}.
= In {year1}, {firm1} earned <more;less> than before.

# science
@ share frac wrong: 25 / one in four / one in three | 50 / half / a third | 20 / one in five / half | 75 / three \
quarters / a third
> In a study by {org1}, {share} percent of adults in {city1} said that they slept badly. {p1}, who ran it, sleeps well.
> {share} percent of the adults whom {org1} asked in {city1} sleep badly. The study was led by {p1}, who sleeps well.
= In {city1}, <{frac};{wrong}> of the adults asked [sleep badly|had trouble sleeping].
= Poor sleep was reported by <{frac};{wrong}> of those [asked|questioned] in {city1}.
= {p1} <has no trouble sleeping;is a bad sleeper>.
? {frac} of the children in {city1} sleep badly.
? {org1} [advises|recommends] people to go to bed early.

# business
@ low high word wrong: 30 / 60 / doubled / tripled | 40 / 120 / tripled / doubled | 25 / 50 / doubled / halved | 90 / \
45 / halved / doubled
> {firm1} had {low} shops when {p1} took charge in {year1}. {p1.his} plan met resistance at first; now there are {high}.
> At first {p1}'s plan for {firm1} met resistance. When {p1.he} took over in {year1} it had {low} shops; it has {high} today.
+ Under {p1}, the number of shops of {firm1} {word}.
- Since {p1} took charge, the number of shops has {wrong}.
+ Since {p1} took charge, the number of shops has {word}.
- Under {p1}, {firm1}'s shops {wrong} in number.
= {p1}'s plan was [at first|initially] <opposed;welcomed by everybody>.
? The [profits|sales] of {firm1} {word} under {p1}.
? {p1} will leave {firm1} [soon|next year].

# politics
@ before change after wrong: 50 / 12 / 44 / 56 | 80 / 25 / 60 / 100 | 200 / 10 / 180 / 220 | 400 / 5 / 380 / 420
> The number of bookshops in {city1} fell by {change} per cent to {after} in {year1}. {p1} of {org1} spoke of the price of paper.
> In {year1} there were {change} per cent fewer bookshops in {city1}, which left {after}, said {p1} of {org1}, who blamed no one.
= There are <fewer;more> bookshops in {city1} than before {year1}.
= [Before the change|Before that], {city1} had <{before};{after}> bookshops.
= The number of bookshops in {city1} <fell to {after};rose to {wrong}> in {year1}.
? {org1} [runs|owns] bookshops in {city1}.
? In {year1}, [{after}|{before}] libraries were left in {city1}.

# travel
> The new line links {city1}, {city2} and {city3}. Trains are run by {firm1}, and {p1}, who designed the stations, \
rode on the first.
> {firm1} runs trains on the new line, which stops in {city1}, {city2} and {city3} at stations designed by {p1}.
= The new line links <three;[two|four|five]> cities.
= The [architect|designer] of the stations is <{p1};{p2}>.
= <{firm1};{firm2}> [operates|runs] the trains on the line.
= The line [reaches|takes in] <{city2};{city4}>.
? A ticket from {city1} to {city2} costs {pay1}.
? The line will [be extended to|later reach] {city4}.

# sport
! rising few1 few2 few3
> {club1} scored {few3} goals in {month1}, {club2} {few2} and {club3} {few1}, and all three teams drew crowds.
> In {month1} there were {few1} goals for {club3}, {few2} for {club2} and {few3} for {club1}; the crowds came to see all three.
= Of the three clubs, <{club1};[{club2}|{club3}]> scored the most goals in {month1}.
= The fewest goals were scored by <{club3};[{club1}|{club2}]>.
= {club2} scored <more than;fewer than> {club3} [in {month1}|in that month].
= {club2} scored <fewer goals than;more goals than> {club1} in {month1}.
= {club2} came <second;last> among the three for goals in {month1}.
? {club1} [won|lost] more games than {club2} in {month1}.
? {p1} scored most of {club1}'s goals in {month1}.

# local
! same_month date1 date2
> The market in {city1} opens on {date1.weekday}, {date1.short}, and shuts for good on {date2.short}. {p1} will sell \
{goods1} there.
> From {date1.weekday}, {date1.short}, to {date2.short} there will be a market in {city1}, where {p1} sells {goods1}.
= The market in {city1} is over <before the month ends;only in the following month>.
= The market in {city1} lasts until <{date2.short};{date1.short}>.
= {p1} is one of the <sellers;musicians> at the market.
= The market [opens|starts] on a <{date1.weekday};{date2.weekday}>.
? The market in {city1} is free of charge.
? Another market in {city1} begins on {date2.short}.

# court
@~ got spared: fined / imprisoned
> The judge in {city1} {got} {p1} and spared {p2}, who had called the police after the theft from {firm1}.
> {p2}, who called the police after the theft from {firm1}, was spared by the judge in {city1}; {p1} was {got}.
= The judge [punished|imposed a penalty on] <{p1};{p2}>.
= {p2} <went unpunished;was punished as well>.
= It was <{p2};{p1}> who [called|telephoned] the police.
= {p1} <did not escape;escaped> punishment [in {city1}|by the judge].
? {p1} [appealed against|accepted] the judgment.
? {p2} [used to work for|is employed by] {firm1}.

# business
> {firm1} stopped short of closing the works in {city1}, but the one in {city2} will not see another summer, {p1} told staff.
> {p1} told the staff of {firm1} that the works in {city1} would not be closed. For the works in {city2}, this summer is the last.
= {firm1} will <keep;close> the works in {city1}.
= The works in {city2} [will be|are to be] <closed;kept open>.
= {firm1} <is giving up;is not giving up> the works in {city2}.
= Workers in <{city2};{city1}> face the end of their works.
? The works in {city1} will [be enlarged|take on people from {city2}].
? {num1} people are to leave the works in {city2}.

# politics
> {p1} refused to sign the letter that {p2} had written on the {site1}. {p3} signed without reading it.
> {p2} wrote a letter on the {site1}. {p1} would not put {p1.his} name to it; {p3} did, and did not even read it.
= The letter was [signed|approved] by <{p3};{p1}>.
= The [author|writer] of the letter was <{p2};{p3}>.
= {p1}'s signature is <missing from;on> the letter.
= {p3} <had not read;had read> the letter before signing.
= {p1} <declined;agreed> to sign the letter.
? {p2} [thanked|was annoyed with] {p3}.
? {p1} [wrote a letter about|paid for] the {site1}.

# sport
> {club1} lost to {club2} on {weekday1}; a goal by {p1} in the last minute was not enough. {p2} coaches {club2}.
> {club2}, coached by {p2}, were too strong for {club1} on {weekday1}, whose {p1} scored when only a minute was left.
= <{club2};{club1}> were [the winners|victorious] on {weekday1}.
= {p1} scored <late;early> in the match.
= {p1} was on the <losing;winning> side [on {weekday1}|in the end].
= {club1} <suffered a defeat against;defeated> {club2}.
? {p2} [praised|used to coach] {p1}.
? {club2} lost their next match.

# science
> {org1} dropped the search for the comet as {p1} had seen it already in {city1}, on a {weekday1} night when everybody slept.
> Since {p1} had already spotted the comet one {weekday1} night in {city1}, while all slept, {org1} gave up searching for it.
= <{p1};{org1}> [found|discovered] the comet.
= {org1} <ended;continued> its search for the comet.
= The search by {org1} was [abandoned|given up] because the comet had <been found;broken apart>.
= The comet was seen [at|by] <night;midday> in {city1}.
? The comet will be [named after {p2}|back next year].
? {p1} received a prize for the discovery.

# travel
> The ferry was late because of fog and not, as many supposed, because of the strike. {p1} of {firm1} said so in {city1}.
> "It was fog that held up the ferry, the strike had nothing to do with it," said {p1}, who speaks for {firm1} in {city1}.
= According to {p1}, the ferry was delayed by <fog;a strike>.
= {p1} [put the delay down to|blamed the delay on] <the weather;workers on strike>.
= The strike <did not cause;caused> the delay of the ferry, [according to {p1}|{p1} says].
= {p1} <speaks for;is a critic of> {firm1}.
? [There were {hun1} people on the ferry|The ferry was {hun1} minutes late].
? The strike [lasted {few1} days|is over].

# local
> The {site1} in {city1} will stay open despite the loss of its state grant, thanks to a gift from {p1} and {p2}, a couple.
> Although the state grant has gone, the {site1} in {city1} stays open: a couple, {p1} and {p2}, have given money.
= The {site1} <remains open;has to close>.
= The {site1} has <lost its grant from the state;been given a grant by the state>.
= The money for the {site1} [came from|was given by] <a couple;the state>.
= The {site1} was [saved|kept open] by <private;public> money.
? {p1} and {p2} gave {sum1} for the {site1}.
? {city1} had promised to [help|pay for] the {site1}.

# culture
> {p1} painted {p2} in {city1} in {year1}. The picture is owned by {org1}; thieves took the frame in {year1.later}, \
and it is missing.
> A painting of {p2}, made by {p1} in {city1} in {year1}, belongs to {org1}. Its frame was stolen in {year1.later} \
and never found.
= <{p2};{p1}> [is shown in|was the sitter for] the picture.
= The artist was <{p1};{p2}>.
= The frame has <not been recovered;been recovered>.
= {org1} <owns;once sold> the painting.
= The frame was <stolen;replaced because of damage>.
? The painting was stolen [in {year2}|with the frame].
? {p1} [sold|gave] the picture to {org1}.

# business
! rising num1 num2
> {firm1} sold between {num1} and {num2} {goods1} a month in {year1}. {p1}, its founder, died that year, and {p2} took over.
> In {year1}, when {p2} took the place of the late {p1}, founder of {firm1}, monthly sales of {goods1} lay between \
{num1} and {num2}.
= In no month of {year1} did {firm1} sell <fewer than {num1};as many as {num1}> {goods1}.
= {p2} [was|became] the <successor;predecessor> of {p1}.
= {firm1} was [founded|set up] by <{p1};{p2}>.
= {p1} was <no longer alive;still alive> at the end of {year1}.
? {firm1} made [a profit|a loss] in {year1}.
? {p2} had worked for {firm1} for {few1} years.

# court
> {p1} sold {p2} a boat that leaked. {p2} sued, and in {month1} the court in {city1} made {p1} take it back.
> The boat leaked, so {p2}, who had bought it from {p1}, sued; in {month1}, {p1} had to take it back, by order of a \
court in {city1}.
= {p2} <bought;sold> the boat.
= The boat was [sold|handed over] to <{p2};{p1}>.
= The court [decided|found] in favour of <{p2};{p1}>.
= {p2} <took legal action against;was sued by> {p1}.
= The boat was <not watertight;in perfect condition>.
? {p1} knew that the boat leaked.

# science
> Of {few1} islands off {city1}, Tern Island is the largest and Gull Island the driest. {p1} lives on neither. Goats live on all.
> {p1} lives on neither Tern Island, the largest of {few1} off {city1}, nor Gull Island, the driest. Goats live on all of them.
= Gull Island is <smaller;larger> than Tern Island.
= Less rain falls on <Gull Island;Tern Island> than on the others.
= {p1} <does not live;lives> on Gull Island.
= No island off {city1} is <larger;smaller> than Tern Island.
= There are <goats;no goats> on Gull Island.
? {num1} goats live on Tern Island.
? {p1} owns [Gull Island|Tern Island].

# travel
> Trams in {city1} run from five in the morning to midnight. Since {month1}, dogs have travelled free and bicycles are banned.
> Bicycles have been banned from the trams of {city1} since {month1}, while dogs go free. The first tram leaves at \
five, the last \
at midnight.
= There are <no trams;trams> in {city1} at three in the morning.
= Dogs need <no ticket;a ticket> on the trams in {city1}.
= Passengers [may|are allowed to] <take dogs;take bicycles> on the trams in {city1}.
= Taking a bicycle on a tram in {city1} is <forbidden;allowed>.
? A tram ticket in {city1} [costs {pay1}|became dearer in {month1}].
? {num1} dogs a day use the trams in {city1}.

# politics
> {p1} arrived in {city1} a day before {p2} and left with {p3}, who speaks {city1.adjective}. No treaty came of the talks.
> The talks in {city1} ended without a treaty. {p2} got there a day after {p1}, who left together with {p3}, a \
speaker of the language.
= {p1} [got|was] there <before;after> {p2}.
= {p2} arrived <later than;earlier than> {p1}.
= The talks <failed to produce;ended with> a treaty.
= {p1} <was not alone;was alone> when {p1.he} left.
= <{p3};Nobody> [left|went away] with {p1}.
? {p2} [refused to sign|proposed] the treaty.
? The talks [are to go on|will be continued] in {city2}.

# local
> The {site1} in {city1} cost {sum1}, of which the state paid nine tenths and the town the rest. {p1} cut the ribbon in the rain.
> Nine tenths of the {sum1} that the {site1} in {city1} cost came from the state, the rest from the town. {p1} opened \
it in the rain.
= The state paid <most;less than half> of what the {site1} cost.
= {city1} itself [paid|bore] <a tenth;half> of the cost of the {site1}.
= The {site1} was opened by <{p1};{p2}>.
= The town paid <less than;more than> the state for the {site1}.
= It was <raining;dry> when the {site1} [opened|was opened].
? The {site1} [was dearer than planned|was finished on time].
? {p1} [had voted|spoke] against the {site1}.

# culture
> Twenty poems by {p1}, not one of them printed in {p1.his} lifetime, came to light in a wall in {city1}. {p2} is editing them.
> In a wall in {city1}, twenty poems by {p1} were found, none of which had appeared while {p1.he} lived. {p2} prepares an edition.
= The poems were <unpublished;already known to readers> when {p1} died.
= The poems had been [inside|hidden in] a <wall;[cupboard|chest]>.
= The [author|writer] of the poems is <dead;still alive>.
= <{p2};{p1}> is [working on|responsible for] the edition.
= <More than a dozen;Fewer than a dozen> poems were found.
? {p1} hid the poems in the wall.
? The edition will [be published in {month1}|contain letters by {p1}].

# sport
> {p1} failed to qualify for the final in {city1}. {p2}, who finished first, is half {p1.his} age, and {p3} was second.
> In {city1}, {p1} did not make it to the final. {p2}, half as old, came first there, and {p3} came right after {p2}.
= The final in {city1} took place <without;with> {p1}.
= {p1} is <older;younger> than {p2}.
= {p2} did <better;worse> than {p3} in the final.
= The [silver medal|place behind the winner] went to <{p3};{p2}>.
= {p1} was <not among;among> those who [competed|took part] in the final.
? {p1} will give up the sport.
? {p3} is older than {p2}.

# science
> Since {org1} banned nets in the bay near {city1}, twice as many seals live there. Fishermen complain; {p1} counts \
the seals daily.
> {p1} counts the seals in the bay near {city1} every day: twice as many are there since {org1} banned nets. Fishermen are angry.
= The number of seals in the bay has <doubled;fallen by half>.
= Nets are <forbidden;allowed> in the bay near {city1}.
= Fishermen are <unhappy;pleased> [about what happened in the bay|with the state of things].
= The seals are counted <seven days a week;once a week>.
= {org1} has <put an end to;permitted> the use of nets [in the bay|near {city1}].
? Fishermen catch half as much as before.
? {p1} [works for|is paid by] {org1}.

# business
> {firm1} cut the price of its {goods1} from {pay1} to half of that in {month1} and sold out in a week. {p1} had \
warned against it.
> In {month1}, against the advice of {p1}, {firm1} halved the price of its {goods1}, which had been {pay1}. All were \
gone in a week.
= {firm1}'s {goods1} became <cheaper;dearer> in {month1}.
= {firm1} [reduced|lowered] the price by <50 per cent;a tenth>.
= {p1} was <against;in favour of> the new price.
= Within a week, <nothing was left of;hardly anybody had bought> the {goods1}.
= {firm1} <ignored;followed> the advice of {p1}.
? {firm1} made a loss on its {goods1}.
? {p1} [left|resigned from] {firm1}.
"""
