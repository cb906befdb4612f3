"""What colleagues of the demo office were asked to look for, and what they found."""

from dataclasses import dataclass

from foidesk.searches.rules import Activity, Finding, Looked, Report, TrueAnswer


@dataclass(frozen=True)
class Colleague:
    """Somebody who has no account and answers by a link."""

    name: str
    email: str


@dataclass(frozen=True)
class Searching:
    """One search: who is asked about which questions, in which words, and what they report."""

    colleague: Colleague
    questions: tuple[int, ...]
    words: str
    report: Report
    note: str = ""


NELL = Colleague("Nell Ashgrove", "nell.ashgrove@marlshire-opcc.example")
PRIYA = Colleague("Priya Stonecroft", "priya.stonecroft@marlshire-opcc.example")
TOM = Colleague("Tom Wickerby", "tom.wickerby@marlshire-opcc.example")
AMARA = Colleague("Amara Fieldhouse", "amara.fieldhouse@marlshire-opcc.example")
FINN = Colleague("Finn Larchwood", "finn.larchwood@marlshire-opcc.example")


def _held(*looked: tuple[str, str], locating: int, extracting: int, explanation: str = "") -> Report:
    return Report(
        finding=Finding.HELD,
        looked=tuple(Looked(place, words) for place, words in looked),
        minutes={Activity.LOCATING: locating, Activity.EXTRACTING: extracting},
        explanation=explanation,
    )


GRANTS = Searching(
    NELL,
    (1, 2, 3),
    "Safer Streets community grants in {last}: how many applications, how many approved, the list of awards "
    "with purpose and amount, and the criteria.",
    _held(
        ("Grants register", "Safer Streets {last}, all rows"),
        ("Shared drive, folder Grants panel", "criteria; terms of reference"),
        locating=20,
        extracting=25,
        explanation="The register has every application. The criteria are on our website as well.",
    ),
)
PLATFORM = Searching(
    TOM,
    (1, 2, 4),
    "The contract for the victim referral platform: supplier, how it was awarded, dates, options to extend, "
    "and the rates and pricing model in the tender.",
    _held(
        ("Contracts register", "referral platform"),
        ("Contract file OPCC/C/117, paper and electronic", "whole file read"),
        locating=30,
        extracting=20,
        explanation="I asked Lanternfish Systems what they think of question 4. Their letter of reply is in "
        "the contract file.",
    ),
)
PLATFORM_PAID = Searching(
    PRIYA,
    (3,),
    "What was paid for the victim referral platform in {before} and in {last}.",
    _held(("Finance system, payments by supplier", "Lanternfish Systems"), locating=5, extracting=10),
)
CAMERAS = Searching(
    AMARA,
    (1,),
    "Any figures of how many drivers the fixed speed cameras in Marlford caught in {last}.",
    Report(
        finding=Finding.NOT_HELD,
        looked=(
            Looked("Road safety partnership folders on the shared drive", "camera; activation; Marlford"),
            Looked("Papers and minutes of the Road Safety Board, {before} and {last}", "camera; offence"),
            Looked("The road safety mailbox", "camera figures; enforcement figures"),
        ),
        minutes={Activity.DETERMINING: 15, Activity.LOCATING: 55},
        explanation="The force runs the cameras and keeps the figures. The Board sees only casualty "
        "figures for the whole county, which say nothing about any one camera.",
        true_answer=TrueAnswer.NOTHING_RECORDED,
    ),
)
CAMERAS_FUND = Searching(
    PRIYA,
    (2,),
    "Road safety fund in {last}: the total given out and the number of projects.",
    _held(("Road safety fund ledger", "{last}, all awards"), locating=5, extracting=5),
)
RENT = Searching(
    PRIYA,
    (1, 2, 3),
    "Marl House: the floor space we rent and the rent a year; spending on moving and furniture in {last}; "
    "desks, and people who use them on an ordinary weekday.",
    _held(("Lease file", "Marl House"), locating=10, extracting=10),
)
EXPENSES = Searching(
    PRIYA,
    (1, 2, 3, 4),
    "The Commissioner's expenses, journeys outside the county, hospitality and receipts for overnight stays, "
    "1 April to 31 March, {last}.",
    _held(
        ("Expenses claims, folder Commissioner {last}", "all claims and receipts"),
        ("Register of gifts and hospitality", "{last}"),
        locating=25,
        extracting=70,
        explanation="There are 31 receipts. Two of them show the last digits of a bank card.",
    ),
)
VISITORS = Searching(
    AMARA,
    (1, 2, 3),
    "Independent custody visitors: how many there are, visits in {last} by custody suite, what they raised "
    "and what was done about it.",
    _held(("Custody visiting database", "visits {last}"), locating=10, extracting=30),
    note="The figures may be in the annual report. If so, tell me the page.",
)
LEGAL = Searching(
    PRIYA,
    (1, 2, 3),
    "Spending on external legal advice in {before} and in {last}, by firm or chambers, and the number of "
    "employment tribunal claims against us in those years.",
    _held(("Finance system, cost code 4410", "all payments"), locating=10, extracting=20),
)
ROAD_SAFETY = Searching(
    AMARA,
    (1, 2, 5, 6, 7),
    "Road safety fund and schools in {last}: how many applied, how many got money, any limit for one school, "
    "how we check what the money was spent on, and awards that were ever paid back.",
    _held(
        ("Road safety fund register", "school; academy; {last}"),
        ("Fund guidance, current version", "limit; monitoring"),
        locating=20,
        extracting=35,
        explanation="46 schools applied and 19 got money. The limit is £5,000. Schools send us a short "
        "report with receipts after six months. No award has ever been paid back: the number is nought.",
    ),
)
ROAD_SAFETY_PAID = Searching(
    PRIYA,
    (3, 4),
    "Road safety fund in {last}: the highest and the lowest amount given to a school, and the share of the "
    "whole fund that went to schools.",
    Report(
        finding=Finding.BUILDING_BLOCKS,
        looked=(Looked("Road safety fund ledger", "{last}, all awards"),),
        minutes={Activity.LOCATING: 5, Activity.EXTRACTING: 15},
        explanation="Highest £5,000, lowest £350. The ledger does not give the share, but schools got "
        "£61,240 of £214,900, which is 28.5 per cent.",
    ),
)
CONSULTANTS = Searching(
    FINN,
    (1, 2, 3, 4),
    "Consultants and interim staff in {last}: the total, payments over £5,000 with firm and purpose, the "
    "highest day rate; and how many interim staff there are now.",
    _held(
        ("Finance system, cost codes 4300 to 4390", "{last}, all payments"),
        ("Agency staff log", "current"),
        locating=20,
        extracting=40,
    ),
)
WATCH = Searching(
    NELL,
    (1, 2),
    "What was given to Neighbourhood Watch groups in {last}, who decided on it, and the e-mails about it.",
    _held(
        ("Grants register", "Neighbourhood Watch; NHW"),
        ("Mailboxes of the two members of the grants panel", "Neighbourhood Watch; NHW"),
        locating=45,
        extracting=30,
        explanation="Six e-mails between a grants assistant and a member of the panel. I have sent copies.",
    ),
)
ESTATES = Searching(
    TOM,
    (1, 2, 3),
    "Former police house, Church Lane, Nether Marl: sold, when, for how much, and what it cost while empty "
    "in {last}; and the list of other former police buildings to be sold.",
    _held(
        ("Property register", "Church Lane; disposals"),
        ("Finance system, premises costs", "Church Lane, {last}"),
        locating=15,
        extracting=10,
    ),
)
AIR_BASE = Searching(
    AMARA,
    (1, 2),
    "The air base at Upper Marl: what we paid towards it in {before} and in {last}; measurements of the "
    "noise since it opened, and drawings of how far it reaches.",
    _held(
        ("Collaboration agreements, folder Air support", "payments; contributions"),
        ("Planning papers for the base, paper", "noise; contour"),
        locating=25,
        extracting=15,
        explanation="Two reports on the noise as files, and 14 drawings at A0 that exist on paper only.",
    ),
)
HELPLINE = Searching(
    NELL,
    (1, 2),
    "The tender for the victims' helpline: who made an offer, the prices, and the points given.",
    _held(("Tender file OPCC/T/61", "whole file read"), locating=10, extracting=20),
)
