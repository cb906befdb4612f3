"""Notices and letters to others, from draft to record: the clock moves by what really left."""

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from foidesk.cases import actions as requests
from foidesk.cases import queries as cases
from foidesk.cases.rules import AddressKind
from foidesk.cases.rules import State as CaseState
from foidesk.clock.happening import Kind as Happened
from foidesk.decisions import actions as decisions
from foidesk.decisions import queries as decided
from foidesk.decisions.rules import ConsultationState
from foidesk.happenings.events import NewHappening
from foidesk.law.refusal import Refused
from foidesk.letters import actions as letters
from foidesk.letters import queries as reading
from foidesk.letters.particulars import Particulars
from foidesk.letters.rules import Kind
from foidesk.plumbing.post.rules import Ending
from foidesk.release import actions, queries
from foidesk.release.models import Parcel
from foidesk.release.rules import State
from tests.release.notices import (
    ASKING,
    COMMISSIONER,
    COMPLEX,
    SOON,
    SUPPLIER,
    TOLD,
    agreed,
    asking,
    charged,
    drafted,
    environmental,
    left,
    prepared,
    waiting,
)
from tests.release.steps import Journey, attempt, journey, message, now
from tests.walk import NOW, TODAY, again, logged

if TYPE_CHECKING:
    from foidesk.letters.models import Letter

pytestmark = pytest.mark.django_db
PAID_HOW = Particulars(payment="By bank transfer to the office, quoting the reference.")


@pytest.fixture
def walk() -> Journey:
    return journey()


def says(letter: "Letter") -> list[str]:
    return [refusal.says for refusal in reading.findings(letter, on=TODAY)]


def again_read(letter: "Letter") -> "Letter":
    found = reading.letter(letter.authority, letter.id)
    assert found is not None
    return found


def whole(walk: Journey) -> bool:
    authority = walk.case.authority
    return not [*cases.faults(authority), *decided.faults(authority), *queries.faults(authority)]


class TestAFeesNotice:
    def test_it_leaves_without_a_second_officer_and_stops_the_clock(self, walk: Journey) -> None:
        charged(walk)
        letter = drafted(walk, Kind.FEES_NOTICE, PAID_HOW)
        assert says(letter) == []
        parcel = left(walk, prepared(walk, letter))
        (row,) = [row for row in cases.happenings(walk.case) if row.kind == Happened.FEES_NOTICE]
        assert (row.happened_on, row.pence, row.by_letter) == (TODAY, 1_000, True)
        assert again(walk.case).state == CaseState.AWAITING_FEE
        assert reading.left(again_read(letter))
        assert "£10" in parcel.text
        assert whole(walk)

    def test_it_says_how_to_pay(self, walk: Journey) -> None:
        charged(walk)
        with pytest.raises(Refused, match="how the fee can be paid"):
            drafted(walk, Kind.FEES_NOTICE)

    def test_without_a_fee_nothing_can_be_made(self, walk: Journey) -> None:
        letter = drafted(walk, Kind.FEES_NOTICE, PAID_HOW)
        assert "No fee is asked yet" in says(letter)[0]
        with pytest.raises(Refused, match="No fee is asked yet"):
            prepared(walk, letter)

    def test_its_time_begins_with_its_day(self, walk: Journey) -> None:
        """FOIA 9(2): beginning with the day on which the notice was given."""
        charged(walk)
        letter = drafted(walk, Kind.FEES_NOTICE, PAID_HOW)
        found = reading.findings(letter, on=TODAY + timedelta(days=3))
        assert any("begins with the day the notice is given" in one.says for one in found)

    def test_too_late_it_stops_nothing(self, walk: Journey) -> None:
        charged(walk)
        letter = drafted(walk, Kind.FEES_NOTICE, PAID_HOW)
        found = reading.findings(letter, on=date(2025, 1, 8))
        assert any("The time for answering is over" in one.says for one in found)

    def test_it_can_be_written_once_more_after_it_left(self, walk: Journey) -> None:
        charged(walk)
        letter = drafted(walk, Kind.FEES_NOTICE, PAID_HOW)
        with pytest.raises(Refused, match="already"):
            drafted(walk, Kind.FEES_NOTICE, PAID_HOW)
        left(walk, prepared(walk, letter))
        assert drafted(walk, Kind.FEES_NOTICE, PAID_HOW).id != letter.id

    def test_it_is_not_corrected_by_hand(self, walk: Journey) -> None:
        charged(walk)
        left(walk, prepared(walk, drafted(walk, Kind.FEES_NOTICE, PAID_HOW)))
        row = next(row for row in cases.happenings(walk.case) if row.kind == Happened.FEES_NOTICE)
        with pytest.raises(Refused, match="left as a letter"):
            requests.annul(walk.case, row, reason="Wrong.", by=walk.ours.alice, at=NOW)

    def test_one_that_has_left_goes_no_second_time(self, walk: Journey) -> None:
        charged(walk)
        letter = drafted(walk, Kind.FEES_NOTICE, PAID_HOW)
        left(walk, prepared(walk, letter))
        with pytest.raises(Refused, match="This letter has left"):
            prepared(walk, letter)


class TestMoreTimeForThePublicInterest:
    def test_a_second_officer_agrees_and_the_clock_follows(self, walk: Journey) -> None:
        """FOIA 10(3), 17(2)."""
        waiting(walk)
        letter = drafted(walk, Kind.EXTENSION)
        assert says(letter) == []
        left(walk, agreed(walk, letter))
        (row,) = [row for row in cases.happenings(walk.case) if row.kind == Happened.PIT_EXTENSION]
        assert (row.estimate_on, row.provisions, row.questions) == (SOON, "FOIA 43(2)", "2")
        assert row.by_letter
        assert again(walk.case).state == CaseState.IN_HAND
        assert whole(walk)

    def test_it_does_not_leave_alone(self, walk: Journey) -> None:
        waiting(walk)
        parcel = prepared(walk, drafted(walk, Kind.EXTENSION))
        with pytest.raises(Refused, match="different officer"):
            left(walk, parcel)

    def test_nothing_waits_where_nothing_is_weighed(self, walk: Journey) -> None:
        letter = drafted(walk, Kind.EXTENSION)
        assert "On no part is the public interest still being weighed" in says(letter)[0]
        assert reading.moot(letter)

    def test_a_decision_voids_what_was_approved(self, walk: Journey) -> None:
        waiting(walk)
        parcel = agreed(walk, drafted(walk, Kind.EXTENSION))
        version = decided.answers(walk.case)[1].parts[0].version
        by = walk.ours.alice
        decisions.decide(walk.case, 2, TOLD, version=version, by=by, at=NOW, on=TODAY)
        with pytest.raises(Refused):
            left(walk, parcel)
        assert now(parcel).state == State.VOID

    def test_what_left_is_what_counts(self, walk: Journey) -> None:
        """A decision while the mail is under way does not change what the applicant was told."""
        waiting(walk)
        parcel = actions.send_by_mail(agreed(walk, drafted(walk, Kind.EXTENSION)), by=walk.ours.alice, at=NOW)
        version = decided.answers(walk.case)[1].parts[0].version
        by = walk.ours.alice
        decisions.decide(walk.case, 2, TOLD, version=version, by=by, at=NOW, on=TODAY)
        attempt(Ending.ACCEPTED)
        walk.settled(parcel)
        (row,) = [row for row in cases.happenings(walk.case) if row.kind == Happened.PIT_EXTENSION]
        assert row.estimate_on == SOON
        assert whole(walk)

    def test_the_day_it_gives_lies_ahead(self, walk: Journey) -> None:
        waiting(walk)
        letter = drafted(walk, Kind.EXTENSION)
        found = reading.findings(letter, on=SOON)
        assert any("has passed" in one.says for one in found)

    def test_by_hand_it_is_still_recorded(self, walk: Journey) -> None:
        event = NewHappening(
            Happened.PIT_EXTENSION, TODAY, (2,), estimate_on=SOON, provisions=("FOIA 43(2)",)
        )
        requests.report(walk.case, event, by=walk.ours.alice, at=NOW, on=TODAY)
        assert whole(walk)


class TestMoreTimeUnderTheRegulations:
    def test_the_clock_goes_to_forty_days(self, walk: Journey) -> None:
        """EIR 7(1)."""
        environmental(walk)
        before = again(walk.case).due_on
        letter = drafted(walk, Kind.COMPLEX_EXTENSION, COMPLEX)
        assert says(letter) == []
        left(walk, agreed(walk, letter))
        assert before is not None
        assert (again(walk.case).due_on or before) > before
        (row,) = [row for row in cases.happenings(walk.case) if row.kind == Happened.EIR_EXTENSION]
        assert row.reason == COMPLEX.why
        assert whole(walk)

    def test_the_act_does_not_know_it(self, walk: Journey) -> None:
        letter = drafted(walk, Kind.COMPLEX_EXTENSION, COMPLEX)
        assert "No question is answered under the Regulations" in says(letter)[0]

    def test_no_later_than_the_fortieth_day(self, walk: Journey) -> None:
        environmental(walk)
        later = replace(COMPLEX, answer_on=date(2025, 2, 4))
        assert any(
            "fortieth working day" in one for one in says(drafted(walk, Kind.COMPLEX_EXTENSION, later))
        )

    def test_it_says_why_and_until_when(self, walk: Journey) -> None:
        with pytest.raises(Refused) as refused:
            drafted(walk, Kind.COMPLEX_EXTENSION)
        assert len(refused.value.refusals) == 2


class TestALetterToSomebodyConsulted:
    def test_they_were_asked_on_the_day_it_left(self, walk: Journey) -> None:
        letter = asking(walk)
        (row,) = decided.consultations(walk.case)
        assert (row.state, row.asked_on) == (ConsultationState.PLANNED, None)
        assert says(letter) == []
        parcel = left(walk, prepared(walk, letter))
        (row,) = decided.consultations(walk.case)
        assert (row.state, row.asked_on, row.parcel) == (ConsultationState.ASKED, TODAY, parcel.id)
        assert (parcel.recipient, parcel.address) == ("Talkabout Ltd", "legal@talkabout.example")
        assert "Jo Applicant" not in parcel.text + parcel.html + parcel.subject
        assert whole(walk)

    def test_it_goes_by_mail_to_them(self, walk: Journey) -> None:
        parcel = actions.send_by_mail(prepared(walk, asking(walk)), by=walk.ours.alice, at=NOW)
        assert message(parcel).to_address == "legal@talkabout.example"
        assert queries.as_prepared(message(parcel))
        attempt(Ending.ACCEPTED)
        assert walk.settled(parcel).state == State.LEFT

    def test_it_never_names_who_asks(self, walk: Journey) -> None:
        """Whoever is consulted need not know who made the request."""
        letter = asking(walk, replace(ASKING, words="Jo Applicant asks what you charge. May we tell?"))
        with pytest.raises(Refused, match="name stands here"):
            left(walk, prepared(walk, letter))

    def test_a_question_that_names_its_applicant_is_left_out(self, walk: Journey) -> None:
        case = logged(walk.ours.alice, questions=("What do you hold about me, Jo Applicant of Marlford?",))
        there = Journey(walk.ours, case)
        asked = replace(ASKING, questions=(1,))
        letter = asking(there, asked)
        with pytest.raises(Refused, match="name stands here"):
            left(there, prepared(there, letter))
        typed = replace(SUPPLIER, quotes=False)
        letter = letters.restate(
            letter, typed, asked, version=letter.version, by=walk.ours.alice, at=NOW, on=TODAY
        )
        assert left(there, prepared(there, letter)).state == State.LEFT

    def test_two_may_be_asked_side_by_side(self, walk: Journey) -> None:
        first = prepared(walk, asking(walk))
        second = prepared(walk, asking(walk, replace(ASKING, name="Chatterbox Ltd")))
        assert {now(first).state, now(second).state} == {State.PREPARED}

    def test_another_address_voids_it(self, walk: Journey) -> None:
        letter = asking(walk)
        parcel = prepared(walk, letter)
        typed = replace(SUPPLIER, to_address="other@talkabout.example")
        letters.restate(letter, typed, ASKING, version=1, by=walk.ours.alice, at=NOW, on=TODAY)
        with pytest.raises(Refused, match="Whom it goes to"):
            left(walk, parcel)

    def test_the_applicants_new_address_does_not_concern_it(self, walk: Journey) -> None:
        parcel = prepared(walk, asking(walk))
        assert queries.changed(parcel) is None

    def test_withdrawn_it_asks_nothing(self, walk: Journey) -> None:
        letter = asking(walk)
        (row,) = decided.consultations(walk.case)
        decisions.withdraw(row, reason="Found elsewhere.", by=walk.ours.alice, at=NOW)
        assert any("no longer asked for" in one for one in says(again_read(letter)))
        assert reading.moot(again_read(letter))
        assert whole(walk)

    def test_withdrawn_on_its_way_they_were_asked_all_the_same(self, walk: Journey) -> None:
        parcel = actions.send_by_mail(prepared(walk, asking(walk)), by=walk.ours.alice, at=NOW)
        (row,) = decided.consultations(walk.case)
        decisions.withdraw(row, reason="Found elsewhere.", by=walk.ours.alice, at=NOW)
        attempt(Ending.ACCEPTED)
        walk.settled(parcel)
        (row,) = decided.consultations(walk.case)
        assert (row.state, row.asked_on) == (ConsultationState.ASKED, TODAY)
        assert whole(walk)

    def test_by_post_it_needs_a_whole_address(self, walk: Journey) -> None:
        typed = replace(SUPPLIER, to_kind=AddressKind.POST, to_address="Talkabout")
        with pytest.raises(Refused, match="one line only"):
            left(walk, prepared(walk, asking(walk, typed=typed)))


class TestTheLetterToTheCommissioner:
    def test_it_goes_where_the_facts_say_once_approved(self, walk: Journey) -> None:
        typed = replace(COMMISSIONER, to_kind=AddressKind.POST, to_address="")
        letter = drafted(walk, Kind.COVERING_LETTER, typed)
        details = replace(reading.signed_by(walk.ours.alice), second_reference="IC-123456")
        letter = letters.amend(letter, details, version=1, by=walk.ours.alice, at=NOW, on=TODAY)
        assert says(letter) == []
        parcel = agreed(walk, letter)
        assert parcel.address_kind == AddressKind.POST
        assert "Commission" in parcel.recipient
        assert left(walk, parcel).state == State.LEFT
        assert reading.left(again_read(letter))
        assert again(walk.case).state == CaseState.IN_HAND
        assert whole(walk)

    def test_after_the_answer_too(self, walk: Journey) -> None:
        parcel = walk.approved()
        left(walk, parcel)
        assert drafted(walk, Kind.COVERING_LETTER, COMMISSIONER).version == 1

    def test_it_names_its_papers(self, walk: Journey) -> None:
        with pytest.raises(Refused, match="Name the papers"):
            drafted(walk, Kind.COVERING_LETTER, replace(COMMISSIONER, encloses=" "))


def test_what_was_reported_is_sealed(walk: Journey) -> None:
    """Verify: whoever changes what a notice reports behind the desk's back is found out."""
    waiting(walk)
    parcel = left(walk, agreed(walk, drafted(walk, Kind.EXTENSION)))
    rows = Parcel.objects.of(parcel.authority).filter(id=parcel.id)
    rows.update(reports={**parcel.reports, "estimate_on": "2025-03-01"})
    assert [fault.says for fault in queries.faults(parcel.authority)] == [
        "Its words are not those that were prepared."
    ]


def test_a_letter_that_forgets_that_it_left_is_found(walk: Journey) -> None:
    charged(walk)
    letter = drafted(walk, Kind.FEES_NOTICE, PAID_HOW)
    left(walk, prepared(walk, letter))
    type(letter).objects.of(letter.authority).filter(id=letter.id).update(left_on=None)
    (fault,) = queries.faults(letter.authority)
    assert "does not say that it left" in fault.says


def test_no_notice_once_it_is_answered(walk: Journey) -> None:
    charged(walk)
    left(walk, walk.approved())
    walk.case = again(walk.case)
    with pytest.raises(Refused, match="has been answered"):
        drafted(walk, Kind.FEES_NOTICE, PAID_HOW)
