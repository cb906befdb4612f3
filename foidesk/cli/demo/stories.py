"""What happened to each request that is still open, step by step. Each step waits for its moment."""

from foidesk.cli.demo import answers, emails, noted, reasons, requests, searches, workbook
from foidesk.cli.demo.course import Story, decided
from foidesk.cli.demo.walk import Walk
from foidesk.letters.rules import Point
from foidesk.people.rules import Role

_NORTH = Point(
    1,
    unclear="You ask for all notes of meetings about the north. We do not know which part of the county you "
    "mean by it, which meetings, and since when.",
    needed="We have notes of about 400 meetings a year, kept by subject and date and not by place. Without a "
    "period and a subject, or the names of places, we cannot tell which of them you want.",
    suggestions="Notes of the Commissioner's meetings with Marlwick Town Council in the last two years.\n"
    "Notes of any meeting in the last twelve months at which the police station in Upper Marl was discussed.",
)
_CUSTODY = (
    Point(
        1,
        unclear="You ask for all correspondence about the custody suite. We do not know between whom, over "
        "what period, and on what: the building, the people detained there, or the visitors.",
        needed="The custody suite comes up in some 3,000 e-mails a year, in the mailboxes of eleven people. "
        "Without a period and a subject we cannot find those that you want.",
        suggestions="Letters and e-mails between the Commissioner and the Chief Constable about the "
        "refurbishment of the suite, since the contract was signed.",
    ),
    Point(
        2,
        unclear="“Reports” may mean those of the custody visitors, of inspectors, of the builders, or on "
        "single events.",
        needed="They are kept in four places by their authors and dates. Without the kind of report we do "
        "not know where to look.",
        suggestions="The last three yearly reports of the custody visitors.",
    ),
)


def just_logged(walk: Walk) -> Story:
    """It came this morning, and nobody has acknowledged it yet."""
    yield walk.days.at(0, "09:05")
    walk.log(requests.CONTACT)


def without_owner(walk: Walk) -> Story:
    """Acknowledged, but given to nobody."""
    yield walk.days.at(3, "11:20")
    case = walk.log(requests.STAFF)
    yield walk.days.at(2, "10:00")
    walk.acknowledge(case, owned=False)


def awaiting_clarification(walk: Walk) -> Story:
    """Asked a week ago; a message has come that claims to be the answer, and nobody has confirmed it."""
    yield walk.days.at(9, "08:45")
    case = walk.log(requests.MEETINGS)
    yield walk.days.at(9, "12:10")
    walk.acknowledge(case)
    yield walk.days.at(5, "15:30")
    walk.ask_applicant(case, _NORTH)
    yield walk.days.at(4, "10:20")
    why = "The same meetings were asked about last month: is it one person who asks twice?"
    walk.unmask(case, Role.APPROVER, reason=why)
    yield walk.days.at(3, "10:05")
    walk.note(case, noted.ILL)
    yield walk.days.at(0, "08:50")
    walk.applicant_writes(
        case,
        requests.MEETINGS,
        "Thank you for your letter. By the north I mean Marlwick and Upper Marl. I want the notes of the "
        "meetings with the two councils in the last year.\n\nHester Plumtree",
    )


def clarified(walk: Walk) -> Story:
    """The applicant made it clear, and the clock has started again."""
    yield walk.days.at(22, "10:30")
    case = walk.log(requests.CUSTODY)
    yield walk.days.at(22, "16:00")
    walk.acknowledge(case)
    yield walk.days.at(19, "11:45")
    walk.ask_applicant(case, *_CUSTODY)
    yield walk.days.at(12, "09:15")
    message = walk.applicant_writes(
        case,
        requests.CUSTODY,
        "1. The letters and e-mails between the Commissioner and the Chief Constable about the "
        "refurbishment, since the contract was signed.\n"
        "2. The last three yearly reports of the custody visitors.\n\nMagnus Oakenshaw",
    )
    yield walk.days.at(12, "10:40")
    walk.confirm(message)


def overdue(walk: Walk) -> Story:
    """The one search went to the wrong colleague, who said so, and then nothing happened."""
    yield walk.days.at(24, "09:50")
    case = walk.log(requests.RENT, received_on=walk.days.back(25))
    yield walk.days.at(24, "13:15")
    walk.acknowledge(case)
    yield walk.days.at(20, "10:20")
    search = walk.ask_colleague(case, searches.RENT, due=14)
    yield walk.days.at(15, "16:35")
    walk.pass_on(search, "Tom Wickerby, who keeps the lease and the plans")
    yield walk.days.at(3, "11:15")
    walk.note(case, noted.RANG, promised=1)


def open_search(walk: Walk) -> Story:
    """A colleague is looking, and has a few days left."""
    yield walk.days.at(7, "14:05")
    case = walk.log(requests.VISITORS)
    yield walk.days.at(7, "15:00")
    walk.acknowledge(case)
    yield walk.days.at(4, "09:30")
    walk.ask_colleague(case, searches.VISITORS, due=-3)
    yield walk.days.at(2, "14:40")
    walk.note(case, noted.FORCE)
    yield walk.days.at(2, "15:10")
    walk.add_file(case, workbook.visits())


def late_search(walk: Walk) -> Story:
    """A colleague's day has passed. The desk has reminded her."""
    yield walk.days.at(13, "10:10")
    case = walk.log(requests.LEGAL)
    yield walk.days.at(13, "11:25")
    walk.acknowledge(case)
    yield walk.days.at(10, "14:45")
    search = walk.ask_colleague(case, searches.LEGAL, due=3)
    yield walk.days.at(2, "07:30")
    walk.remind(search)
    yield walk.days.at(2, "09:15")
    who = (Role.CASE_OFFICER, Role.CORRESPONDENCE, Role.CHIEF_EXECUTIVE)
    walk.restrict(case, *who, reason="It touches a claim against the office that is before the court.")


def searched(walk: Walk) -> Story:
    """Both colleagues have answered, and nothing is decided."""
    yield walk.days.at(11, "09:20")
    case = walk.log(requests.ROAD_SAFETY)
    yield walk.days.at(11, "10:15")
    walk.acknowledge(case)
    yield walk.days.at(10, "11:00")
    register = walk.ask_colleague(case, searches.ROAD_SAFETY, due=4)
    ledger = walk.ask_colleague(case, searches.ROAD_SAFETY_PAID, due=4)
    yield walk.days.at(5, "15:10")
    walk.report(register, searches.ROAD_SAFETY.report)
    yield walk.days.at(4, "12:30")
    walk.report(ledger, searches.ROAD_SAFETY_PAID.report)


def half_decided(walk: Walk) -> Story:
    """Two of four questions are decided, and the answer is due in two working days."""
    ask, searching = requests.EXPENSES, searches.EXPENSES
    yield from decided(walk, ask, searching, answers.EXPENSES, received=18, on=3)


def awaiting_approval(walk: Walk) -> Story:
    """The answer lies before the Head of Policy."""
    ask, searching = requests.CONSULTANTS, searches.CONSULTANTS
    case = yield from decided(walk, ask, searching, answers.CONSULTANTS, received=12, on=4)
    yield walk.days.at(1, "15:45")
    walk.submit(case)


def sent_back(walk: Walk) -> Story:
    """The Head of Policy wants something changed."""
    ask, searching = requests.WATCH, searches.WATCH
    case = yield from decided(walk, ask, searching, reasons.WATCH, received=14, on=5)
    yield walk.days.at(4, "11:30")
    parcel = walk.submit(case)
    yield walk.days.at(2, "09:40")
    walk.send_back(
        parcel,
        "Question 2: the names are right to keep back, but give the posts of the two, “grants assistant” and "
        "“lay member of the panel”. The applicant asked who decided, and a post that several people have "
        "held names nobody. Please also say who else sits on the panel: that is on our website. And send "
        "the e-mails themselves, with the names struck out, rather than telling what they say.",
    )
    yield walk.days.at(2, "11:25")
    walk.add_file(case, emails.panel())


def approved(walk: Walk) -> Story:
    """It may be sent."""
    ask, searching = requests.ESTATES, searches.ESTATES
    case = yield from decided(walk, ask, searching, answers.ESTATES, received=15, on=5)
    yield walk.days.at(3, "10:50")
    parcel = walk.submit(case)
    yield walk.days.at(1, "12:05")
    walk.approve(parcel)


def unsorted(walk: Walk) -> Story:
    """An e-mail of this morning that nobody has looked at."""
    yield walk.days.at(0, "09:30")
    walk.take_in(requests.UNSORTED)


OPEN = (
    just_logged,
    without_owner,
    awaiting_clarification,
    clarified,
    overdue,
    open_search,
    late_search,
    searched,
    half_decided,
    awaiting_approval,
    sent_back,
    approved,
    unsorted,
)
