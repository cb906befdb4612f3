"""The pages of one file, made in a process of its own."""

from pathlib import Path

from foidesk.printing.apart import asked
from foidesk.printing.pages.office import program
from foidesk.printing.pages.paper import Printed, Way

SECONDS = 180


def pages(path: Path, name: str, *, transcript: bool = False) -> Printed:
    """A PDF of any document, with what a reader sees of it and nothing that was hidden in it.

    By LibreOffice where there is one; else, or where a `transcript` is wanted, of its words alone, which it
    says at its top. Pictures and messages never need LibreOffice. Bounds on time, memory and size, no network
    where the system allows. Raises Cannot with a sentence.
    """
    office = program()
    order = {"path": str(path.resolve()), "name": name, "transcript": transcript, "office": str(office or "")}
    answer = asked("foidesk.printing.pages.alone", order, seconds=SECONDS)
    return Printed(answer.data, Way(answer.head["way"]))
