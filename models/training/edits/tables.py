"""Words that stand for one another, or against one another, as edits of sentences exchange them.

In each pair the words are parted by a slash; a tilde is a space within a phrase.
"""


def _words(text: str, mark: str | None = None) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(mark) if part.strip())


# Either of a pair turns a sentence into its opposite.
ANTONYMS = _words("""
rose/fell rises/falls rising/falling rise/fall increased/decreased increases/decreases increase/decrease
increasing/decreasing won/lost wins/loses winning/losing win/lose gained/lost supported/opposed supports/opposes
support/oppose accepted/rejected accepts/rejects approved/rejected approves/rejects approve/reject passed/failed
opened/closed opens/closes opening/closing began/ended begins/ends started/stopped starts/stops allowed/banned
allows/bans legal/illegal guilty/innocent strengthened/weakened improved/worsened improve/worsen succeeded/failed
succeeds/fails lifted/imposed raised/lowered raise/lower raises/lowers raising/lowering joined/left arrived/left
bought/sold buy/sell hired/fired appointed/dismissed confirmed/denied confirms/denies praised/criticized
praises/criticizes welcomed/condemned arrested/released convicted/acquitted survived/died alive/dead strong/weak
early/late expanded/cut successful/unsuccessful likely/unlikely able/unable available/unavailable safe/unsafe
positive/negative upheld/overturned granted/refused agreed/refused remained/left accelerated/slowed advanced/retreated
expensive/cheap northern/southern eastern/western male/female men/women man/woman
""")
# Either of a pair turns a comparison round.
COMPARISONS = _words("""
higher/lower more/less larger/smaller bigger/smaller older/younger longer/shorter faster/slower better/worse
greater/smaller highest/lowest largest/smallest biggest/smallest oldest/youngest best/worst before/after above/below
earlier/later
""")
# The second cannot hold where the first does.
QUANTIFIERS = _words("""
many/few most/few several/no every/no both/neither~of always/never often/rarely more~than/fewer~than at~least/at~most
nearly~all/few almost~all/almost~none~of only~one/several majority/minority
""")
ROLES = _words(
    """
president | vice president | prime minister | foreign minister | defense minister | finance minister | interior minister
| chief executive | chairman | spokesman | spokeswoman | governor | mayor | senator | secretary of state | attorney
general | chief justice | police chief | sheriff | ambassador | director | coach | professor | founder | treasurer |
deputy | general secretary | chief financial officer
""",
    "|",
)
# The second says the same as the first.
SYNONYMS = _words("""
said~that/stated~that began/started purchased/bought bought/acquired approximately/about nearly/almost more~than/over
at~least/no~fewer~than children/kids big/large huge/enormous near/close~to attempted/tried assist/help assistance/help
residents/people~living~there numerous/many shortly~after/soon~after died/lost~their~lives injured/hurt wounded/hurt
despite/in~spite~of because~of/owing~to due~to/because~of vehicle/car physician/doctor attorney/lawyer film/movie
increased/rose decreased/fell declined/fell jumped/rose~sharply climbed/rose plunged/fell~sharply founded/set~up
established/set~up demanded/called~for requires/needs revealed/disclosed ended/came~to~an~end
approved/gave~the~green~light~to banned/prohibited allowed/permitted canceled/called~off postponed/put~off
resigned/stepped~down sued/took~legal~action~against seized/took~over largest/biggest fewer~than/less~than firm/company
authorities/officials roughly/about
""")
COUNTRIES = _words(
    """
United States | Canada | Mexico | Brazil | Argentina | Chile | Peru | Colombia | Venezuela | Cuba | Britain | England |
Scotland | Wales | Ireland | France | Spain | Portugal | Germany | Italy | Austria | Switzerland | Belgium | Netherlands
| Poland | Ukraine | Russia | Belarus | Sweden | Norway | Finland | Denmark | Greece | Turkey | Hungary | Romania |
Serbia | Israel | Lebanon | Syria | Iraq | Iran | Saudi Arabia | Yemen | Qatar | Egypt | Libya | Tunisia | Morocco |
Nigeria | Kenya | Ethiopia | Somalia | Sudan | South Africa | India | Pakistan | Afghanistan | Bangladesh | Sri Lanka |
Nepal | China | Taiwan | Japan | South Korea | North Korea | Vietnam | Thailand | Indonesia | Malaysia | Philippines |
Australia | New Zealand | Texas | California | Florida | Georgia | Ohio | Michigan | Pennsylvania | Arizona | Nevada |
Wisconsin | Virginia | Alabama | Louisiana | Kentucky | Tennessee | Missouri | Kansas | Colorado | Utah | Oregon |
Minnesota | Illinois | Indiana
""",
    "|",
)
CITIES = _words(
    """
New York | Los Angeles | Chicago | Houston | Philadelphia | Phoenix | Dallas | Boston | Seattle | Denver | Atlanta |
Miami | Detroit | London | Manchester | Liverpool | Glasgow | Paris | Berlin | Madrid | Rome | Vienna | Brussels |
Geneva | Warsaw | Kyiv | Moscow | Istanbul | Beijing | Shanghai | Hong Kong | Tokyo | Seoul | Delhi | Mumbai | Kabul |
Tehran | Baghdad | Cairo | Nairobi | Lagos | Sydney | Melbourne
""",
    "|",
)
PEOPLES = _words(
    """
American | Canadian | Mexican | Brazilian | British | Scottish | Irish | French | Spanish | German | Italian | Dutch |
Polish | Ukrainian | Russian | Swedish | Greek | Turkish | Israeli | Iranian | Iraqi | Egyptian | Nigerian | Indian |
Pakistani | Afghan | Chinese | Japanese | Korean | Australian
""",
    "|",
)
