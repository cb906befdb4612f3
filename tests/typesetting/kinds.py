"""A letter of every kind, of the facts of an invented office."""

from foidesk.composing.kinds import LetterFacts
from tests.composing import test_environmental as environmental
from tests.composing.notices import NOTICES
from tests.composing.test_compose import EVERY

KINDS: dict[str, LetterFacts] = {
    **EVERY,
    **NOTICES,
    "environmental": environmental.answer(
        environmental.WITHHELD, environmental.DISCLOSED, environmental.NOT_HELD, environmental.BURDEN
    ),
}
