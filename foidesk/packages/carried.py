"""Macros, embedded files and controls in an Office Open XML file."""

from collections.abc import Callable, Iterator
from posixpath import basename

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.file import File, Inside
from foidesk.opening.limits import Unreadable
from foidesk.opening.ole import MAGIC
from foidesk.packages import ole
from foidesk.packages.excerpt import excerpt, some
from foidesk.packages.parts import Office

_EMBEDDED = ("oleobject", "package", "embeddedobject")
_PICTURED = ("image", "media", "video", "audio", "hdphoto", "thumbnail", "font")
_WORDS = {
    ".xls": "Excel workbook",
    ".doc": "Word document",
    ".dot": "Word document",
    ".ppt": "PowerPoint presentation",
    ".pps": "PowerPoint presentation",
    ".sld": "PowerPoint slide",
    ".ods": "spreadsheet",
    ".odt": "text document",
    ".pdf": "PDF",
    ".vsd": "Visio drawing",
    ".msg": "e-mail",
}
PROGRAM = say("It carries a program of its own (macros), which its reader does not see and which can run.")
TOO_MANY = say("It carries more files than can be examined. Ask for them one by one.")
_EQUATION = "Equation Native".encode("utf-16-le")
_LARGEST_STUB = 16 * 1024 * 1024
"""Of an object whose name is looked for in it."""
_WRAPPED = "\x01Ole10Native".encode("utf-16-le")


def findings(office: Office, place: Callable[[str], str]) -> Iterator[Finding]:
    """`macro`, and one `embedded-object` for each place; charts' own workbooks are not among them."""
    yield from _macros(office)
    by_place: dict[str, list[str]] = {}
    for part, owners in embedded(office).items():
        by_place.setdefault(place(owners[0]) if owners else "", []).append(part)
    for where, parts in by_place.items():
        yield Finding(
            Code.EMBEDDED_OBJECT,
            where,
            len(parts),
            say(
                "{n} embedded in it, which may hold far more than is shown: {files}.",
                n=say("1 whole file is")
                if len(parts) == 1
                else say("{n} whole files are", n=f"{len(parts):,}"),
                files=some([_described(office, part) for part in parts]),
            ),
        )
    yield from _controls(office, place)


def _macros(office: Office) -> Iterator[Finding]:
    found = office.parts("vbaproject", "wordvbadata", "xlmacrosheet", "xlintlmacrosheet", typed="vbaproject")
    found = found or [name for name in office.package.names if name.lower().endswith("vbaproject.bin")]
    if found:
        yield Finding(Code.MACRO, "", 1, PROGRAM)


def embedded(office: Office) -> dict[str, list[str]]:
    """The parts that are files of their own, each with the parts that show it.

    A formula of the old formula editor is none, nor is the workbook behind a chart: `charts` judges that.
    """
    found: dict[str, list[str]] = {}
    by_name = {name.lower(): name for name in office.package.names}
    for one in office.relationships:
        if one.kind in _EMBEDDED and not one.external and one.target in office.package:
            found.setdefault(by_name[one.target.lower()], []).append(one.source)
    for name in office.package.names:
        if "/embeddings/" in f"/{name.lower()}" and not name.lower().endswith(".rels"):
            found.setdefault(name, [])
    return {
        part: owners
        for part, owners in found.items()
        if not (owners and all(is_chart(office, owner) for owner in owners)) and not _is_formula(office, part)
    }


def is_chart(office: Office, part: str) -> bool:
    """Whether a part is a chart (DrawingML, or the newer kind of Office 2016)."""
    return "drawingml.chart+xml" in office.type(part) or "chartex+xml" in office.type(part)


def behind_chart(where: str, workbook: str, more: int) -> Finding:
    """What is told of a chart's workbook that holds so many cells more than the chart shows; 0 if unknown."""
    says = say("Behind a chart lies a whole workbook, {file}.", file=excerpt(basename(workbook), 40))
    if more:
        says = say(
            "Behind a chart lies a whole workbook, {file}, with {n} that the chart does not show.",
            file=excerpt(basename(workbook), 40),
            n=say("1 cell") if more == 1 else say("{n} cells", n=f"{more:,}"),
        )
    return Finding(Code.EMBEDDED_OBJECT, where, 1, says)


def _is_formula(office: Office, part: str) -> bool:
    if not part.lower().endswith(".bin") or office.package.size(part) > 1_000_000:
        return False
    data = office.package.read(part)
    return _EQUATION in data and _WRAPPED not in data


def _described(office: Office, part: str) -> str:
    name = basename(part)
    if name.lower().endswith(".bin") and office.package.size(part) <= _LARGEST_STUB:
        name = ole.called(File(name, office.package.read(part), limits=office.package.limits)) or name
    kind = next((words for ending, words in _WORDS.items() if ending in name.lower()), "")
    return f"{kind} ({excerpt(name, 40)})" if kind else excerpt(name, 40)


def _controls(office: Office, place: Callable[[str], str]) -> Iterator[Finding]:
    """ActiveX controls that keep what was typed in them ([MS-OAXML] 2.3.1.1); a bare one is a button."""
    by_place: dict[str, int] = {}
    for one in office.relationships:
        if one.kind == "control" and not one.external and one.target in office.package:
            kept = office.related(one.target, "activexcontrolbinary") or one.target.lower().endswith(".bin")
            if kept or len(office.tree(one.target)):
                by_place[place(one.source)] = by_place.get(place(one.source), 0) + 1
    for where, count in by_place.items():
        one_says = say("1 old form control, which keeps what was typed or chosen in it.")
        says = say("{n} old form controls, which keep what was typed or chosen in them.", n=f"{count:,}")
        yield Finding(Code.EMBEDDED_OBJECT, where, count, one_says if count == 1 else says)


def inside(office: Office) -> Iterator[Inside]:
    """Every file it carries: embedded ones, also those behind charts, pictures, sounds and films."""
    wanted = {
        one.target.lower()
        for one in office.relationships
        if one.kind in (*_EMBEDDED, *_PICTURED, "afchunk", "subdocument") and not one.external
    }
    count = 0
    for name in office.package.names:
        folder = f"/{name.lower()}"
        if name.lower() in wanted or "/embeddings/" in folder or "/media/" in folder:
            if name.lower().endswith((".rels", ".odttf", ".fntdata")):
                continue
            count += 1
            if count > office.package.limits.inside:
                raise Unreadable(Code.UNREADABLE, TOO_MANY)
            data = office.package.read(name, most=office.package.limits.bytes)
            if data.startswith(MAGIC) and name.lower().endswith(".bin"):
                yield from ole.apart(File(name, data, limits=office.package.limits))
            else:
                yield Inside(name, data)
