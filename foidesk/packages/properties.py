"""Which properties of a file tell of a person: a name, staff number, account, sensitivity label or path.

The program that wrote a file, its dates, title, keywords and organisation do not: nearly every file has them.
"""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from urllib.parse import unquote

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.packages import generic
from foidesk.packages.excerpt import excerpt, quoted, some


class Kind(StrEnum):
    """What a property tells."""

    PERSON = "person"
    LABEL = "label"
    PATH = "path"


_LABELS = {
    "creator": "Author",
    "author": "Author",
    "initialcreator": "First author",
    "lastmodifiedby": "Last saved by",
    "lastauthor": "Last saved by",
    "lastsavedby": "Last saved by",
    "printedby": "Printed by",
    "manager": "Manager",
    "hyperlinkbase": "Base of links",
    "attachedtemplate": "Template",
    "authoremail": "Author’s e-mail address",
    "authoremaildisplayname": "Author’s name",
    "sharedwithusers": "Shared with",
    "abspath": "Folder it was saved in",
    "username": "Name of a user",
    "embeddedhref": "Picture taken from",
    "tiffdocument": "Document name",
    "documentname": "Document name",
    "bylineauthor": "Author",
    "contact": "Contact",
}
# What may hold anything at all, and is about the content: only a path in it is told.
_ABOUT = """
title subject keywords keyword description comments comment category company contentstatus status
version language abstract producer application appversion generator identifier source publisher
department division project emailsubject titlesofparts headingpairs presentationformat
presentationtarget
"""
_SEARCHED = frozenset(("title", "subject", "keywords", "keyword", "description", "category"))
_CONTENT = frozenset(_ABOUT.split())
_PERSON = re.compile(
    r"author|creator$|^owner|owner$|manager$|editor$|editedby|typist|user(?!shown)|login|account|employee"
    r"|staff|collar|badge|warrant|payroll|person(?!al$)|e?mail(?!subject|stop)|phone|mobile|sender|recipient"
    r"|reviewer|approver|signatory|contact|forwardto|receivedfrom|surname|firstname|lastname|fullname|initials"
    r"|contributor|assignedto|officer|(?:check|approv|record|review|creat|sav|print|modifi|prepar|produc|writt"
    r"|updat|sign|own|authoris|authoriz|chang|edit|complet)(?:ed|en)?by"
)
_NUMBERED = re.compile(r"staff|employee|collar|badge|warrant|payroll|phone|mobile|user|login|account")
_LABEL = re.compile(
    r"^msiplabel.*(?:name|owner)$|classification(?!guid)|protectivemark|securitylabel|securitymark"
    r"|^sensitivity|^titus(?!guid)|^bjdocument|documentmarking|^pmdisplay|^govmark"
)
_LABEL_NOISE = re.compile(
    r"shapeids$|font(?:props)?$|shapelocations$|margin|date$|version$|id$|method$|guid$"
)
_NOTHING = re.compile(
    r"\W*|true|false|yes|no|\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?|0x[0-9a-f]+"
    r"|\d{4}-\d\d-\d\d(?:[t ][\d:.]+z?)?|\d\d?[/.]\d\d?[/.]\d{2,4}(?: [\d:]+)?",
    re.I,
)
_EMAIL = re.compile(r"[^\s@<>;:,]+@[^\s@<>;:,]+\.[a-z]{2,}", re.I)
_ACCOUNT = re.compile(r"S-1-5-21-[\d-]+|^[A-Z][A-Z0-9.-]+\\[A-Za-z][\w.$-]+$")
_PATH = re.compile(
    r"(?:^|[^a-z])[a-z][:|][\\/]+"
    r"(?:users|documents and settings|winnt[\\/]profiles|utilisateurs|benutzer)[\\/]+"
    r"(?P<windows>[^\\/<>\"|]+)"
    r"|(?:^|[\s\"'(]|file:/*(?:localhost)?)/?(?:home|users|export/home)/(?P<unix>[^\s/<>\"]+)/"
    r"|(?:^|[\s\"'(]|file:/*)(?P<server>\\\\(?![?.]\\)[\w.$-]+\\[^\s\\/<>\"]+)"
    r"|file://(?!/|localhost)(?P<share>[\w.$-]+/[^/<>\"]+)"
    r"|-my\.sharepoint\.[a-z]+(?::\d+)?/(?::\w:/\w/)?personal/(?P<cloud>[\w.-]+)"
    r"|d\.docs\.live\.net/(?P<live>[0-9a-f]{12,16})",
    re.I,
)
_NOBODY = frozenset(("public", "default", "default user", "all users", "shared", "runner", ".", ".."))


def personal_path(text: str) -> str | None:
    """A path in a text that names somebody's folder, account or server, or None."""
    for found in _PATH.finditer(unquote(text[:4096])):
        user = found["windows"] or found["unix"]
        if user is None or not (user.lower().strip() in _NOBODY or generic.nobody(user)):
            return found[0].strip(" \"'(")
    return None


def telling(name: str, value: str) -> Kind | None:
    """What a property tells of a person, or None. `name` is what the format calls it: `lastModifiedBy`."""
    value = value.strip()
    called = re.sub(r"[^a-z0-9]", "", name.lower())
    if _NOTHING.fullmatch(value[:200]):
        return None
    if personal_path(value):
        return Kind.PATH
    if called in _CONTENT:
        return None
    if _LABEL.search(called):
        return None if _LABEL_NOISE.search(called) else Kind.LABEL
    if _ACCOUNT.search(value) or _EMAIL.search(value):
        return Kind.PERSON
    if not _PERSON.search(called) or (value.isdigit() and not _NUMBERED.search(called)):
        return None
    return None if all(generic.nobody(one) for one in value.split(";") if one.strip()) else Kind.PERSON


def words(properties: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The properties that are words about the content, such as the title, to be searched like all text."""
    for name, value in properties:
        if re.sub(r"[^a-z]", "", name.lower()) in _SEARCHED or " " in name:
            yield value


def finding(properties: Iterable[tuple[str, str]], where: str = "") -> Iterator[Finding]:
    """One finding for all that tell of a person among properties (name, value); nothing where none does."""
    told = dict.fromkeys(
        _shown(name, value) for name, value in properties if telling(name, value) is not None
    )
    if told:
        yield Finding(
            Code.DOCUMENT_PROPERTY,
            where,
            len(told),
            say("The file carries details of who made or kept it: {details}.", details=some(list(told))),
        )


def _shown(name: str, value: str) -> str:
    called = re.sub(r"[^a-z0-9]", "", name.lower())
    label = "Sensitivity label" if called.startswith("msiplabel") and called.endswith("name") else None
    if called.startswith("msiplabel") and called.endswith("owner"):
        label = "Labelled by"
    return f"{label or _LABELS.get(called) or excerpt(name, 40)} {quoted(value)}"
