"""Pages and tables are made of files, one after the other, each in a process of its own."""

from pathlib import Path
from typing import TYPE_CHECKING

from foidesk.documents import actions
from foidesk.documents.rules import Made, Upload
from foidesk.plumbing.files.queries import read
from foidesk.printing.cannot import Cannot
from foidesk.printing.pages.child import pages
from foidesk.printing.ranges.child import extract
from foidesk.printing.ranges.choice import Form, Range
from foidesk.worker.inspecting import Now, dealt_with, laid_down

if TYPE_CHECKING:
    from datetime import datetime

    from foidesk.documents.models import Making


def make_files(at: "datetime") -> bool:
    """Make one version that an officer asked for. One that fails does not keep the others."""
    return dealt_with(at, actions.claim_making, _make, actions.making_failed)


def _make(making: "Making", now: Now) -> None:
    document = making.document
    with laid_down(read(document.authority, document.sha256)) as path:
        try:
            upload, way = _made(making, path)
        except Cannot as why:
            actions.making_refused(making, why.says, at=now())
        else:
            actions.making_done(making, upload, way=way, at=now())


def _made(making: "Making", path: Path) -> tuple[Upload, str]:
    """The new version under its name, and how it was made. Raises Cannot."""
    name, choice = making.document.name, making.choice
    if making.kind == Made.PAGES:
        printed = pages(path, name, transcript=bool(choice.get("transcript")))
        what = "transcript" if printed.transcript else "pages"
        return Upload(_named(name, what, "pdf"), "application/pdf", printed.data), printed.way.value
    form = Form(choice["form"])
    called = str(choice["name"])
    ranges = [Range.of(one) for one in choice["ranges"]]
    data = extract(path, ranges, form, name=name, title=called)
    return Upload(f"{called}.{form.value}", "", data), "ranges"


def _named(name: str, what: str, suffix: str) -> str:
    """Room for the ending is left of a long name."""
    return f"{Path(name).stem[:150]} ({what}).{suffix}"
