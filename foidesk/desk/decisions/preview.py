"""One part of an answer as the applicant will read it: the letter's own paragraphs."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from django.utils.safestring import SafeString, mark_safe

from foidesk.authorities.queries import cost_limit
from foidesk.blocks.document import document
from foidesk.composing.facts import Composed, Searched
from foidesk.composing.questions import question
from foidesk.composing.told import Told
from foidesk.decisions.answer import Answer, Part
from foidesk.letters.answers import answered
from foidesk.letters.queries import phrases
from foidesk.searches.queries import receipts

if TYPE_CHECKING:
    from foidesk.cases.models import Case


def preview(case: "Case", answer: Answer, part: Part, *, on: date) -> SafeString:
    """The paragraphs of one part; nothing while it is not said, or not decided, what becomes of it."""
    if part.decision.outcome is None or part.decision.pending:
        return SafeString("")
    places = [
        Searched(one.place, one.words)
        for receipt in receipts(case)
        if answer.n in receipt.questions
        for one in receipt.looked
    ]
    limit = cost_limit(case.authority, on=on)
    alone = answered(replace(answer, parts=(part,), same_as=None), places, limit)
    blocks = question(alone, answer.regime, Told(), phrases(case.authority, on=on))
    html = document(blocks, subject=case.title)
    # The document escapes every word that was typed; its markup is our own.
    return mark_safe(Composed(case.title, "", html).fragment)
