"""The texts of the demo as they stand on its days: with financial years, and as a mail server brings them."""

import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime

from foidesk.cases.rules import NewApplicant
from foidesk.cli.demo.days import Days
from foidesk.cli.demo.office import OFFICE
from foidesk.decisions.answer import Decision, Ground, Reason
from foidesk.searches.rules import Looked, Report


def filled_decision(decision: Decision, days: Days) -> Decision:
    """The decision with its financial years."""

    def reasons(given: Sequence[Reason]) -> tuple[Reason, ...]:
        return tuple(Reason(reason.kind, days.say(reason.text)) for reason in given)

    def ground(one: Ground) -> Ground:
        return replace(one, reasons=reasons(one.reasons))

    return replace(
        decision,
        answer=days.say(decision.answer),
        grounds=tuple(ground(one) for one in decision.grounds),
        reasons=reasons(decision.reasons),
    )


def filled_report(report: Report, days: Days) -> Report:
    """What a colleague found, with its financial years."""
    looked = tuple(Looked(days.say(one.place), days.say(one.words)) for one in report.looked)
    return replace(report, looked=looked, explanation=days.say(report.explanation))


def mail(sender: NewApplicant, *, subject: str, words: str, at: datetime) -> bytes:
    """An e-mail message as the office's server took it."""
    domain, here = (address.partition("@")[2] for address in (sender.address, OFFICE.email))
    when = format_datetime(at)
    message = EmailMessage()
    message["Received"] = f"from mail.{domain} by mx.{here} with ESMTPS; {when}"
    message["From"] = f"{sender.name} <{sender.address}>"
    message["To"] = OFFICE.email
    message["Date"] = when
    message["Message-ID"] = f"<{uuid.uuid4()}@{domain}>"
    message["Subject"] = subject
    message.set_content(words)
    return message.as_bytes()
