"""The officers' own texts in a letter: what of it a Word file may bring back."""

from collections.abc import Mapping
from dataclasses import dataclass

from foidesk.blocks.kinds import Block
from foidesk.composing.engine import compose
from foidesk.letters.models import Letter
from foidesk.letters.queries.drafts import facts_of
from foidesk.letters.queries.stationery import phrases, style
from foidesk.typesetting.fields import Field, marked, state_of, texts_of


@dataclass(frozen=True)
class Editable:
    """A letter as it stands, and in it each text that an officer typed, by the name of its field."""

    subject: str
    blocks: tuple[Block, ...]
    texts: Mapping[str, str]

    @property
    def called(self) -> dict[str, str]:
        """What each text is called."""
        return {field: Field.read(field).called for field in self.texts}

    @property
    def state(self) -> str:
        """Tells whether a text has changed since."""
        return state_of(self.texts)


def editable(letter: Letter) -> Editable:
    """A letter as it stands. Raises Refused where none can be made."""
    office, on = letter.authority, letter.written_on
    made = compose(marked(facts_of(letter)), phrases(office, on=on), style(office, on=on))
    return Editable(made.subject, made.blocks, texts_of(made.blocks))
