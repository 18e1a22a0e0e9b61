"""The words that invented passages are made of: names, places, bodies, offices, verbs, currencies, and whole phrases."""


def _words(text: str) -> list[str]:
    """The words of ``text``."""
    return text.split()


def _phrases(text: str) -> list[str]:
    """The phrases of ``text``, each cut off from the next by a bar."""
    return [phrase.strip() for phrase in text.split("|")]


def _rows(text: str) -> list[tuple[str, ...]]:
    """The lines of ``text``, each cut at its slashes."""
    return [tuple(part.strip() for part in line.split("/")) for line in text.strip().splitlines()]


WOMEN = _words(
    """Amara Ingrid Leila Sofia Yuki Priya Marta Chloe Nadia Freya Rosa Hanna Aisha Mei Olga Beatriz Siobhan Katarina
    Thandiwe Elif Paula Greta Noor Lucia Harriet Zofia Fatou Anneli Carmen Ruth Sunniva Ewa Maeve Ilse Parisa Gabriela
    Keiko Adaeze"""
)
MEN = _words(
    """Tomas Kofi Henrik Rajiv Luca Omar Pavel Declan Mateo Hiroshi Anders Yusuf Stefan Emeka Janek Arjun Bruno Cormac Dmitri
    Farid Gustav Hugo Ivan Jorge Karim Lars Minh Nils Oskar Pedro Ravi Sipho Tariq Viktor Walter Zoltan Edwin Malik"""
)
SURNAMES = _words(
    """Abara Achterberg Adeyinka Ahlgren Akande Albrecht Almeida Andrade Aoki Arslan Ashdown Asante Bakker Balogun Banerjee
    Barros Bauer Belmonte Bergstrom Bielak Birch Blanchet Boateng Bognar Bradshaw Brandt Calloway Cardoso Castellano
    Cermak Chaudhry Chen Cho Coyle Dahl Danso Delacroix Demir Desai Dimitrov Dlamini Doherty Draper Duarte Eklund Elmasri
    Engel Esposito Fairley Farouk Fenwick Ferrante Fofana Fontaine Fujita Galvao Garvey Ghosh Gilmour Grabowski Greer
    Gruber Haddad Halloran Hamid Hartwell Hashemi Hayashi Heikkinen Hendriks Hollis Horvat Hosseini Ibanez Iliescu
    Ishikawa Jankovic Jansen Jha Juhasz Kamara Kaplan Kaur Kerrigan Keller Khumalo Kimani Kovacs Krol Kumar Laine Lambert
    Larsen Lemaire Lindqvist Lockwood Lopes Macharia Madsen Mahlangu Malhotra Marchetti Marek Mbeki Mendoza Mensah Merrick
    Mistry Molnar Moreau Morita Mwangi Nakata Navarro Ndiaye Nguyen Niemi Novotny Nyberg Obi Odhiambo Okafor Oliveira
    Ortega Ostrowski Otieno Ozturk Palmgren Papadakis Park Patel Pelletier Pereira Petrov Popescu Quiroga Rahman Ramires
    Rasmussen Reyes Ribeiro Rinaldi Rosen Rossi Saarinen Sadiq Salazar Santoro Sato Schreiber Sesay Shah Sithole Soto
    Sorensen Stroud Suzuki Szabo Takeda Tanaka Tembo Thorne Tran Traore Ueda Ulrich Vance Varga Vasquez Vermeer Virtanen
    Vogel Wanjiru Weiss Whitlock Winterton Yamada Yilmaz Zhou Zielinski Zuma"""
)

# city, country, adjective of the country; one country may have several cities
PLACES = [
    (city, land.split("/")[0], land.split("/")[1])
    for land, cities in {
        "Portugal/Portuguese": "Porto,Braga,Coimbra,Faro",
        "Spain/Spanish": "Seville,Bilbao,Valencia,Granada",
        "France/French": "Lyon,Nantes,Lille,Rennes",
        "Germany/German": "Bremen,Leipzig,Kassel,Mainz",
        "Austria/Austrian": "Graz,Linz,Salzburg",
        "Italy/Italian": "Turin,Bari,Verona,Genoa",
        "Poland/Polish": "Gdansk,Lublin,Poznan",
        "Norway/Norwegian": "Bergen,Tromso,Stavanger",
        "Sweden/Swedish": "Malmo,Uppsala,Lund",
        "Finland/Finnish": "Turku,Oulu,Tampere",
        "Denmark/Danish": "Aarhus,Odense,Aalborg",
        "Ireland/Irish": "Cork,Galway,Limerick",
        "Scotland/Scottish": "Aberdeen,Dundee,Inverness",
        "Wales/Welsh": "Swansea,Cardiff,Bangor",
        "Greece/Greek": "Patras,Volos,Heraklion",
        "Turkey/Turkish": "Izmir,Bursa,Konya",
        "Egypt/Egyptian": "Alexandria,Luxor,Aswan",
        "Morocco/Moroccan": "Fez,Agadir,Tangier",
        "Ghana/Ghanaian": "Kumasi,Tamale,Accra",
        "Kenya/Kenyan": "Mombasa,Kisumu,Nakuru",
        "Japan/Japanese": "Sapporo,Nagoya,Sendai",
        "South Korea/South Korean": "Busan,Daegu,Incheon",
        "Vietnam/Vietnamese": "Hue,Da Nang,Hanoi",
        "India/Indian": "Pune,Jaipur,Kochi",
        "Brazil/Brazilian": "Recife,Curitiba,Manaus",
        "Argentina/Argentine": "Rosario,Salta,Mendoza",
        "Chile/Chilean": "Valparaiso,Temuco,Arica",
        "Peru/Peruvian": "Cusco,Arequipa,Trujillo",
        "Mexico/Mexican": "Puebla,Merida,Oaxaca",
        "Canada/Canadian": "Halifax,Winnipeg,Regina",
        "Australia/Australian": "Hobart,Darwin,Perth",
        "New Zealand/New Zealand": "Dunedin,Nelson,Wellington",
    }.items()
    for city in cities.split(",")
]

STEMS = _words(
    """Halden Norvik Castria Belmar Orwin Tessel Quilla Ravenna Lumaro Dunmore Verity Aldane Korvo Pellin Sorrel Brackwell
    Istria Fennick Calder Morrow Zentra Ostara Wexley Marlin Thorsby Ardent Lindero Gallow Kestrel Navona Hollin Petrel
    Sandvik Umbra Corran Vallis Greyfield Tamar Ellory Winslade"""
)
FIRM_KINDS = _phrases(
    """Foods|Shipping|Motors|Textiles|Energy|Airways|Pharma|Logistics|Bank|Steel|Media|Robotics|Insurance|Paper
    |Telecom|Breweries|Chemicals|Rail|Software|Timber"""
)
BODIES = _phrases(
    """Institute for Water Research|Health Foundation|Housing Association|Observatory|Transport Authority
    |Farmers' Union|Teachers' Union|Heritage Trust|Port Authority|Food Safety Agency|Wildlife Fund|Polytechnic
    |University|Museum of Design|Hospital Trust|Chamber of Commerce|Seismology Centre|Consumer Council
    |Nurses' Association|Film Festival"""
)
CLUB_KINDS = _words("Rovers United Athletic Wanderers Rangers Harriers Falcons Lions City Mariners")

ROLES = _phrases(
    """finance director|chief executive|head of research|head coach|chief engineer|deputy mayor|mayor|harbour master
    |spokesperson|transport minister|health minister|finance minister|environment minister|police commissioner
    |chief prosecutor|head chef|conductor|chief economist|party treasurer|museum curator|school principal
    |ambassador|fire chief|chief scientist|goalkeeper|team captain|head gardener|editor-in-chief|union leader
    |bishop|defence lawyer|senior judge|chief pilot|head nurse|state auditor|librarian|central bank governor
    |marketing director|sales manager|opposition leader"""
)

WEEKDAYS = _words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
MONTHS = _words("January February March April May June July August September October November December")

GOODS = _phrases(
    """bicycles|tractors|violins|laptops|bread ovens|lamps|washing machines|raincoats|microscopes|kayaks|wheelchairs
    |heat pumps|coffee machines|sewing machines|solar panels|tablets|cameras|helmets|mattresses|batteries|buses
    |pianos|drones|tents"""
)
SITES = _phrases(
    """library|swimming pool|ferry terminal|tram depot|footbridge|town hall|fish market|concert hall|bus station
    |skate park|observatory|youth centre|lighthouse|cable car|water mill|sports hall|clock tower|nursery
    |recycling plant|ice rink|theatre|car park|war memorial|allotment site|health centre"""
)

# what one person does to another: base, past, participle, and a noun or other wording of the past with "by" left out
DEEDS = _rows(
    """praise/praised/praised/spoke highly of
    criticise/criticised/criticised/found fault with
    sue/sued/sued/took legal action against
    visit/visited/visited/paid a visit to
    hire/hired/hired/gave a job to
    dismiss/dismissed/dismissed/sacked
    interview/interviewed/interviewed/put questions to
    photograph/photographed/photographed/took pictures of
    defend/defended/defended/stood up for
    accuse/accused/accused/levelled accusations at
    thank/thanked/thanked/expressed gratitude to
    insult/insulted/insulted/used abusive words against
    rescue/rescued/rescued/came to the rescue of
    mentor/mentored/mentored/acted as mentor to
    invite/invited/invited/sent an invitation to
    nominate/nominated/nominated/put forward
    ignore/ignored/ignored/took no notice of
    train/trained/trained/coached
    warn/warned/warned/gave a warning to
    follow/followed/followed/went after
    fine/fined/fined/imposed a fine on
    congratulate/congratulated/congratulated/offered congratulations to
    arrest/arrested/arrested/took into custody
    betray/betrayed/betrayed/was disloyal to
    endorse/endorsed/endorsed/gave backing to
    mock/mocked/mocked/poked fun at
    admire/admired/admired/felt admiration for
    trust/trusted/trusted/had faith in
    greet/greeted/greeted/welcomed
    question/questioned/questioned/asked questions of
    support/supported/supported/backed
    phone/phoned/phoned/rang up
    overtake/overtook/overtaken/passed
    adopt/adopted/adopted/became the adoptive parent of
    injure/injured/injured/hurt
    paint/painted/painted/made a portrait of
    recommend/recommended/recommended/put in a good word for
    appoint/appointed/appointed/gave a post to
    bribe/bribed/bribed/paid a bribe to
    promote/promoted/promoted/gave a promotion to
    blackmail/blackmailed/blackmailed/extorted money from
    advise/advised/advised/gave advice to
    attack/attacked/attacked/made an attack on
    deceive/deceived/deceived/misled
    help/helped/helped/gave assistance to"""
)
# what one body does to another, in the same order
DEALINGS = _rows(
    """acquire/acquired/acquired/took over
    sue/sued/sued/took legal action against
    audit/audited/audited/checked the accounts of
    supply/supplied/supplied/delivered goods to
    inspect/inspected/inspected/carried out an inspection of
    fund/funded/funded/gave money to
    outbid/outbid/outbid/made a higher offer than
    copy/copied/copied/imitated
    replace/replaced/replaced/took the place of
    rescue/rescued/rescued/bailed out
    reward/rewarded/rewarded/gave a reward to
    overtake/overtook/overtaken/moved ahead of
    boycott/boycotted/boycotted/refused to deal with
    fine/fined/fined/imposed a fine on
    back/backed/backed/gave support to
    host/hosted/hosted/played host to
    insure/insured/insured/provided cover for
    undercut/undercut/undercut/charged less than
    advise/advised/advised/gave advice to
    certify/certified/certified/issued a certificate to"""
)

# name in the plural, sign or nothing, code, units to one euro
CURRENCIES = [
    ("euros", "€", "EUR", 1.0),
    ("dollars", "$", "USD", 1.1),
    ("pounds", "£", "GBP", 0.86),
    ("Swiss francs", "", "CHF", 0.95),
    ("yen", "¥", "JPY", 160.0),
    ("rupees", "₹", "INR", 92.0),
    ("zlotys", "", "PLN", 4.3),
    ("Norwegian kroner", "", "NOK", 11.6),
    ("Danish kroner", "", "DKK", 7.5),
    ("rand", "", "ZAR", 20.5),
    ("Mexican pesos", "", "MXN", 19.0),
    ("Turkish lira", "", "TRY", 35.0),
]

# a cause: as a noun phrase, as another noun phrase for the same, as a clause
CAUSES = _rows(
    """a power cut/an electricity failure/the electricity supply failed
    heavy snow/a big snowfall/it snowed heavily
    a software fault/a bug in the program/a computer program went wrong
    a strike by drivers/industrial action by drivers/drivers walked out
    a burst pipe/a leaking water main/a water main broke
    a gas leak/escaping gas/gas was escaping
    a shortage of staff/a lack of workers/there were too few workers
    a fire in the kitchen/a kitchen blaze/the kitchen caught fire
    a drought/a long dry spell/it had not rained for months
    flooding/high water/water came over the banks
    a bomb threat/a warning about a bomb/somebody had threatened to set off a bomb
    a cut in funding/reduced funding/its funding was reduced
    dense fog/poor visibility/visibility was poor
    a loose cable/a cable that had come off/a cable had come off
    a broken bolt/a bolt that had snapped/a bolt had snapped
    a cyberattack/an attack by hackers/hackers got into its systems
    an outbreak of measles/a spate of measles cases/measles was spreading
    a fallen tree/a tree lying across the access road/a tree had come down
    a rise in rents/a rent increase/rents had gone up
    a lightning strike/a bolt of lightning/it was hit by lightning
    opposition by residents/resistance from people living nearby/residents objected
    a missed deadline/late paperwork/papers were handed in too late
    a rat infestation/a plague of rats/rats had moved in
    a landslip/sliding earth/earth had slid down the slope
    an unpaid bill/a debt that had not been settled/a bill had not been settled"""
)
# an effect with its site or body {}: past clause, noun phrase, another past clause
EFFECTS = _rows(
    """the {} closed/the closure of the {}/the {} shut its doors
    the {} was evacuated/the evacuation of the {}/people were taken out of the {}
    the {} opened late/the delayed opening of the {}/the {} did not open on time
    the {} lost half its visitors/the fall in the number of visitors to the {}/far fewer people came to the {}
    the {} was damaged/the damage to the {}/the {} suffered damage
    repairs to the {} stopped/the halt to repairs at the {}/repair work on the {} came to a stop
    prices at the {} doubled/the doubling of prices at the {}/prices at the {} went up twofold
    the {} lost its licence/the loss of the licence of the {}/the {} had its licence taken away"""
)

# something that can be held true or false: clause in the past, the same in other words, the opposite
SAYINGS = _rows(
    """the {} was unsafe/the {} posed a danger/the {} was safe
    the {} had cost too much/too much money had been spent on the {}/the {} had been good value
    the {} needed a new roof/the roof of the {} had to be replaced/the roof of the {} was sound
    the {} was making a loss/the {} was losing money/the {} was profitable
    the {} had been built without a permit/no permit had been issued for building the {}/the {} had a valid building permit
    visitors to the {} had been overcharged/people going to the {} had paid too much/visitors to the {} had paid the right price
    staff at the {} were badly paid/wages at the {} were poor/staff at the {} were well paid
    the {} was too small for the town/the town had outgrown the {}/the {} was big enough for the town
    the {} broke fire rules/the {} failed to meet the rules on fire safety/the {} met all fire rules
    money for the {} had been misused/funds meant for the {} had been spent improperly/money for the {} had been spent correctly
    the {} was popular with young people/young people liked the {}/young people stayed away from the {}
    the owner of the {} had lied/the owner of the {} had not told the truth/the owner of the {} had been truthful
    the {} ought to be sold/a buyer should be found for the {}/the {} ought to be kept
    the {} was ready to open/everything was in place for opening the {}/the {} was not ready to open
    the plans for the {} had been leaked/somebody had passed on the plans for the {}/the plans for the {} had stayed secret
    asbestos had been found in the {}/the {} contained asbestos/the {} was free of asbestos"""
)
