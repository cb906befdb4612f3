"""Personal data of others in a letter, also in the request as quoted and inside a wrapped link.

Not what belongs there: the office's own contacts and whoever signs, the Commissioner, mailboxes of a role,
those who hold an office and are named as such, the greeting. The applicant's own data in the request as
quoted is advice: it matters where the answer is published.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from foidesk.anatomy.letter import Kind as LetterKind
from foidesk.anatomy.letter import Letter, Paragraph, Part
from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding
from foidesk.findings.codes import BLOCKS_AT
from foidesk.language.sentence import say
from foidesk.personal.finder import spans
from foidesk.personal.known import Known
from foidesk.personal.span import Kind
from foidesk.personal.telling import sentence

_ALWAYS = frozenset({
    Kind.NI_NUMBER, Kind.NHS_NUMBER, Kind.PASSPORT, Kind.DRIVING_LICENCE, Kind.PAYMENT_CARD,
    Kind.DATE_OF_BIRTH, Kind.BANK_ACCOUNT,
})  # fmt: skip
_OWN_PARTS = frozenset({Part.HEAD, Part.FOOT, Part.RIGHTS})
# A mailbox is a role's by how a part of it begins, what a part of it is, or how the whole ends.
_ROLE = re.compile(
    r"(?:^|[._+-])(?:f\.?o\.?i|info|enquir|inquir|contact|press|media|admin|dpo|gdpr|complain|records|"
    r"reception|support|custom|council|o?pf?cc(?![a-z])|commissioner|recruit|financ|legal|licen[cs]|democ|"
    r"freedom|request|review|disclos|procure|planning|regist|appeal|complian|privacy|transparen|communic|"
    r"casework|governance|monitoring|corporate|strategic|secretar)"
    r"|(?:^|[._+-])(?:eir|hr|sar|sars|web|webmaster|mail|mailbox|post|head|rights?|data|dataprotection|reply|"
    r"access|general|public|help|sales|hello|accounts|chief|team|desk|clerk|parish)(?=$|[._+\d-])"
    r"|(?:office|officer|team|desk|services?|solicitor|secretary|clerk|requests?|unit|manager|director|"
    r"executive|protection|centre|support|x)\d*$"
)
_PUBLIC = re.compile(
    r"\.(?:gov|police|nhs|mod|parliament|ac|pcc\.police)\.?(?:uk|wales|scot)?$|\.police\.example$|nhs\.net$"
)
_REACH_ME = re.compile(
    r"\b(?:contact|queries|questions about this|get in touch|speak to|call|reply to|e-?mail) (?:me|us|"
    r"the)?\b",
    re.IGNORECASE,
)
_MINE = re.compile(r"\b(?:my|me|i live|i am|from|yours|regards|reply to)\b", re.IGNORECASE)
_HOME = re.compile(
    r"\b(?:home|lives?|lived|living|resid\w{0,5}|tenants?|householder|complainant|victim|witness|neighbour|"
    r"my address|mr|mrs|ms|miss|dr)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"headquarters|\bhq\b|office|council|police|hospital|university|court\b|station|department|centre|trust"
    r"|commissioner|town hall|county hall|limited|\bltd\b|\bplc\b|\bllp\b|unit\b|school|library",
    re.IGNORECASE,
)
_PRIVATE = re.compile(
    r"\b(?:complainants?|victims?|patients?|pupils?|tenants?|neighbours?|suspects?|service users?|"
    r"claimants?|the deceased|his|her|their)(?:,| \(|:| (?:wife|husband|son|daughter|mother|father|partner|"
    r"named|called|is|was|were|mr|mrs|ms|miss|dr)\b|'s name)[^.\n]{0,24}$"
    r"|\b(?:complain|objection|objected|allegation|alleg)[a-z]{0,4} (?:\w+ ){0,2}(?:from|by|of|"
    r"against) (?:an? )?(?:mr|mrs|ms|miss|mx)\.? $",
    re.IGNORECASE,
)
# The head of the message that a reply answers: who wrote it sees only what is their own.
_HEADER = re.compile(r"^(?:From|Sent|To|Cc): ", re.MULTILINE)
_DOMAIN = re.compile(r"@([\w.-]{3,80}\w)")
_NAME = re.compile(r"[^\W\d_]{3,}")
_NEAR = 80


@dataclass(frozen=True)
class _Found:
    """A find where it stands: its words, and those before it in its paragraph."""

    kind: Kind
    said: str
    before: str
    paragraph: Paragraph


def find(letter: Letter, context: Context) -> Iterator[Finding]:
    """One finding for each kind of detail in a paragraph."""
    if not context.personal:
        return
    office, applicant = _domains(letter, context), _names(letter, context)
    told: Counter[tuple[Paragraph, Kind, bool]] = Counter()
    for found in _found(letter, Known(published=frozenset(context.contacts))):
        if found.kind is Kind.BANK_ACCOUNT and letter.kind is LetterKind.FEES:
            continue
        sort = _judged(found, office)
        if sort is not None:
            must = sort and not (found.paragraph.part is Part.REQUEST and _own(found, applicant))
            told[found.paragraph, found.kind, must] += 1
    for (paragraph, kind, must), count in told.items():
        what = sentence(kind, count, "", likely=True)
        says = (
            say("The letter holds personal data of somebody else: {what} Take it out.", what=what)
            if must
            else say("The letter holds personal data: {what} Take it out before it is published.", what=what)
        )
        yield Finding(Code.PERSONAL_DATA, must, paragraph.where, says)


def _found(letter: Letter, known: Known) -> Iterator[_Found]:
    text, starts = letter.text, [0]
    for one in letter.paragraphs:
        starts.append(starts[-1] + len(one.text) + 2)
    for span in spans(text, "", known):
        if span.sure >= BLOCKS_AT:
            at = bisect_right(starts, span.start) - 1
            before = text[max(starts[at], span.start - _NEAR) : span.start]
            yield _Found(span.kind, text[span.start : span.end], before, letter.paragraphs[at])


def _domains(letter: Letter, context: Context) -> frozenset[str]:
    """The domains at which the office itself has its mail."""
    said = [one.text for one in letter.paragraphs if one.part in _OWN_PARTS] + list(context.contacts)
    return frozenset(match[1].lower() for one in said for match in _DOMAIN.finditer(one))


def _names(letter: Letter, context: Context) -> frozenset[str]:
    """What the applicant is called, as known and as greeted, and what is known of the applicant besides."""
    greeted = [one.text for one in letter.paragraphs if one.text.startswith("Dear")]
    called = greeted + [one for one in context.applicant if not any(map(str.isdigit, one)) and "@" not in one]
    names = {name.lower() for one in called for name in _NAME.findall(one)} - {"dear"}
    return frozenset(names | {one.lower() for one in context.applicant if one})


def _judged(found: _Found, office: frozenset[str]) -> bool | None:
    """Whether a find has to go, or may have to; None where it belongs there."""
    if found.kind in _ALWAYS:
        return True
    local, _, domain = found.said.lower().replace("%40", "@").partition("@")
    if found.kind is Kind.EMAIL and _ROLE.search(local):
        return None
    if "%40" in found.said:
        return True
    if found.paragraph.part in _OWN_PARTS or _HEADER.search(found.paragraph.text):
        return None
    if found.kind is not Kind.EMAIL:
        return True if _private(found) else None
    quoted = found.paragraph.part is Part.REQUEST
    if domain in office or _PUBLIC.search(domain):
        return None if (domain in office and not quoted) or _REACH_ME.search(found.before) else False
    return True


def _private(found: _Found) -> bool:
    """Whether a number, an address or a name is a private person's."""
    if found.kind is Kind.TELEPHONE:
        return re.sub(r"\D", "", found.said).startswith(("07", "447", "00447", "4407"))
    if found.kind is Kind.ADDRESS:
        return _HOME.search(found.before) is not None and not _OFFICE.search(found.before + found.said)
    return found.kind is Kind.NAME and _PRIVATE.search(found.before) is not None


def _own(found: _Found, applicant: frozenset[str]) -> bool:
    """Whether a detail in the request is the applicant's own: known, greeted so, or in the first person."""
    return any(one in found.said.lower() for one in applicant) or _MINE.search(found.before) is not None
