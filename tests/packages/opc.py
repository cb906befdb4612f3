"""Small packages for the tests, part by part."""

import io
import zipfile
from collections.abc import Mapping

from foidesk.opening.file import File
from foidesk.opening.package import Package
from foidesk.packages.parts import Office


def office(parts: Mapping[str, str | bytes]) -> Office:
    """A package of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return Office(Package(File("a.docx", out.getvalue())))


def relations(kind: str, target: str, more: str = "") -> str:
    """A list of one relationship."""
    one = f"<Relationship Id='r1' Type='{kind}' Target='{target}'{more}/>"
    return f"<Relationships xmlns='x'>{one}</Relationships>"
