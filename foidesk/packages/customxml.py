"""Custom XML in an Office file: hidden data that other programs put there, unless the file shows it all."""

import re
from collections.abc import Callable, Iterable, Iterator

from lxml import etree

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.xml import local
from foidesk.packages.excerpt import quoted, some
from foidesk.packages.parts import Office

# What Word, SharePoint and Google write into nearly every file, and which holds no data of anybody.
_BOILERPLATE = re.compile(
    r"office/2006/metadata/(?:contenttype|customxsn)|sharepoint/v3/contenttype/forms"
    r"|sharepoint/events|office/2006/customdocumentinformationpanel|microsoft\.sharepoint\.taxonomy"
    r"|customooxmlschemas\.google\.com|office\.server\.policy|sharepoint/v3/contenttype/policydirtybag"
    r"|sharedcontenttype|office/thememl|officeatwork/templating$|wps\.cn|kingsoft",
    re.I,
)
_IDLE = re.compile(r"^_dlc_|^_ip_|^mediaservice|^_activity$|contenttypeid$|guid$|schema", re.I)
_NO_DATA = re.compile(
    r"true|false|yes|no|none|null|\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?|[0-9a-fx]{12,}|[a-z]+://\S*|urn:\S*"
    r"|[\d\s.,:/+-]*|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-][\d:]+)?|\S*\.xsl|\S*;#\d+",
    re.I,
)
_LETTERS = re.compile(r"[^\W\d_]{2}")


def findings(
    office: Office, shown: Callable[[], str] | None, variables: Iterable[str] = ()
) -> Iterator[Finding]:
    """One `custom-xml` for all that the file itself does not show, such values of programs elsewhere too."""
    yield from untold(
        (value for part in _stores(office) for value in values(office.tree(part))), shown, variables
    )


def untold(
    stored: Iterable[str], shown: Callable[[], str] | None, variables: Iterable[str] = ()
) -> Iterator[Finding]:
    """The same of values that were taken from wherever a format keeps them."""
    values = [*stored, *(value for value in variables if _tells(value))]
    if values and shown is not None:
        text = _plain(shown())
        values = [value for value in values if _plain(value) not in text]
    if values:
        yield Finding(
            Code.CUSTOM_XML,
            "",
            len(values),
            say(
                "Hidden data of another program, which the file itself does not show: {values}.",
                values=some([quoted(value, 40) for value in dict.fromkeys(values)], 4),
            ),
        )


def words(office: Office) -> Iterator[str]:
    """All values, shown or not."""
    for part in _stores(office):
        yield from values(office.tree(part))


def _stores(office: Office) -> list[str]:
    related = office.parts("customxml")
    lost = [
        name
        for name in office.package.names
        if name.lower().startswith("customxml/")
        and name.lower().endswith(".xml")
        and "itemprops" not in name.lower()
        and name not in related
    ]
    return [name for name in related if not name.lower().endswith(".rels")] + lost


def values(root: "etree._Element") -> Iterator[str]:
    """What one store holds that could tell something; nothing of what programs write into every file."""
    space = etree.QName(root).namespace or ""
    if _BOILERPLATE.search(space):
        return
    if space.lower().endswith("bibliography"):
        yield from _sources(root)
        return
    for each in root.iter(etree.Element):
        if not _IDLE.search(local(each)):
            given = (str(value) for value in each.attrib.values())
            values = [each.text or "", *(value for value in given if " " in value.strip())]
            yield from (" ".join(value.split()) for value in values if _tells(value))


def _sources(root: "etree._Element") -> Iterator[str]:
    """Of each work in Word's list of sources what a citation shows: its author's surname, else its title."""
    for source in root.iter("{*}Source"):
        names = [each.text for key in ("Last", "Corporate", "Title") for each in source.iter(f"{{*}}{key}")]
        yield from [name for name in names if name][:1]


def _tells(value: str) -> bool:
    value = value.strip()
    return bool(_LETTERS.search(value[:10_000])) and not _NO_DATA.fullmatch(value[:10_000])


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
