"""Open requests in which more than one clock, or more than the Act's twenty days, matters."""

from dataclasses import replace

from foidesk.cli.demo import answers, entering, requests, searches
from foidesk.cli.demo.course import Story
from foidesk.cli.demo.walk import Walk
from foidesk.clock.happening import Kind
from foidesk.happenings.events import NewHappening
from foidesk.searches.rules.activity import Activity
from foidesk.searches.rules.advice import AdviceKind
from foidesk.searches.rules.fees import Item, NewFeeLine
from foidesk.searches.rules.lines import Kind as Effort
from foidesk.searches.rules.lines import NewLine, Sample

_DRAWINGS = (
    NewFeeLine(Item.REPRODUCTION, "Drawings copied at A0", 14, 450),
    NewFeeLine(Item.POSTAGE, "Postage for two tubes", 2, 390),
)
_MAILBOXES = (
    NewLine(
        Activity.DETERMINING,
        Effort.SPENT,
        minutes=20,
        questions=(1,),
        who="Business support",
        basis="Both mailboxes were searched for the three words: 6,200 e-mails have them.",
    ),
    NewLine(
        Activity.RETRIEVING,
        Effort.ESTIMATE,
        minutes=90,
        questions=(1,),
        who="Supplier of the mail system",
        basis="The older of the two years lies in an archive, from which two mailboxes must be restored.",
    ),
    NewLine(
        Activity.LOCATING,
        Effort.ESTIMATE,
        sample=Sample(records=6_200, tried=60, minutes=15),
        questions=(1,),
        who="Business support",
        basis="Newsletters and signatures have the words too. Only opening an e-mail shows what it is on.",
    ),
    NewLine(
        Activity.REDACTING,
        Effort.ESTIMATE,
        minutes=480,
        questions=(1,),
        who="Business support",
        basis="Most of them name people whom the police have stopped.",
    ),
)
_NARROWER = (
    "Told by e-mail: the search could be brought within 18 hours by asking for three months of your choice, "
    "or only for the e-mails between the Commissioner and the Chief Constable, of which there are some 700. "
    "The minutes of the scrutiny panel, which are on our website, may answer much of it. Question 2 can be "
    "answered in any case."
)


def two_laws(walk: Walk) -> Story:
    """One question is under the Act; the other is environmental, and waits until a charge is paid."""
    yield walk.days.at(9, "10:35")
    case = walk.log(requests.AIR_BASE)
    yield walk.days.at(9, "13:50")
    walk.acknowledge(case)
    yield walk.days.at(8, "09:45")
    search = walk.ask_colleague(case, searches.AIR_BASE, due=5)
    yield walk.days.at(6, "16:20")
    walk.report(search, searches.AIR_BASE.report)
    yield walk.days.at(4, "11:15")
    why = "The drawings exist on paper only. The reports on the noise are files, and go by e-mail free."
    entering.charge(walk, walk.now(case), 2, *_DRAWINGS, why=why)


def above_the_limit(walk: Walk) -> Story:
    """The ledger is above the cost limit, the applicant was told how to ask for less, nothing is decided."""
    yield walk.days.at(8, "08:55")
    case = walk.log(requests.STOP_SEARCH)
    yield walk.days.at(8, "12:05")
    walk.acknowledge(case)
    yield walk.days.at(5, "14:10")
    entering.cost(walk, walk.now(case), *_MAILBOXES)
    yield walk.days.at(3, "15:25")
    entering.advise(walk, case, AdviceKind.NARROW_COST, _NARROWER, 1)


def public_interest(walk: Walk) -> Story:
    """Its day of receipt was put right; one question waits for the public interest, with a day given."""
    yield walk.days.at(14, "09:25")
    case = walk.log(requests.HELPLINE)
    yield walk.days.at(14, "11:40")
    walk.acknowledge(case)
    yield walk.days.at(13, "09:10")
    reason = "The stamp of the reception shows that the letter came the working day before it was opened."
    entering.received_earlier(walk, walk.now(case), back=15, reason=reason)
    yield walk.days.at(12, "10:15")
    search = walk.ask_colleague(case, searches.HELPLINE, due=7)
    yield walk.days.at(9, "14:30")
    walk.report(search, searches.HELPLINE.report)
    yield walk.days.at(6, "10:50")
    until = walk.days.back(-12)
    waiting = replace(answers.OFFERS, estimate_on=until)
    walk.decide(case, {**answers.HELPLINE, 2: (waiting,)})
    yield walk.days.at(4, "15:35")
    told = NewHappening(
        Kind.PIT_EXTENSION, walk.on, (2,), estimate_on=until, provisions=(answers.OFFERS.grounds[0].key,)
    )
    entering.happened(walk, walk.now(case), told)


CLOCKS = (two_laws, above_the_limit, public_interest)
