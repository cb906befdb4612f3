"""Whether words that everyone may read name the applicant, tell the address, or carry the signature."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from foidesk.cases.rules import AddressKind
from foidesk.law.citation import Citation
from foidesk.release.gate.finding import Finding
from foidesk.release.gate.reading import Line

_TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "rev", "cllr"}
)
_POSSESSIVE = re.compile(r"['’]s\b")
_SIGN_OFF = re.compile(
    r"\W*(yours (sincerely|faithfully|truly)|(with )?(kind|best|warm|many)? ?(regards|thanks|wishes)"
    r"|thank you|cheers)\W*",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"\b([A-Z]{1,2}[0-9][A-Z0-9]?) ?([0-9][A-Z]{2})\b", re.IGNORECASE)
_SIGNATURE_LINES = 8
PROVISION = Citation.parse("UK GDPR 5(1)")


@dataclass(frozen=True)
class Asker:
    """The applicant: name, the address for the answer, and the request as it was written."""

    name: str
    address_kind: AddressKind
    address: str
    words: str = ""


@dataclass(frozen=True)
class _Token:
    text: str
    line: Line


@dataclass(frozen=True)
class _Sought:
    """A run of words to look for, and what it would mean to find it."""

    run: tuple[str, ...]
    code: str
    says: str
    doubt: bool = False
    whole_line: bool = False


def findings(lines: list[Line], asker: Asker) -> list[Finding]:
    """Each line on which the applicant could be recognised; of a line with a certain trace, no doubts."""
    tokens = [_Token(word, line) for line in lines for word in _words(line.text)]
    found: dict[tuple[str, str], Finding] = {}
    certain: set[str] = set()
    for sought in sorted(_everything(asker), key=lambda one: one.doubt):
        for line in _lines_with(sought, tokens, lines):
            if sought.doubt and line.where in certain:
                continue
            if not sought.doubt:
                certain.add(line.where)
            finding = Finding(sought.code, line.where, sought.says, sought.doubt, PROVISION)
            found.setdefault((sought.code, line.where), finding)
    return list(found.values())


def _lines_with(sought: _Sought, tokens: list[_Token], lines: list[Line]) -> Iterator[Line]:
    """The line on which each occurrence begins; a run may go on over the end of its line."""
    if sought.whole_line:
        yield from (line for line in lines if _words(line.text) == sought.run)
        return
    length = len(sought.run)
    for n in range(len(tokens) - length + 1):
        if all(tokens[n + k].text == word for k, word in enumerate(sought.run)):
            yield tokens[n].line


def _everything(asker: Asker) -> Iterator[_Sought]:
    yield from _name(asker.name)
    yield from _address(asker)
    yield from _signature(asker)


def _name(name: str) -> Iterator[_Sought]:
    parts = [words for words in map(_words, name.split()) if words and not _TITLES.issuperset(words)]
    if not parts:
        return
    last, first = parts[-1], tuple(word for part in parts[:-1] for word in part)
    forms = {(*first, *last)}
    if first:
        forms |= {(*last, *first), (first[0], *last), (*last, first[0])}
        forms |= {(first[0][0], *last), (*last, first[0][0])}
    says = "The applicant's name stands here. Take it out: nobody else is told who asked."
    for form in sorted(forms):
        yield _Sought(form, "applicant-name", says)
    if first and len("".join(last)) > 2:
        says = "The applicant's surname stands here. If it means somebody or something else, confirm that."
        yield _Sought(last, "applicant-surname", says, doubt=True)


def _address(asker: Asker) -> Iterator[_Sought]:
    says = "The applicant's address stands here. Take it out."
    runs = {_words(asker.address)}
    if asker.address_kind is AddressKind.POST:
        first = _words(asker.address.splitlines()[0].split(",")[0]) if asker.address.strip() else ()
        runs |= {first} if len(first) > 1 and any(word.isdigit() for word in first) else set()
        runs |= {run for outer, inner in _POSTCODE.findall(asker.address) for run in _postcode(outer, inner)}
    elif asker.address_kind is AddressKind.HANDLE:
        parts = re.findall(r"@([\w.-]{3,})", asker.address) + re.findall(
            r"//\S+?/([\w.-]{3,})/?(?=\s|$)", asker.address
        )
        runs |= {_words(part) for part in parts}
    yield from (_Sought(run, "applicant-address", says) for run in sorted(runs) if run)


def _postcode(outer: str, inner: str) -> Iterator[tuple[str, ...]]:
    yield _words(f"{outer} {inner}")
    yield _words(f"{outer}{inner}")


def _signature(asker: Asker) -> Iterator[_Sought]:
    """The lines below the last greeting of the request as it was written."""
    lines = [line.strip() for line in asker.words.splitlines() if line.strip()]
    greetings = [n for n, line in enumerate(lines) if _SIGN_OFF.fullmatch(line)]
    if not greetings:
        return
    named = {word for word in _words(asker.name) if word not in _TITLES}
    for line in lines[greetings[-1] + 1 :][:_SIGNATURE_LINES]:
        run = _words(line)
        if not run or _SIGN_OFF.fullmatch(line):
            continue
        telling = bool(named & set(run)) or any(character.isdigit() or character == "@" for character in line)
        yield _Sought(
            run,
            "applicant-signature",
            "This stands in the signature of the request. "
            + ("Take it out." if telling else "If it tells nobody who asked, confirm that."),
            doubt=not telling,
            whole_line=len(run) == 1,
        )


def _words(text: str) -> tuple[str, ...]:
    """Words as they are compared: without case, accents, apostrophes or a possessive ending."""
    plain = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", text))
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    plain = "".join(character for character in plain if unicodedata.category(character) != "Cf")
    return tuple(re.findall(r"[^\W_]+", re.sub(r"['’]", "", plain).casefold()))
