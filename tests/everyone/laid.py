"""Files of our office of which something is said: one that goes, one that does not, one with a finding."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from foidesk.material import actions
from foidesk.material.rules import Fate
from tests.material.laid import Desk
from tests.material.test_passing import MAIL, WHY
from tests.release.steps import Journey
from tests.walk import NOW, Office, logged

if TYPE_CHECKING:
    from foidesk.documents.models import Document
    from foidesk.material.models import Enclosure, Override


@dataclass(frozen=True)
class Laid:
    """`waiting` would be let pass by Alice; of `silent` nothing is said, and it may leave."""

    silent: "Document"
    said: "Document"
    found: "Document"
    going: "Enclosure"
    waiting: "Override"


def laid(ours: Office) -> Laid:
    """Added and said by Alice."""
    here = Desk(Journey(ours, logged(ours.alice, title="Anvil storage")))
    said, found, asked = (here.file(f"anvil {n}.pdf", *what) for n, what in enumerate(((), (MAIL,), (MAIL,))))
    here.say(said, Fate.OUT_OF_SCOPE, reason="It is about another anvil.")
    going = here.enclose(here.file("anvil list.pdf"))
    return Laid(
        silent=here.file("anvil.pdf"),
        said=said,
        found=found,
        going=going,
        waiting=actions.override(asked, code=MAIL.code, where=MAIL.where, reason=WHY, by=ours.alice, at=NOW),
    )
