"""The properties of an Office Open XML file: docProps, sensitivity labels, paths of templates and links."""

from collections.abc import Iterator

from foidesk.findings.finding import Finding
from foidesk.opening.xml import local
from foidesk.packages import properties
from foidesk.packages.excerpt import text
from foidesk.packages.parts import Office

_PATHS_ELSEWHERE = frozenset({"externallink", "externallinkpath", "oleobject", "package", "xlpathmissing"})
_ON = frozenset({"", "1", "true"})


def findings(office: Office, also: tuple[tuple[str, str], ...]) -> Iterator[Finding]:
    """One `document-property` where any property tells of a person (ECMA-376 part 1, 15.2.12; part 2, 11)."""
    every = [*core(office), *_extended(office), *_labels(office), *_targets(office), *also]
    yield from properties.finding(every)


def core(office: Office) -> Iterator[tuple[str, str]]:
    """Every property of docProps/core.xml and custom.xml, wherever they lie, as (name, value)."""
    for part in _kept(office, "core-properties", "docprops/core.xml"):
        for each in office.tree(part):
            yield local(each), text(each)
    for part in _kept(office, "custom-properties", "docprops/custom.xml"):
        for each in office.tree(part):
            yield each.get("name", ""), " ".join(text(value) for value in each)


def _extended(office: Office) -> Iterator[tuple[str, str]]:
    for part in _kept(office, "extended-properties", "docprops/app.xml"):
        for each in office.tree(part):
            name = local(each)
            if name not in ("HLinks", "TitlesOfParts", "HeadingPairs"):
                yield name, text(each)
            elif name == "HLinks":
                # Addresses of links as Office noted them when it last saved, of links gone since as well.
                for address in each.iter("{*}lpwstr"):
                    yield "Link", text(address)


def _labels(office: Office) -> Iterator[tuple[str, str]]:
    """Labels of docMetadata/LabelInfo.xml ([MS-OFFCRYPTO] 2.6.4): a removed one is no label any more."""
    for part in _kept(office, "classificationlabels", "docmetadata/labelinfo.xml"):
        for each in office.tree(part).iter("{*}label"):
            if each.get("enabled", "1") in _ON and each.get("removed", "0") not in ("1", "true"):
                yield "Sensitivity label", f"label {each.get('id', '').strip('{}')}"


def _kept(office: Office, kind: str, usual: str) -> list[str]:
    """The parts of a kind, and whatever lies in their usual place though nothing names it."""
    named = office.parts(kind, typed=f"{kind}+xml")
    return named + [name for name in office.package.names if name.lower() == usual and name not in named]


def _targets(office: Office) -> Iterator[tuple[str, str]]:
    for one in office.relationships:
        if one.external and one.kind not in _PATHS_ELSEWHERE:
            path = properties.personal_path(one.target)
            if path is not None:
                yield {"attachedtemplate": "Template", "image": "Picture"}.get(one.kind, "Link"), one.target
