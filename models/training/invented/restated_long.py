"""Scenes with passages of several sentences, of which each claim restates one and leaves the others aside."""

RESTATED_LONG = """
# business
@ share rest about wrong: 60 / 40 / most / a minority | 75 / 25 / three in four / one in four | 20 / 80 / a fifth / four fifths
> {firm1} has moved to {city1}. {share} per cent of its staff went along, the others found work at {firm2}. {p1}, its founder, \
was among the first to go, and {p2} among the last.
> Among the first to follow {firm1} to {city1} was its founder, {p1}; {p2} came at the very end. {share} per cent of the staff \
moved. Those who did not were given jobs by {firm2}.
= {firm1} is now [based|at home] in <{city1};{city2}>.
= <{about};{wrong}> of the staff of {firm1} moved to {city1}.
= <{rest};{share}> per cent of the staff did not move to {city1}.
= Those who stayed behind <were not left without work;lost their jobs and found no others>.
= {p2} moved <later than;before> {p1}.
= {firm2} <took on;dismissed> people from {firm1}.
? {firm1} pays lower wages in {city1}.
? {p1} and {p2} [are related|bought a house together].

# local
> The swimming season in {city1} opened on a Saturday. On the Monday after, the boiler failed; {p1} mended it in two days. \
Children swim free, and adults pay {pay1}.
> {p1} needed two days to mend the boiler in the pool of {city1}, which had failed on the Monday after the season opened, on a \
Saturday. Adults pay {pay1} to swim, children nothing.
= The season in {city1} began at <the weekend;the start of the working week>.
= The boiler broke down <two days;two weeks> after the [opening|season began].
= <{p1};Nobody> managed to repair the boiler.
= Children <are not charged;have to pay> for swimming.
= Swimming costs <adults;children> {pay1}.
? The pool [was closed|stayed open] while the boiler was mended.
? {p1} was paid {pay1} for mending the boiler.
? More children than adults swim in {city1}.

# court
> A thief took {few1} bicycles from the {site1} in {city1}, then sold two to {p1}, who suspected nothing. \
{p2}, a guard, was asleep. \
Police came on the next day and took the two back.
> {p2}, the guard, slept as {few1} bicycles were stolen from the {site1} in {city1}. Unaware of this, {p1} bought two from the \
thief; a day later police had both of them back.
= {p1} <did not know;knew> that the bicycles were stolen.
= The guard <saw nothing of;watched> the theft.
= The thief <found a buyer for two;kept all> of the bicycles.
= The police <recovered;did not find> the bicycles that {p1} had [bought|paid for].
= <{p1};{p2}> [bought|acquired] two bicycles.
= The theft was from a <{site1};{site2}>.
? {p2} [was dismissed|lost the post].
? The thief [was caught|is known to the police].
? {p1} got the money back.

# science
> {org1} has tested a new vaccine on {hun1} sheep. None of them fell ill, whereas nine tenths of the sheep without it did. \
{p1}, who raised the money, is delighted; sales are still years away.
> Years will pass before it can be bought, but {p1}, who found the money, is delighted with the new vaccine: not one of {hun1} \
sheep to which {org1} gave it fell ill. Of the others nine in ten did.
= The vaccine <protected;failed to protect> the sheep.
= <All;Half> of the vaccinated sheep [stayed|remained] healthy.
= Among sheep without the vaccine, <most;few> fell ill.
= The vaccine is <not yet;already> [for sale|on the market].
= {p1} is <pleased;disappointed>.
= The vaccine was tested on <animals;people>.
? The vaccine [costs|will cost] {pay1}.
? The vaccine also works in [goats|cows].

# politics
> {p1} resigned as minister on Friday after {few1} years. The cause was ill health and not, as papers wrote, the row with {p2}. \
Until a successor is found, {p3} fills in.
> The row with {p2}, whatever papers wrote, had no part in it: {p1} gave up as minister on Friday, having served {few1} years, \
because of ill health. For the moment {p3} does the work.
= {p1} left office for <health reasons;political reasons>.
= {p1} stepped down because of <illness;the row with {p2}>.
= {p1} is <no longer;still> a minister.
= {p3} [does the work|stands in] <for the time being;for good>.
= The reason [given|named] by the papers was <wrong;right>.
= {p1} gave up just before <the weekend;midweek>.
? {p2} [apologised to|wrote to] {p1}.
? {p3} wants to [become|be made] minister.

# travel
> Of the three bridges in {city1}, the oldest is shut to lorries, the second is being painted and the newest \
has a toll of {pay1}. \
{p1}, who designed that one, never saw it finished.
> {city1} has three bridges. Lorries may not use the oldest; painters are at work on the second; and the \
newest, by {p1}, who died \
before it was finished, cannot be crossed without paying {pay1}.
= Lorries are <banned from;allowed on> the oldest bridge.
= The newest bridge is <not free;free of charge>.
= {p1} [planned|designed] the <newest;oldest> bridge.
= The <second;oldest> bridge is being painted.
= The number of bridges in {city1} is <three;[two|four|five]>.
= The bridge by {p1} was [completed|finished] <without {p1.him};with {p1.him} looking on>.
? The oldest bridge was built in {year1}.
? {num1} cars a day cross the newest bridge.

# culture
> {p1} turned down the prize. "Give it to {p2}," {p1.he} said, but the jury in {city1} kept the {pay1} and \
cancelled the evening. \
{p2} was abroad and learned of it from the radio.
> The jury in {city1} cancelled the evening and kept the {pay1} when {p1} would not have the prize and suggested {p2} instead. \
{p2}, who was abroad, heard the news on the radio.
= {p1} <did not accept;accepted> the prize.
= The prize money was <not paid out;paid to {p2}>.
= {p1} thought that <{p2};nobody> should have the prize.
= The evening <did not take place;went ahead as planned>.
= {p2} was <out of the country;at the ceremony> at the time.
? {p1} had [won|turned down] a prize before.
? {p2} would have accepted the prize.

# sport
> {club1} have won all {few1} matches since {p1} replaced {p2} as coach. Under {p2} they had won none. Tickets, once given away, \
now sell out, and the ground holds {num1}.
> Tickets for the ground of {club1}, with room for {num1}, used to be given away and now sell out. The club \
had not won once under \
{p2}; {p1}, who came after {p2.him}, has won all \
{few1} matches since.
= Under {p1}, {club1} are <unbeaten;without a win>.
= {p1} [took over from|succeeded] <{p2};{p3}> as coach.
= {club1} were <less;more> successful under {p2} than under {p1}.
= <More;Fewer> people [want|are eager] to see {club1} than before.
= {club1} have <lost no;lost at least one> match under {p1}.
? {p2} has [found a new club|retired].
? {club1} will win their next match.
"""
