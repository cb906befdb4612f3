"""Office files for the tests: made by a library, then edited part by part as real programs write them."""

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping

from foidesk.findings.finding import Finding
from foidesk.opening.file import File

Edit = str | bytes | None | Callable[[str], str]


def edited(data: bytes, edits: Mapping[str, Edit]) -> bytes:
    """The same archive with parts replaced (text), changed (a function), added, or left out (None)."""
    old = zipfile.ZipFile(io.BytesIO(data))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in dict.fromkeys((*old.namelist(), *edits)):
            edit = edits.get(name, "")
            content: bytes | str = old.read(name) if name in old.namelist() else ""
            if callable(edit):
                content = edit(content.decode() if isinstance(content, bytes) else content)
            elif name in edits and edit is None:
                continue
            elif name in edits and edit is not None:
                content = edit
            new.writestr(name, content)
    return out.getvalue()


def renamed(data: bytes, names: Mapping[str, str]) -> bytes:
    """The same archive with other names of parts."""
    old = zipfile.ZipFile(io.BytesIO(data))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(names.get(name, name), old.read(name))
    return out.getvalue()


def replacing(*pairs: tuple[str, str]) -> Callable[[str], str]:
    """An edit that puts one text for another; the first must be there."""

    def edit(text: str) -> str:
        for old, new in pairs:
            assert old in text, f"{old} is not in {text[:2_000]}"
            text = text.replace(old, new, 1)
        return text

    return edit


def related(kind: str, target: str, *, external: bool = False, id: str = "rId900") -> Callable[[str], str]:
    """An edit of a list of relationships that adds one more."""
    mode = ' TargetMode="External"' if external else ""
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    one = f'<Relationship Id="{id}" Type="{base if "//" not in kind else ""}{kind}" Target="{target}"{mode}/>'
    return lambda text: re.sub("</Relationships>|/>\\s*$", lambda m: one + "</Relationships>", text)


def codes(findings: Iterable[Finding]) -> list[tuple[str, str, int]]:
    """Findings as (code, where, count), in order of code."""
    return sorted((str(one.code), one.where, one.count) for one in findings)


def file(data: bytes, name: str = "a.docx") -> File:
    """A file in memory."""
    return File(name, data)
