"""Payment cards, and sort codes with their account."""

import re
from collections.abc import Iterator

from foidesk.personal import checks
from foidesk.personal.around import Around
from foidesk.personal.span import Kind, Span

CARD = re.compile(
    r"\bcard|visa\b|master ?card|amex|american express|maestro|diners|debit|credit|\bpan\b|\bpaid\b|"
    r"payment|refund|"
    r"\bcvv|fraud|cardholder|discover\b|\bjcb\b"
)
_CARD = re.compile(
    r"\d(?<!\d.)(?<!\d[.-].)"
    r"(?:\d{3}([ -]?)\d{4}\1\d{4}\1\d{4}(?:\1\d{3})?|(?<=3)\d{3}([ -]?)\d{6}\2\d{4,5}|\d{12,14}|\d{18})"
    r"(?!\d)(?![.-]\d)"
)
# ISO/IEC 7812 issuers in use: with the lengths each of them gives out.
_ISSUERS = (
    (re.compile(r"4"), (13, 16, 19)),
    (re.compile(r"5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720"), (16,)),
    (re.compile(r"3[47]"), (15,)),
    (re.compile(r"6011|64[4-9]|65"), (16, 19)),
    (re.compile(r"35(?:2[89]|[3-8])"), (16,)),
    (re.compile(r"30[0-5]|3[689]"), (14,)),
    (re.compile(r"5018|5020|5038|5[6-8]|6304|6759|676"), (13, 14, 15, 16, 18, 19)),
    (re.compile(r"62"), (16, 17, 18, 19)),
)
BANK = re.compile(
    r"sort|\bacc?(?:oun)?t|\ba/c|\bacc?\b|\bbank|\bbacs|\bpay\b|payee|refund|salary|transfer|mandate|"
    r"direct debit|"
    r"standing order|\bsc\b|\bsent\b"
)
_SORT = r"[\d\[](?<!\d.)(?<!\d[.-].)(?:\d[-–— ]\d\d[-–— ]\d\d|\d{5}|\d\d\]\[\d\d\]\[\d\d\])(?!\d)"
_ACCOUNT = r"\d(?<!\d.)\d{7}(?!\d)(?![./-]\d)"
_JOINT = (
    r"[^\d\w]{1,12}(?:(?:and|acc?(?:oun)?t|a/?c|acc?|acct|number|num|no|sort|code|s/?c|is|the|with|"
    r"bank)\b[^\d\w]{0,8}){0,6}"
)
_BANK = re.compile(rf"{_SORT}{_JOINT}{_ACCOUNT}", re.IGNORECASE)
_REVERSED = re.compile(rf"{_ACCOUNT}{_JOINT}{_SORT}", re.IGNORECASE)
_JOINT_TELLS = re.compile(r"acc|a/?c|sort", re.IGNORECASE)
_LIKE_A_DAY = re.compile(r"(?:0[1-9]|[12]\d|3[01])\D(?:0[1-9]|1[0-2])\D\d\d")


def cards(around: Around) -> Iterator[Span]:
    """Numbers in the range of an issuer with the right check digit; one in ten has that by chance."""
    found: list[tuple[re.Match[str], int]] = []
    failed = 0
    for match in _CARD.finditer(around.text):
        digits = "".join(filter(str.isdecimal, match[0]))
        if not checks.luhn(digits) or len(set(digits)) < 2:
            failed += 1
        elif any(issuer.match(digits) and len(digits) in lengths for issuer, lengths in _ISSUERS):
            found.append((match, around.told(match.start(), match.end(), CARD)))
    by_chance = failed > 2 * len(found)
    for match, told in found:
        grouped = bool(match[1] or match[2])
        alone = 0.75 if grouped else 0.55 if len(match[0]) in (15, 16) else 0.35
        sure = 0.95 if told > 0 else 0.3 if told < 0 or by_chance else alone
        yield Span(Kind.PAYMENT_CARD, match.start(), match.end(), sure)


def accounts(around: Around) -> Iterator[Span]:
    """A sort code and an account number beside each other, in either order."""
    for pattern in (_BANK, _REVERSED):
        for match in pattern.finditer(around.text):
            sure = _account_sure(around, match, reverse=pattern is _REVERSED)
            if sure:
                yield Span(Kind.BANK_ACCOUNT, match.start(), match.end(), sure)


def _account_sure(around: Around, match: re.Match[str], *, reverse: bool) -> float:
    if _JOINT_TELLS.search(match[0]):
        return 0.9
    told = around.told(match.start(), match.end(), BANK)
    if told > 0:
        return 0.9
    if told < 0 or reverse:
        return 0.0
    return 0.3 if _LIKE_A_DAY.match(match[0]) or match[0][:6].isdecimal() else 0.6
