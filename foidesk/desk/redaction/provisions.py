"""Under which provision something is struck out: those that the request's answers rest on, then any other."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from foidesk.language.phrases import capital
from foidesk.law.citation import Citation
from foidesk.law.exemptions import ALL
from foidesk.pages.saying import said
from foidesk.redaction.queries import Offered, others, relied_on

if TYPE_CHECKING:
    from foidesk.documents.models import Document

OTHER = "other"


@dataclass(frozen=True)
class Under:
    """A provision that the answer to a question relies on, with its name and what it says."""

    provision: str
    question: int
    name: str
    says: str

    @property
    def value(self) -> str:
        """What a form sends for it."""
        return f"{self.question}:{self.provision}"


def decided(document: "Document") -> dict[str, Under]:
    """Those that the answers rest on, each for each of its questions, by what a form sends."""
    found = [
        Under(one.provision, n, named(one.provision), _about(one, n))
        for one in relied_on(document)
        for n in one.questions
    ]
    return {one.value: one for one in found}


def any_other(document: "Document", *, on: date) -> list[tuple[str, list[tuple[str, str]]]]:
    """All others in force, by their law."""
    laws: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for one in others(document, on=on):
        law = Citation.parse(one.provision).instrument
        laws[law].append((one.provision, f"{one.provision} – {_title(one.provision)}"))
    return list(laws.items())


def named(provision: str) -> str:
    """ "Section 43(2): commercial interests"."""
    title, number = _title(provision), said(capital(Citation.parse(provision).for_letter))
    lower = title if title[1:2].isupper() else title[:1].lower() + title[1:]
    return _("%(number)s: %(title)s") % {"number": number, "title": lower} if title else number


def names(provisions: Iterable[str]) -> dict[str, str]:
    """The name of each."""
    return {provision: named(provision) for provision in set(provisions)}


def _about(offered: Offered, n: int) -> str:
    return _("Question %(n)d. %(says)s") % {"n": n, "says": said(offered.says)}


def _title(provision: str) -> str:
    """As the law's table has it; several rows may rest on one citation, and share the beginning of theirs."""
    rows = (row for row in ALL if str(row.citation) == provision and not row.wording)
    titles = dict.fromkeys(said(row.title) for row in rows)
    first = next(iter(titles), "")
    return first if len(titles) == 1 else first.split(":")[0]
