"""The text of a Word file as a reader sees it: changes accepted; comments, hidden words and fields gone.

Element names are those of ECMA-376 part 1, 17 (WordprocessingML).
"""

from collections.abc import Callable, Iterable

from lxml import etree

from foidesk.cleaning.fields import flatten
from foidesk.cleaning.trees import remove, unwrap, value
from foidesk.opening.xml import local

_GONE = frozenset(
    [
        "rsid",
        "nsid",
        "tmpl",
        "del",
        "moveFrom",
        "rPrChange",
        "pPrChange",
        "sectPrChange",
        "tblPrChange",
        "tcPrChange",
        "trPrChange",
        "tblGridChange",
        "tblPrExChange",
        "numberingChange",
        "commentRangeStart",
        "commentRangeEnd",
        "commentReference",
        "moveFromRangeStart",
        "moveFromRangeEnd",
        "moveToRangeStart",
        "moveToRangeEnd",
        "customXmlInsRangeStart",
        "customXmlInsRangeEnd",
        "customXmlDelRangeStart",
        "customXmlDelRangeEnd",
        "customXmlMoveFromRangeStart",
        "customXmlMoveFromRangeEnd",
        "customXmlMoveToRangeStart",
        "customXmlMoveToRangeEnd",
        "proofErr",
        "permStart",
        "permEnd",
        "annotationRef",
        "altChunk",
        "subDoc",
        "sdtPr",
        "sdtEndPr",
        "dataBinding",
        "customXmlPr",
        "smartTagPr",
        "OLEObject",
        "control",
        "externalData",
        "attachedTemplate",
        "cellIns",
        "cellDel",
        "cellMerge",
    ]
)
"""Elements that go with all they hold."""
_UNWRAPPED = frozenset(["ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent"])
"""Elements whose content stays in their place."""
OFF = frozenset(["0", "false", "off", "none"])


def show(root: "etree._Element", hidden_styles: frozenset[str]) -> None:
    """Leave in a story (a body, a header, the footnotes) only what a reader sees.

    `hidden_styles` are the ids of styles that hide.
    """
    _drop_rows(root)
    _join_paragraphs(root)
    _drop_hidden(root, hidden_styles)
    flatten(root)
    for element in [found for found in root.iter() if local(found) in _GONE and _of_word(found)]:
        remove(element)
    for element in [found for found in root.iter() if local(found) in _UNWRAPPED and _of_word(found)]:
        unwrap(element)
    for element in root.iter():
        for name in [name for name in element.attrib if _tells_of_editing(str(name))]:
            del element.attrib[name]


def hiding(styles: "etree._Element") -> frozenset[str]:
    """The ids of the styles that hide what they are given to, also by what they are based on (17.7.4.3)."""
    rows = {value(style, "styleId"): style for style in styles.iter() if local(style) == "style"}
    return frozenset(key for key in rows if _hides(key, rows, 0))


def _hides(key: str, rows: "dict[str, etree._Element]", depth: int) -> bool:
    style = rows.get(key)
    if style is None or depth > len(rows):
        return False
    said = next((_on(mark) for mark in style.iter() if local(mark) == "vanish"), None)
    if said is not None:
        return said
    based = next((child for child in style if local(child) == "basedOn"), None)
    return based is not None and _hides(value(based, "val"), rows, depth + 1)


def _drop_hidden(root: "etree._Element", styles: frozenset[str]) -> None:
    for run in [found for found in root.iter() if local(found) == "r"]:
        if _hidden(run, styles):
            remove(run)


def _hidden(run: "etree._Element", styles: frozenset[str]) -> bool:
    own = _child(run, "rPr")
    for mark in own if own is not None else ():
        if local(mark) == "vanish":
            return _on(mark)
    named = _child(own, "rStyle") if own is not None else None
    if named is not None and value(named, "val") in styles:
        return True
    paragraph = next((up for up in run.iterancestors() if local(up) == "p"), None)
    about = _child(paragraph, "pPr") if paragraph is not None else None
    style = _child(about, "pStyle") if about is not None else None
    return style is not None and value(style, "val") in styles


def _drop_rows(root: "etree._Element") -> None:
    """Table rows that were struck out under track changes (17.13.5.12)."""
    for row in [found for found in root.iter() if local(found) == "tr"]:
        about = _child(row, "trPr")
        if about is not None and _child(about, "del") is not None:
            remove(row)
        elif about is not None:
            _each(about, ("ins",), remove)


def _join_paragraphs(root: "etree._Element") -> None:
    """A paragraph whose end was struck out runs on into the next (17.13.5.15)."""
    for paragraph in [found for found in root.iter() if local(found) == "p"]:
        about = _child(paragraph, "pPr")
        mark = _child(about, "rPr") if about is not None else None
        if mark is None or about is None:
            continue
        struck = _child(mark, "del") is not None or _child(mark, "moveFrom") is not None
        _each(mark, ("ins", "del", "moveFrom", "moveTo"), remove)
        following = paragraph.getnext()
        if struck and following is not None and local(following) == "p":
            place = 1 if _child(following, "pPr") is not None else 0
            for child in reversed([child for child in paragraph if child is not about]):
                following.insert(place, child)
            remove(paragraph)


def _of_word(element: "etree._Element") -> bool:
    """Whether the name is one of Word's own, and not of a drawing that has the same."""
    return "wordprocessingml" in str(element.tag) or local(element) in ("OLEObject", "externalData")


def _tells_of_editing(name: str) -> bool:
    plain = name.rpartition("}")[2]
    return plain.startswith("rsid") or plain in ("paraId", "textId", "anchorId", "editId")


def _each(parent: "etree._Element", names: Iterable[str], do: "Callable[[etree._Element], None]") -> None:
    for child in [child for child in parent if local(child) in names]:
        do(child)


def _child(parent: "etree._Element", name: str) -> "etree._Element | None":
    return next((child for child in parent if local(child) == name), None)


def _on(mark: "etree._Element") -> bool:
    return value(mark, "val").lower() not in OFF
