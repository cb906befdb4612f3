"""What was filled into forms (ISO 32000-1, 12.7), also those that Adobe LiveCycle made (XFA)."""

from collections.abc import Iterator

import pikepdf
from lxml import etree
from pikepdf import Array, Name, Object, Pdf, Stream

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.file import Passage
from foidesk.opening.xml import local
from foidesk.packages.excerpt import excerpt, some
from foidesk.pdf.document import content, entry, key_of, listed, words

_MOST = 200_000


def findings(pdf: Pdf) -> Iterator[Finding]:
    """One for all fields that hold something; an empty form gives none."""
    held = list(filled(pdf))
    if not held:
        return
    one = len(held) == 1
    n = say("1 field of a form is") if one else say("{n} fields of a form are", n=f"{len(held):,}")
    names = list(dict.fromkeys(excerpt(name, 40) for name, _ in held if name))
    yield Finding(
        Code.FORM_DATA,
        "",
        len(held),
        say("{n} filled in: {names}.", n=n, names=some(names)) if names else say("{n} filled in.", n=n),
    )


def passages(pdf: Pdf) -> Iterator[Passage]:
    """Each field's value under the field's name."""
    for name, value in filled(pdf):
        yield Passage(say("form"), value, heading=name)


def filled(pdf: Pdf) -> Iterator[tuple[str, str]]:
    """Name and value of every field that holds something else than it began with."""
    form = entry(pdf.Root, "/AcroForm")
    seen: set[object] = set()
    waiting: list[tuple[Object, str, Object | None]] = [
        (field, "", None) for field in reversed(listed(entry(form, "/Fields")))
    ]
    while waiting and len(seen) < _MOST:
        field, above, kind = waiting.pop()
        if not isinstance(field, pikepdf.Dictionary) or key_of(field) in seen:
            continue
        seen.add(key_of(field))
        name = ".".join(filter(None, (above, words(field.get("/T")))))
        kind = field.get("/FT", kind)
        if value := _value(field, kind):
            yield words(field.get("/TU")) or name, value
        waiting += [(kid, name, kind) for kid in reversed(listed(field.get("/Kids")))]
    yield from _xfa(entry(form, "/XFA"))


def _value(field: Object, kind: Object | None) -> str:
    value = field.get("/V")
    if value is None or kind == Name.Sig or value == field.get("/DV"):
        return ""
    if isinstance(value, Array):
        return "\n".join(filter(None, (words(each) for each in value)))
    if isinstance(value, Name):
        return "" if value == Name.Off else words(value)
    return words(value).strip()


def _xfa(parts: Object | None) -> Iterator[tuple[str, str]]:
    """The leaves of what is filled in: `xfa:datasets/xfa:data`."""
    for stream in [parts] if isinstance(parts, Stream) else listed(parts):
        data = content(stream) if isinstance(stream, Stream) else b""
        if b"datasets" not in data:
            continue
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
        root = etree.fromstring(data, parser)
        for held in root.iter("{*}data") if root is not None else ():
            for leaf in held.iter(etree.Element):
                if len(leaf) == 0 and leaf.text and leaf.text.strip():
                    yield local(leaf), leaf.text.strip()
