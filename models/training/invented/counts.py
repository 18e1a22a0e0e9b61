"""Scenes in which something is counted or compared."""

COUNT = """
# business
@~ place other: offices / shops
> {firm1} has {place} in {city1}, {city2} and {city3}, and {p1} wants to open one in {city4}.
> Three {place}, in {city1}, {city2} and {city3}, belong to {firm1}, which is thinking of a further one in {city4}.
> Customers of {firm1} find its {place} in {city1}, in {city2} and, since {year1}, in {city3}.
= {firm1} [has|runs] {place} in <[three|3];[two|four|five];[three|two|four]> [cities|places]<;;, all of them profitable>.
= {firm1} has <three;[four|two|five];[three|two|four|five]> <{place};{place};{other}>.
= The number of cities in which {firm1} has {place} is <three;[five|two|six]>.
= <[Three|3];[Two|Four|Five];[Three|Two|Four]> cities have {place} of {firm1}<;;that open on Sundays>.

# sport
@~ medal other: gold / silver
> {p1}, {p2}, {p3} and {p4} won {medal} for {city1.land}, while {city2.land} had to make do with the medals of {p5} and {p6}.
> For {city1.land}, {medal} went to {p1}, {p2}, {p3} and {p4}; {city2.land} got {medal} through {p5} and {p6}.
> There was {medal} for the {city1.adjective} athletes {p1} and {p2}, and later for their team-mates {p3} and {p4}; {p5} and \
{p6} won {medal} for {city2.land}.
= <[Four|4];[Two|Three|Five];[Four|Two|Three]> athletes from {city1.land} won <{medal};{medal};{other}>.
= {city2.land} had <[two|2];[three|four|one];[two|three]> [winners of|athletes with] <a medal;a medal;a {other} medal>.
= {city1.land} won {medal} [at least] <[four|three] times;[five|six] times>.
= {p1} was one of <four;[three|two|five]> {city1.adjective} athletes who [won|got] {medal}.
= In all, <six;[four|five|three];[three|six|four]> athletes are [mentioned|named] as winners for {city1.land} and \
{city2.land}<;;who train in {city3}>.

# politics
@~ met other: met / telephoned
> {p1} {met} {p2} on {weekday1}, {p3} on {weekday2} and {p4} and {p5} on {weekday3}.
> On {weekday1} {p1} {met} {p2}, on {weekday2} {p3}, and on {weekday3} first {p4} and then {p5}.
> The diary of {p1} shows whom {p1.he} {met}: {p2} ({weekday1}), {p3} ({weekday2}), {p4} and {p5} (both {weekday3}).
= {p1} {met} <[four|4];[three|five|two]> people [in all|altogether].
= {p1} <{met};{met};{other}> <[two|2];[one|three|four];[two|one|three]> people on {weekday3}.
= {p1} {met} somebody on <three;[two|four|five]> [different days|days].
= On {weekday1}, {p1} {met} <one person;[two|three] people;one person> <;;from {city1.land}>.
= {p1} {met} <[more than three|fewer than six|at least four];[more than four|fewer than four|at least five];[two|three]> \
people <;;whom {p1.he} had never seen before>.

# culture
@~ made other: novels / plays
> {p1} wrote the {made} "{firm1}", "{firm2}", "{city1}", "{title1}" and "{title2}", and one about {city2} that {p1.he} burned.
> Five {made} by {p1} were printed: "{firm1}" in {year1}, "{firm2}", "{city1}", "{title1}" and, after {p1.his} death, \
"{title2}".
> The printed {made} of {p1} are "{firm1}", "{firm2}", "{city1}", "{title1}" and "{title2}".
= {p1} [published|left] <[five|5];[four|three|six];[five|four|three]> <{made};{made};{other}> in print.
= The published work of {p1} includes <five;[four|six|three]> {made}.
= <[Five|5];[Two|Three|Four];[Five|Two|Three]> {made} by {p1} were printed<;;in {city3.land}>.
= "{firm1}" is one of <five;[three|four|six]> printed {made} by {p1}.

# travel
@~ stop other: trains / coaches
> The {stop} of {firm1} from {city1} to {city2} stop in {city3}, {city4} and {city5}, those to {city6} only in {city3}.
> Between {city1} and {city2} the {stop} of {firm1} call at {city3}, {city4} and {city5}; between {city1} and {city6} they \
call at {city3} alone.
> On the way from {city1} to {city2}, {stop} run by {firm1} stop first in {city3}, then in {city4} and last in {city5}. On \
the way to {city6}, {city3} is the one stop.
= [On the way|Going] from {city1} to {city2} the <{stop};{stop};{other}> of {firm1} stop <three times;[once|twice|four \
times];[three times|twice|once]>.
= There are <three;[two|one|five];[three|two|one]> stops between {city1} and {city2}<;;where bicycles can be taken on board>.
= There <is one stop;are [two|three] stops;[is one stop|are two stops]> between {city1} and {city6}<;;with a waiting room>.
= {stop} of {firm1} make [a total of] <three;[two|four|five]> stops on the line to {city2}.
"""

COMPARISON = """
# local
! rising num1 num2
> The {site1} in {city1} had {num2} visitors last year; the {site2} in {city2} had {num1}.
> Last year {num1} people went to the {site2} in {city2} and {num2} to the {site1} in {city1}.
> With {num1} visitors last year, the {site2} in {city2} is open all week, as is the {site1} in {city1}, which had {num2}.
= The <{site1};{site2};{site1}> had more visitors than the <{site2};{site1};{site3}> last year.
= The <{site2};{site1};{site2}> was visited by fewer people than the <{site1};{site2};{site3}> last year.
= Of the two, the <{site1};{site2};{site1}> was the [more popular|better visited] one <;;for weddings>.
= The {site1} drew <more;fewer;more> [people|visitors] than the {site2}<;;two years ago>.
= The {site2} drew <fewer;more;fewer> [people|visitors] than the {site1}<;;two years ago>.

# politics
! rising year1 year2 year3
> {p1} was born in {year1} in {city1}, {p2} in {year2} in {city2} and {p3} in {year3} in {city3}.
> Born in {year2}, {p2} grew up in {city2}; {p1}, born in {year1}, and {p3}, born in {year3}, come from {city1} and {city3}.
> The three leaders are {p3} (born {year3}, {city3}), {p1} (born {year1}, {city1}) and {p2} (born {year2}, {city2}).
= {p1} is <older;younger> than {p2}.
= {p3} is <younger;older;[younger|older]> than <{p1};{p1};{p4}>.
= The <oldest;youngest;oldest> of the three [is|was] {p1}<;;, and also the tallest>.
= The <youngest;oldest;youngest> of the three [is|was] {p3}<;;, who is also the shortest>.
= {p2} was born <after;before;[after|before]> <{p1};{p1};{p5}>.
= {p2} was born <before;after;[before|after]> <{p3};{p3};{p5}>.

# business
! times num1 num2 word1
> Sales of {goods1} at {firm1} went from {num1} to {num2} within {few1} years, while those of {goods2} went from {num2} to \
{num1}.
> Within {few1} years {firm1} came to sell {num2} {goods1} instead of {num1} and {num1} {goods2} instead of {num2}.
> {few1} years ago {firm1} sold {num1} {goods1} and {num2} {goods2}; now it sells {num2} {goods1} and {num1} {goods2}.
= {firm1} now sells <more;fewer;[more|fewer]> {goods1} than <it once did;it once did;{firm2}>.
= {firm1} now sells <fewer;more;[more|fewer]> {goods2} than <it once did;it once did;{firm2}>.
= [The number of {goods1} that {firm1} sells|{firm1}'s sales of {goods1}] <{word1};{unword1};{word1}><;;in {city1.land}>.
= Sales of <{goods1};{goods2};{goods3}> at {firm1} have [grown|gone up].
= Sales of <{goods2};{goods1};{goods3}> at {firm1} have [shrunk|gone down].

# sport
! rising few1 few2 few3
> {p1} finished in {hun1} seconds, {few1} seconds ahead of {p2} and {few2} ahead of {p3}; {p4} gave up.
> Behind {p1}, who needed {hun1} seconds, came {p2}, {few1} seconds later, and {p3}, {few2} seconds after the winner; {p4} \
did not finish.
> {p3} reached the finish {few2} seconds after {p1} and {p2} {few1} seconds after {p1}, who took {hun1} seconds and won; {p4} \
dropped out.
= {p2} was <faster;slower> than {p3}.
= {p2} was <slower;faster;[slower|faster]> than <{p1};{p1};{p5}>.
= {p1} [came|finished] <first;[second|third]>.
= The [gap|distance] between {p1} and {p3} was <greater;smaller;[smaller|greater]> than that between <{p1} and {p2};{p1} and \
{p2};{p2} and the favourite>.
= {p3} [came|finished] <third;[second|first]>.
= <{p2};{p3};{p2}> was [the runner-up|second]<;;, {p2.his} best result so far>.
= The [gap|distance] between {p1} and {p2} was <smaller;greater;[smaller|greater]> than that between <{p1} and {p3};{p1} and \
{p3};{p2} and the favourite>.

# science
! rising hun1 hun2 hun3
> The lakes near {city1}, {city2} and {city3} are {hun1}, {hun3} and {hun2} metres deep, says {org1}.
> According to {org1}, the lake near {city2} is {hun3} metres deep, the one near {city3} {hun2} metres and the one near \
{city1} {hun1} metres.
> {hun1} metres is the depth of the lake near {city1}; {org1} measured {hun2} metres near {city3} and {hun3} metres near \
{city2}.
= The lake near {city2} is the <deepest;shallowest;[warmest|cleanest]> of the three.
= The lake near {city1} is the <shallowest;deepest;[warmest|cleanest]> of the three.
= The lake near {city3} is <deeper;shallower;[warmer|cleaner]> than the one near {city1}.
= The lake near {city3} is <shallower;deeper;[warmer|cleaner]> than the one near {city2}.
= <Two;[None|Three];Two> of the lakes are [more than|over] {hun1} metres <deep;deep;wide>.
= Of the lakes, the one near <{city2};{city3};{city4}> is deepest.
"""
