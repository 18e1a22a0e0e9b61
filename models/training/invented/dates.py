"""Scenes about days, weekdays and years."""

DATE = """
# business
@~ did other: opened / closed
> {firm1} {did} its factory in {city1} on {date1} and the one in {city2} on {date2}.
> On {date2} {firm1} {did} a factory in {city2}; the one in {city1} had been {did} on {date1}.
> The factory in {city1}, which {firm1} {did} on {date1}, was bigger than the one in {city2}, {did} on {date2}.
= The factory in {city1} was {did} on <{date1};[{date2}|{date1.off}]>.
= {firm1} <{did};{did};[painted|insured]> its {city2} factory on <{date2};[{date1}|{date2.off}];{date2}>.
= The factory in <{city1};{city2};{city1}> was <{did};{did};bought> in {date1.year}.
= It was in <{date2.monthyear};{date1.monthyear}> that {firm1} {did} the factory in {city2}.
= The {city1} factory was {did} <before;after> <{date1.later};{date1.later}>.
= {firm1} {did} the factory in {city2} <after;before> {date2.earlier}.

# politics
! same_year date1 date2 date3
> {p1} took office as mayor of {city1} on {date1}, resigned on {date2} and was followed by {p2} on {date3}.
> {p2} became mayor of {city1} on {date3}, after {p1}, in office since {date1}, had resigned on {date2}.
> Mayors of {city1}: {p1}, who started on {date1} and stepped down on {date2}; {p2}, who started on {date3}.
= {p1} [became mayor|started as mayor] of {city1} on <{date1};[{date2}|{date3}|{date1.off}]>.
= {p1} [stepped down|gave up office] on <{date2};[{date1}|{date3}|{date2.off}];{date2}><;;, the day of a council meeting>.
= <{p2};{p1};{p2}> [took over|took office] as mayor in {date3.monthyear}<;;with the votes of the opposition>.
= {p1} resigned <before;after;[before|after]> <{p2} took office;{p2} took office;{p3} was born>.
= {p1} was mayor [until|up to] <{date2.month};{date3.month}> {date1.year}.
= In {date1.year}, the mayor of {city1} [changed|was replaced] in <{date3.month};{date1.month};{date3.month}> <;;for \
the third time>.

# science
@~ first second: measured / drilled
! rising year1 year2
> {org1} {first} the glacier near {city1} in {year1} and, under {p1}, {second} it in {year2}.
> The glacier near {city1}, {first} by {org1} in {year1}, was {second} by a team under {p1} in {year2}.
> In {year2} {p1} led a team that {second} the glacier near {city1}, which {org1} had {first} in {year1}.
= The glacier near {city1} was {first} in <{year1};[{year2}|{year1.off}]>.
= The glacier was {second} <after;before> {year2.earlier}.
= {p1}'s team {second} the glacier in <{year2};[{year1}|{year2.off}];{year2}><;;, though it rained>.
= {org1} {first} the glacier <before;after> <{year1.later};{year1.later}>.
= [The drilling and measuring of the glacier|Work on the glacier] began in <{year1};{year2}>.
= The glacier was first {first} and [later|only then] {second}<, the second time after {year2.earlier};, the second time \
before {year2.earlier};, by the same people>.

# culture
@~ film play: film / play
! year_after year1 year2 1
! year_after year1 year3 4
> {p1}'s {film} about {city1} came out in {year1}, the year in which {p1.he} married {p2}; {p1.his} {play} followed in \
{year2}, and a prize in {year3}.
> In {year1} {p1} married {p2} and brought out a {film} about {city1}. The {play} came in {year2}; in {year3} {p1.he} won a \
prize.
> {p1} won a prize in {year3}. {p1.his} {film} about {city1} had come out in {year1}, {p1.his} {play} in {year2}; {p1.he} \
married {p2} in the year of the {film}.
= {p1}'s {play} came out <the year after;the year before;the year after> {p1.his} {film}<;;and was a failure>.
= {p1} [married {p2}|and {p2} married] in <{year1};[{year2}|{year3}|{year1.off}]>.
= {p1} won a prize <four;[two|three|five|six];four> years after {p1.his} <{film};{film};first poem>.
= The {film} about {city1} came out in <{year1};[{year2}|{year1.off}];{year1}> <;;in three languages>.
= In {year2}, <{p1}'s {play};{p1}'s {film}> came out.
= {p1}'s wedding took place in the same year as the appearance of {p1.his} <{film};{play};first book>.

# local
! later date1 date2 7
! later date1 date3 1
> The fire in the {site1} of {city1} broke out on {date1}; a witness came forward on {date3}, and the {site1} reopened on \
{date2}.
> On {date2} the {site1} in {city1} opened its doors again after the fire of {date1}, for which a witness was found on {date3}.
> {date1}: fire in the {site1} of {city1}. {date3}: a witness speaks to the police. {date2}: the {site1} opens again.
= The {site1} [opened again|reopened] <a week;[a day|a month|two weeks|a year]> after the fire.
= A witness [was found|came forward] <the day;a week> after the fire.
= The {site1} [burned|was on fire] on <{date1};[{date2}|{date3}|{date1.off}];{date1}><;;because of a cigarette>.
= On <{date1};{date2};{date1}>, the {site1} burned<;;for two hours>.
= The {site1} opened [again|once more] on <{date2};{date1};{date2}><;;under another manager>.
= The {site1} was open again <before {date2.later};before {date1.earlier};before {date2.later}> <;;, with a new owner>.

# court
! same_week date9 date1 date2
>> {city1.upper}, {date9} - {p1} was arrested on {date1.weekday} and {p2} was set free on {date2.weekday}, police said.
>> {city1.upper}, {date9} - Police said they had arrested {p1} on {date1.weekday}. On {date2.weekday}, {p2} was released.
>> {city1.upper}, {date9} - {p2} left prison on {date2.weekday}, two police officers said; {p1} has been in custody since \
{p1.his} arrest on {date1.weekday}.
= {p1} was [arrested|taken into custody] on <{date1};[{date2}|{date1.off}]>.
= {p2} [was freed|was released|left prison] on <{date2};[{date1}|{date2.off}];{date2}><;;on bail>.
= {p1}'s arrest took place on <{date1.short};[{date2.short}|{date9.short}];{date1.short}> <;;at {p1.his} home>.
= On {date1.short}, <{p1};{p2};{p3}> was [arrested|seized] by the police.
= {p2} was set free <after;before> {p1} was arrested.
= {p1} was arrested in <{date1.monthyear};{date1.offmonth.monthyear};{date1.monthyear}> <;;for the second time>.
"""

WEEKDAY = """
# politics
@~ day other: {weekday1} / {weekday2}
> The council of {city1} meets on {day} to vote on the {site1} and on {other} to hear {p1}.
> On {other} {p1} is to speak before the council of {city1}, which votes on the {site1} on {day}.
> {city1}'s council has two meetings this week: on {day} it votes on the {site1}, on {other} it hears {p1}.
= The vote on the {site1} [is on|takes place on] <{day};[{other}|{weekday3}]>.
= {p1} [speaks|is heard] on <{other};[{day}|{weekday3}];{other}> <;;in the evening>.
= On <{other};{day}>, the council hears {p1}.
= On <{day};{other}>, the council votes.
= [The hearing of|The council's meeting with] {p1} is on <{other};{day}>.
= On <{day};{other};{weekday3}> the council of <{city1};{city1};{city2}> decides about the {site1}.

# travel
> {firm1} flies from {city1} to {city2} on {weekday1}s and {weekday2}s and to {city3} on {weekday3}s only.
> From {city1}, {firm1} has flights to {city3} every {weekday3} and to {city2} every {weekday1} and {weekday2}.
> Twice a week, on {weekday1} and {weekday2}, a plane of {firm1} leaves {city1} for {city2}; on {weekday3} one leaves for \
{city3} and on no other day.
= There is a flight [by|of] {firm1} to {city3} [on|every] <{weekday3};[{weekday1}|{weekday2}|{weekday4}];{weekday3}> <;;in \
the morning>.
= {firm1} [goes|flies] from {city1} to <{city2};{city3};{city4}> on {weekday1}s.
= People who want to fly with {firm1} from {city1} to {city3} have to travel on a <{weekday3};{weekday2}>.
= On {weekday2}s, {firm1} serves <{city2};{city3};{city5}> from {city1}.
= {firm1} has a <{weekday1};{weekday3};{weekday1}> flight to {city2} <;;without seats for children>.

# sport
@~ won lost: won against / lost to
> {club1} {won} {club2} on {weekday1} and {lost} {club3} on {weekday2}.
> On {weekday2} {club1} {lost} {club3}, having {won} {club2} on {weekday1}.
> After {weekday1}'s match, which {club1} {won} {club2}, came {weekday2}'s, when {club1} {lost} {club3}.
= {club1} played {club2} on <{weekday1};[{weekday2}|{weekday3}];{weekday1}> <;;without their captain>.
= The match of {club1} [against|with] {club3} was on <{weekday2};{weekday1}>.
= {club1} {lost} {club3} on <{weekday2};[{weekday1}|{weekday3}];{weekday2}><;;, when it rained>.
= On {weekday1} {club1} {won} <{club2};{club3};{club2}> <;;after extra time>.
= {weekday1} was the day on which {club1} met <{club2};{club3};{club2}> <;;behind closed doors>.

# court
> Police arrested {p1} on {weekday1} and searched the home of {p2} on {weekday2}.
> {p1} was taken into custody on {weekday1}, a day or more before {weekday2}, when officers searched the home of {p2}.
> Officers went through the home of {p2} on {weekday2}. {p1} had been arrested on {weekday1}.
= {p1} [was arrested|was seized|lost {p1.his} freedom] on <{weekday1};[{weekday2}|{weekday3}];{weekday1}><;;after a quarrel>.
= The search at the home of {p2} [took place|was] on <{weekday2};[{weekday1}|{weekday3}];{weekday2}><;;and found nothing>.
= {weekday2} was the day <of the search at {p2}'s home;of {p1}'s arrest;of {p2}'s arrest>.
= Officers [searched|went through] {p2}'s home on <{weekday2};{weekday1}>.
= The arrest of {p1} [took place|was] on <a {weekday1};a {weekday2};a {weekday1}> <;;at the airport>.

# local
@~ cheap free: cheap / free
> Entry to the {site1} in {city1} is {cheap} on {weekday1}s and {free} on {weekday2}s; it is closed on {weekday3}s.
> The {site1} in {city1}, closed on {weekday3}s, can be visited on {weekday2}s, when entry is {free}, and on {weekday1}s, \
when it is {cheap}.
> Visit the {site1} in {city1} on a {weekday1}, when entry is {cheap}, or on a {weekday2}, when it is {free}. Do not come on \
{weekday3}.
= Entry to the {site1} is {cheap} on <{weekday1}s;{weekday2}s;{weekday1}s> <;;for students from {city2}>.
= The {site1} is [shut|not open] on <{weekday3};[{weekday1}|{weekday2}];{weekday3}> <;;for cleaning>.
= On {weekday2}s, [getting into|entry to] the {site1} is <{free};{cheap};{free}> <;;after six in the evening>.
= The day [for|of] {cheap} entry to the {site1} is <{weekday1};[{weekday2}|{weekday3}]>.
= People who visit the {site1} on a {weekday3} find it <closed;open;guarded>.
"""
