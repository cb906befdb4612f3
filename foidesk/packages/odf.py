"""What every OpenDocument file may carry beside its content (ODF 1.3, parts 2 and 3)."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.file import File, Inside
from foidesk.opening.limits import Unreadable
from foidesk.opening.ole import MAGIC
from foidesk.opening.package import Package
from foidesk.opening.xml import local, tree
from foidesk.packages import ole, properties
from foidesk.packages.carried import PROGRAM, TOO_MANY
from foidesk.packages.excerpt import some, text

_FILES = ("pictures/", "versions/", "media/")
_LOCKED = say("It is locked with a password. Ask whoever sent it for a copy without one.")
_PEOPLE = ("creator", "initial-creator", "printed-by")
_PATHS = ("template", "auto-reload", "hyperlink-behaviour")
_PRINTERS = ("PrinterName", "PrintFaxName")
_KEPT_PATHS = ("CurrentDatabaseDataSource", "PrintFaxName", "ScriptPath")


@dataclass(frozen=True)
class Odf:
    """The parts of an OpenDocument package. `check` before anything else is read."""

    package: Package

    def check(self) -> None:
        """Raises Unreadable where parts are encrypted (ODF 1.3 part 2, 4.8.4)."""
        if any(True for entry in self._manifest if entry.find("{*}encryption-data") is not None):
            raise Unreadable(Code.ENCRYPTED, _LOCKED)
        if "encrypted-package" in self.package:
            raise Unreadable(Code.ENCRYPTED, _LOCKED)

    @cached_property
    def _manifest(self) -> list["etree._Element"]:
        if "META-INF/manifest.xml" not in self.package:
            return []
        return [each for each in self._root("META-INF/manifest.xml") if local(each) == "file-entry"]

    def _root(self, part: str) -> "etree._Element":
        data = self.package.read(part)
        # OpenOffice 1 named a document type here, of which nothing is defined in the file itself.
        if data[:2000].find(b"Manifest.dtd") > 0:
            start = data.index(b"<!DOCTYPE")
            data = data[:start] + data[data.index(b">", start) + 1 :]
        return tree(data)

    @cached_property
    def mimetype(self) -> str:
        """What the file says it is: ``application/vnd.oasis.opendocument.text``; "" where it does not."""
        if "mimetype" in self.package:
            return self.package.read("mimetype", most=100_000)[:200].decode("ascii", "replace").strip()
        whole = (entry for entry in self._manifest if _attribute(entry, "full-path") == "/")
        return next((_attribute(entry, "media-type") for entry in whole), "")

    def types(self) -> dict[str, str]:
        """The media type of each part that the manifest lists, by its name as the manifest gives it."""
        return {_attribute(each, "full-path"): _attribute(each, "media-type") for each in self._manifest}

    def objects(self) -> list[str]:
        """The names of embedded objects: folders with a content of their own, and files of other programs."""
        names = self.package.names
        folders = [name[: -len("/content.xml")] for name in names if name.lower().endswith("/content.xml")]
        own = [folder for folder in folders if not folder.lower().startswith(("versions/", "meta-inf/"))]
        types = {name.rstrip("/"): kind for name, kind in self.types().items()}
        foreign = [
            n for n in names if "/" not in n and (types.get(n, "").endswith("oleobject") or _is_object(n))
        ]
        return own + foreign


def findings(odf: Odf, *, also: tuple[tuple[str, str], ...] = ()) -> Iterator[Finding]:
    """document-property, macro, earlier-revision. `also` are further properties (name, value)."""
    yield from properties.finding([*details(odf), *_settings(odf), *also])
    yield from _macros(odf)
    yield from _versions(odf)


def details(odf: Odf) -> Iterator[tuple[str, str]]:
    """Every property of meta.xml as (name, value): people who wrote, changed and printed it, and its own."""
    if "meta.xml" not in odf.package:
        return
    for each in tree(odf.package.read("meta.xml")).iter(etree.Element):
        name = local(each)
        if name == "user-defined":
            yield _attribute(each, "name"), text(each)
        elif name == "template" or _attribute(each, "href"):
            yield "attachedTemplate" if name == "template" else name, _attribute(each, "href")
        elif not len(each):
            yield name, each.text or ""


def _settings(odf: Odf) -> Iterator[tuple[str, str]]:
    """What settings.xml keeps of the computer: a printer on somebody's server, a path."""
    if "settings.xml" not in odf.package:
        return
    for each in tree(odf.package.read("settings.xml")).iter("{*}config-item"):
        name, value = _attribute(each, "name"), (each.text or "").strip()
        if name != "PrinterSetup" and len(value) < 2_000 and properties.personal_path(value):
            yield "Printer" if name in _PRINTERS else name, value


def _macros(odf: Odf) -> Iterator[Finding]:
    modules = [
        name
        for name in odf.package.names
        if name.lower().startswith(("basic/", "scripts/", "dialogs/"))
        and not name.lower().endswith(("-lc.xml", "-lb.xml"))
    ]
    if modules:
        yield Finding(Code.MACRO, "", len(modules), PROGRAM)


def _versions(odf: Odf) -> Iterator[Finding]:
    kept = [
        name
        for name in odf.package.names
        if name.lower().startswith("versions/") and name.count("/") == 1 and odf.package.size(name) > 0
    ]
    if kept:
        yield Finding(
            Code.EARLIER_REVISION,
            "",
            len(kept),
            say("It still carries earlier versions of itself, whole: {names}.", names=some(kept)),
        )


def inside(odf: Odf) -> Iterator[Inside]:
    """Pictures, foreign objects, earlier versions, and each embedded document packed as a file of its own."""
    count = 0
    objects = set(odf.objects())
    for name in odf.package.names:
        if name in objects or name.lower().startswith(_FILES):
            count += 1
            if count > odf.package.limits.inside:
                raise Unreadable(Code.UNREADABLE, TOO_MANY)
            data = odf.package.read(name, most=odf.package.limits.bytes)
            if data.startswith(MAGIC):
                yield from ole.apart(File(name, data, limits=odf.package.limits))
            else:
                yield Inside(name, data)
    types = {name.rstrip("/"): kind for name, kind in odf.types().items()}
    for folder in objects - set(odf.package.names):
        if not types.get(folder, "").endswith(("opendocument.chart", "opendocument.formula")):
            yield Inside(folder, _packed(odf, folder, types.get(folder, "")))


def _packed(odf: Odf, folder: str, kind: str) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", kind)
        for name in odf.package.names:
            if name.startswith(f"{folder}/"):
                packed.writestr(name[len(folder) + 1 :], odf.package.read(name))
    return out.getvalue()


def _is_object(name: str) -> bool:
    return name.lower().startswith("object ") and not name.lower().endswith((".xml", ".rdf"))


def _attribute(element: "etree._Element", name: str) -> str:
    """An attribute by its name without namespace, since programs differ in the version of it."""
    return next((str(value) for key, value in element.attrib.items() if _bare(key) == name), "")


def _bare(key: object) -> str:
    return str(key).rpartition("}")[2]
