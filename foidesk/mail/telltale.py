"""What messages of every form tell beyond their words: the way they took, and who had a blind copy."""

import re
from collections.abc import Iterator, Sequence

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.mail.lines import clean_line

_DELIVERY = re.compile(
    r"received|x-received|received-spf|return-path|delivered-to|envelope-to|x-original-to|x-envelope-.*|"
    r"authentication-results.*|arc-.*|dkim-signature|x-google-.*|x-gm-.*|x-ms-exchange-.*|x-ms-.*|"
    r"x-microsoft-.*|x-forefront-.*|x-eop.*|x-exchange-.*|x-auto-response-suppress|x-originating-.*|"
    r"x-sender-ip|x-client-ip|x-mimecast-.*|x-proofpoint-.*|x-barracuda-.*|x-ironport-.*|x-spam-.*|x-virus-.*|"
    r"x-scanned-.*|x-mailfrom|x-source.*|x-authenticated-.*|x-remote-.*|x-php-.*|thread-index"
)
_HOST = re.compile(r"(?:\bfrom|\bby)\s+([A-Za-z0-9][\w.-]{2,80})")
_INNER_ID = re.compile(
    r"@(?:[\w-]+|\[?(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+\]?|"
    r"[\w.-]+\.(?:local|internal|intranet|lan|corp|localdomain|home|private|ad))>"
)
_NOT_HOSTS = frozenset({"mail", "the", "unknown", "localhost"})


def transport(fields: Sequence[tuple[str, str]], where: str) -> Iterator[Finding]:
    """One finding for the header lines that tell systems and addresses within; none where a person saved only
    what they saw.
    """
    lines = [
        (name, value)
        for name, value in fields
        if _DELIVERY.fullmatch(name) or (name == "message-id" and _INNER_ID.search(value))
    ]
    if not lines:
        return
    host = next(
        (
            found[1]
            for name, value in lines
            if name.endswith("received")
            for found in _HOST.finditer(value)
            if found[1].lower() not in _NOT_HOSTS
        ),
        "",
    )
    n = f"{len(lines):,}"
    if host and len(lines) == 1:
        says = say(
            "1 line that is not shown tells the way the message took, by servers such as “{host}”.",
            host=clean_line(host, 50),
        )
    elif host:
        says = say(
            "{n} lines that are not shown tell the way the message took, by servers such as “{host}”.",
            n=n,
            host=clean_line(host, 50),
        )
    elif len(lines) == 1:
        says = say("1 line that is not shown tells the system the message comes from.")
    else:
        says = say("{n} lines that are not shown tell the systems the message went through.", n=n)
    yield Finding(Code.TRANSPORT_HEADERS, where, len(lines), says)


def blind(people: Sequence[str], where: str) -> Iterator[Finding]:
    """One finding for those who had a blind copy."""
    if len(people) == 1:
        says = say("1 person had a blind copy: {first}.", first=clean_line(people[0], 60))
        yield Finding(Code.BCC, where, 1, says)
    elif people:
        n, first = f"{len(people):,}", clean_line(people[0], 60)
        says = say("{n} people had a blind copy, the first of them {first}.", n=n, first=first)
        yield Finding(Code.BCC, where, len(people), says)


def unshown(stretches: Sequence[str], where: str) -> Iterator[Finding]:
    """One finding for words that the message holds and does not show."""
    if not stretches:
        return
    letters = sum(map(len, stretches))
    says = say(
        "{n} characters of text that are not shown, beginning “{words}”.",
        n=f"{letters:,}",
        words=clean_line(stretches[0], 40),
    )
    yield Finding(Code.HIDDEN_TEXT, where, len(stretches), says)
