"""What happened to each request that was answered in time, step by step."""

from foidesk.cli.demo import answers, reasons, requests, searches
from foidesk.cli.demo.course import Story, decided
from foidesk.cli.demo.walk import Walk
from foidesk.decisions.rules import Party, View
from foidesk.people.rules import Role


def published(walk: Walk) -> Story:
    """Everything was disclosed, and the answer stands in the disclosure log."""
    ask, searching = requests.GRANTS, searches.GRANTS
    case = yield from decided(walk, ask, searching, answers.GRANTS, received=47, on=38)
    yield walk.days.at(37, "09:50")
    parcel = walk.submit(case)
    yield walk.days.at(36, "11:15")
    walk.approve(parcel)
    yield walk.days.at(36, "14:30")
    walk.answer(parcel)
    yield walk.days.at(30, "10:00")
    walk.publish(case)


def part_withheld(walk: Walk) -> Story:
    """The supplier's rates were withheld under section 43(2); the rest was given."""
    yield walk.days.at(42, "09:15")
    case = walk.log(requests.PLATFORM)
    yield walk.days.at(41, "10:40")
    walk.acknowledge(case)
    yield walk.days.at(40, "11:30")
    contract = walk.ask_colleague(case, searches.PLATFORM, due=33)
    paid = walk.ask_colleague(case, searches.PLATFORM_PAID, due=33)
    yield walk.days.at(37, "16:10")
    walk.report(paid, searches.PLATFORM_PAID.report)
    yield walk.days.at(36, "09:40")
    asked = walk.consult(case, 4, Party.SUPPLIER, "Lanternfish Systems Ltd", reasons.ASKED_OF_SUPPLIER)
    yield walk.days.at(34, "10:25")
    walk.report(contract, searches.PLATFORM.report)
    yield walk.days.at(32, "09:15")
    walk.hear(asked, View.IN_PART, reasons.SUPPLIER_SAID, "FOIA 43(2)")
    yield walk.days.at(31, "13:40")
    walk.decide(case, reasons.PLATFORM)
    yield walk.days.at(30, "09:30")
    parcel = walk.submit(case)
    yield walk.days.at(28, "15:20")
    walk.approve(parcel)
    yield walk.days.at(27, "10:00")
    walk.answer(parcel)


def not_held(walk: Walk) -> Story:
    """The force has the figures, not this office: answered by post, with what was searched."""
    yield walk.days.at(39, "11:10")
    case = walk.log(requests.CAMERAS, received_on=walk.days.back(40))
    yield walk.days.at(39, "15:30")
    walk.acknowledge(case)
    yield walk.days.at(38, "10:00")
    cameras = walk.ask_colleague(case, searches.CAMERAS, due=31)
    fund = walk.ask_colleague(case, searches.CAMERAS_FUND, due=31)
    yield walk.days.at(36, "09:45")
    walk.report(fund, searches.CAMERAS_FUND.report)
    yield walk.days.at(32, "14:15")
    walk.report(cameras, searches.CAMERAS.report)
    yield walk.days.at(30, "11:20")
    walk.decide(case, answers.CAMERAS)
    yield walk.days.at(29, "10:10")
    parcel = walk.submit(case)
    yield walk.days.at(28, "09:00")
    walk.approve(parcel, Role.CHIEF_EXECUTIVE)
    yield walk.days.at(27, "12:00")
    walk.answer(parcel)


def neither_confirmed_nor_denied(walk: Walk) -> Story:
    """Complaints about a private person: nothing is searched, and nothing is said about whether there are."""
    yield walk.days.at(34, "09:00")
    case = walk.log(requests.COMPLAINTS)
    yield walk.days.at(33, "10:20")
    walk.acknowledge(case)
    yield walk.days.at(28, "11:50")
    walk.decide(case, reasons.COMPLAINTS)
    yield walk.days.at(27, "14:00")
    parcel = walk.submit(case)
    yield walk.days.at(25, "10:35")
    walk.approve(parcel)
    yield walk.days.at(25, "15:05")
    walk.answer(parcel)


ANSWERED = (published, part_withheld, not_held, neither_confirmed_nor_denied)
