"""A redacted copy goes once it is proved and read over; its marks stand in the letter and in the schedule."""

import pytest

from foidesk.decisions import actions as decisions
from foidesk.decisions.answer import Decision, Held, Outcome
from foidesk.decisions.queries import answers
from foidesk.documents.actions import keep_version
from foidesk.documents.rules import Upload, Version
from foidesk.law.refusal import Refused
from foidesk.letters import actions as letters
from foidesk.letters import queries as drafts
from foidesk.material import actions, queries
from foidesk.redaction import actions as redaction
from foidesk.redaction.queries import proof_of
from foidesk.redaction.rules import Says
from tests.documents.filed import again, settled
from tests.letters.decided import DISCLOSED, WITHHELD, decide
from tests.material.laid import Desk, desk
from tests.redaction.boxed import LINES, drawn, paper, proved
from tests.redaction.documents import content, saved
from tests.redaction.documents import document as pdf_of
from tests.walk import NOW, TODAY

pytestmark = pytest.mark.django_db
S43 = "FOIA 43(2)"


def half_given(here: Desk) -> None:
    """Question 1 is given in part: what is not is withheld under section 43(2); question 2 is given."""
    by = here.walk.ours.alice
    decide(here.case, 2, DISCLOSED, by=by)
    given = Decision(held=Held.HELD, outcome=Outcome.DISCLOSED, label="The minutes")
    decisions.decide(here.case, 1, given, version=None, by=by, at=NOW, on=TODAY)
    decisions.add_part(here.case, 1, label="The price", by=by, at=NOW)
    part = answers(here.case)[0].parts[1]
    withheld = Decision(held=Held.HELD, outcome=Outcome.WITHHELD, label="The price", grounds=WITHHELD.grounds)
    decisions.decide(here.case, 1, withheld, part=2, version=part.version, by=by, at=NOW, on=TODAY)


def test_a_copy_goes_with_its_key_and_its_places() -> None:
    here = desk()
    half_given(here)
    ours = here.walk.ours
    document = paper(ours, case=here.case, name="minutes.pdf")
    drawn(ours, document, 1, provision=S43)
    with pytest.raises(Refused, match="still shows what lies under"):
        here.enclose(document, 1)
    assert queries.schedule(here.case).rows[0].becomes == "struck out; no copy of it goes yet"
    copy = settled(proved(ours, document), kind="pdf")
    with pytest.raises(Refused, match="read over"):
        here.enclose(copy, 1)
    made = proof_of(copy)
    assert made is not None
    redaction.read_over(made, says=Says.AGREED, by=ours.bob, at=NOW)
    row = actions.enclose(again(copy), questions=[1], by=ours.alice, at=NOW)
    assert row.name == "minutes.pdf"
    letter = letters.draft_response(here.case, by=ours.alice, at=NOW, on=TODAY)
    text = " ".join(drafts.composed(letter).text.split())
    assert "minutes.pdf, a PDF" in text
    assert "“s.43(2)” in minutes.pdf: section 43(2) (commercial interests), in 1 place" in text
    assert drafts.checked(letter, on=TODAY).must == ()
    (line,) = queries.schedule(here.case).rows
    assert (line.place, line.provision) == ("page 1", S43)
    assert line.becomes == "struck out of the copy that goes as minutes.pdf"
    assert any("rivals" in one for one in line.reasons)
    drawn(ours, document, 0, provision=S43)
    assert [one.code for one in queries.against(again(copy))] == ["redaction"]


def test_a_copy_without_the_boxes_of_another_version_does_not_go() -> None:
    here = desk()
    half_given(here)
    ours = here.walk.ours
    document = paper(ours, case=here.case, name="minutes.pdf")
    box = drawn(ours, document, provision=S43)
    upload = Upload("cleaned.pdf", "application/pdf", saved(pdf_of(content(*LINES), content("Page 2."))))
    kept = keep_version(document, Version.WORKING, upload, by=ours.alice, at=NOW, on=TODAY)
    cleaned = settled(kept, kind="pdf")
    drawn(ours, cleaned, 1, provision=S43)
    copy = settled(proved(ours, cleaned), kind="pdf")
    made = proof_of(copy)
    assert made is not None
    redaction.read_over(made, says=Says.AGREED, by=ours.bob, at=NOW)
    with pytest.raises(Refused, match=r"Boxes are drawn in “minutes\.pdf” too"):
        here.enclose(copy, 1)
    redaction.remove(box, by=ours.alice, at=NOW)
    assert here.enclose(copy, 1).document == copy
