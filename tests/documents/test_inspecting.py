"""What an inspection says of a file is kept, told, and decides what the file may do."""

from datetime import timedelta
from itertools import count
from uuid import UUID

import pytest

from foidesk.audit.queries import story
from foidesk.documents import actions, queries
from foidesk.documents.models import Document, Found
from foidesk.documents.rules import MOST_FINDINGS, Outcome, State, Upload, Version, cannot_leave
from foidesk.documents.rules.sentences import stored
from foidesk.findings.finding import Finding
from foidesk.language.sentence import Sentence, say
from foidesk.language.stored import restored
from foidesk.law.refusal import Refused
from tests.documents.filed import (
    HEARD,
    LOCKED,
    ONE,
    SHEET,
    TABLE,
    TWO,
    WEAK,
    added,
    again,
    recording,
    settled,
)
from tests.walk import NOW, TODAY, logged, office, stranger

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("findings", "kind", "state"),
    [
        ((), "csv", State.CLEAN),
        ((WEAK,), "csv", State.CLEAN),
        ((SHEET, WEAK), "xlsx", State.BLOCKED),
        ((SHEET, LOCKED), "xlsx", State.UNREADABLE),
        ((), "audio", State.TO_BE_HEARD),
        ((LOCKED,), "audio", State.UNREADABLE),
        ((SHEET,), "video", State.BLOCKED),
    ],
)
def test_what_is_found_decides_the_state(findings: tuple[Finding, ...], kind: str, state: State) -> None:
    ours = office()
    document = settled(added(ours)[0], *findings, kind=kind)
    assert (document.state, document.kind, document.findings) == (state, kind, len(findings))
    assert (cannot_leave(state) is None) == (state is State.CLEAN)
    assert list(queries.findings_of(document).kept) == list(findings)
    told = story(authority=ours.row.id, chain=document.case_id)[-1]  # type: ignore[arg-type]
    assert (told.verb, told.by, told.facts["known"]) == ("documents.inspected", None, state)
    assert list(queries.faults(ours.row.id)) == []


def test_a_sentence_is_kept_with_its_pattern() -> None:
    words = say(
        "{n} of {which} on {days}: {more}", n=3, which=("a", "b\x00"), days=TODAY, more=say("so {x}", x="{y}")
    )
    found = restored(stored(words))
    assert found == "3 of a and b on Friday 6 December 2024: so {y}"
    assert isinstance(found.fields["more"], Sentence)
    assert len(restored(stored("{" * 5000))) == 1000


def test_so_many_findings_are_kept_and_all_are_counted() -> None:
    document = settled(added(office())[0], *[WEAK] * MOST_FINDINGS, SHEET)
    found = queries.findings_of(document)
    assert (len(found.kept), found.more, found.blocking) == (MOST_FINDINGS, 1, (SHEET,))


def test_a_later_inspection_takes_the_place_of_an_earlier_one() -> None:
    ours = office()
    document = settled(added(ours)[0], SHEET, text="Of anvils.", pages=(ONE, TWO))
    document = settled(document, text="Of hammers.", pages=(TWO,))
    assert (document.state, queries.pages_of(document)) == (State.CLEAN, [1])
    assert (queries.picture(document, 1), queries.picture(document, 2)) == (TWO, None)
    assert [hit.document.id for hit in queries.search(ours.bob, "hammers")] == [document.id]
    assert queries.search(ours.bob, "anvils") == []
    assert list(queries.faults(ours.row.id)) == []


def test_each_file_is_claimed_once_and_the_slow_worker_is_not_believed() -> None:
    ours = office()
    first, second = added(ours, TABLE, Upload("b.csv", "", b"b"))
    taken = actions.claim(at=NOW)
    assert taken is not None
    assert taken.id == first.id
    other = actions.claim(at=NOW)
    assert other is not None
    assert other.id == second.id
    assert actions.claim(at=NOW) is None
    late = actions.claim(at=NOW + timedelta(hours=1))
    assert late is not None
    assert late.id == first.id
    assert not actions.settle(taken, Outcome("csv"), at=NOW)
    assert actions.settle(late, Outcome("csv"), at=NOW)


def test_after_three_tries_a_file_is_unreadable() -> None:
    document = added(office())[0]
    for hours in range(3):
        taken = actions.claim(at=NOW + timedelta(hours=hours))
        assert taken is not None
        actions.failed(taken, at=NOW + timedelta(hours=hours))
    document = again(document)
    assert document.state == State.UNREADABLE
    assert "three times" in queries.findings_of(document).kept[0].says
    assert actions.claim(at=NOW + timedelta(days=1)) is None


def test_what_is_not_tried_again_and_what_is(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = office()
    document = settled(added(ours)[0])
    sent = actions.keep_version(document, Version.SENT, TABLE, by=ours.alice, at=NOW, on=TODAY)
    plain = settled(added(ours)[0])
    assert settled(sent).state == State.CLEAN
    assert list(queries.due(at=NOW)) == []
    monkeypatch.setattr("foidesk.documents.queries.waiting.ENGINE", 2)
    assert list(queries.due(at=NOW)) == [plain]


def test_malware_is_given_to_nobody_and_stays() -> None:
    ours = office()
    document = added(ours)[0]
    assert actions.infected(document, "Eicar-Test-Signature", at=NOW)
    document = again(document)
    assert (document.state, document.malware) == (State.INFECTED, "Eicar-Test-Signature")
    with pytest.raises(Refused, match="found malware"):
        actions.download(document, by=ours.alice, at=NOW, on=TODAY)
    assert not actions.settle(document, Outcome("csv"), at=NOW)
    actions.move(document, logged(ours.alice), reason="Wrong.", by=ours.alice, at=NOW)
    assert again(document).state == State.INFECTED
    assert actions.claim(at=NOW + timedelta(days=1)) is None
    assert list(queries.faults(ours.row.id)) == []


def test_a_blocked_file_is_downloaded_and_the_event_says_so() -> None:
    ours = office()
    document = settled(added(ours)[0], SHEET)
    assert actions.download(document, by=ours.bob, at=NOW, on=TODAY) == TABLE.data
    told = story(authority=ours.row.id, chain=document.case_id)[-1]  # type: ignore[arg-type]
    assert (told.verb, told.words) == (
        "documents.downloaded-unsound",
        {"name": "table.csv", "state": "holds hidden data or details of people"},
    )


def test_laid_to_another_request_it_is_inspected_again() -> None:
    ours = office()
    document = settled(added(ours)[0])
    actions.move(document, logged(ours.alice), reason="Wrong.", by=ours.alice, at=NOW)
    assert again(document).state == State.NOT_INSPECTED
    assert list(queries.due(at=NOW)) == [document]
    assert list(queries.faults(ours.row.id)) == []


def test_two_people_pass_a_recording() -> None:
    ours = office()
    document = recording(ours)
    assert document.state == State.TO_BE_HEARD
    with pytest.raises(Refused, match="who speaks"):
        actions.listened(document, heard="Fine.", by=ours.alice, at=NOW)
    document = actions.listened(document, heard=HEARD, seconds=90, by=ours.alice, at=NOW)
    assert document.state == State.TO_BE_HEARD
    with pytest.raises(Refused, match="second person"):
        actions.listened(document, heard=HEARD, by=ours.alice, at=NOW)
    assert actions.listened(document, heard=HEARD, by=ours.bob, at=NOW).state == State.CLEAN
    with pytest.raises(Refused, match="no recording that waits"):
        actions.listened(document, heard=HEARD, by=ours.ada, at=NOW)
    assert settled(again(document), kind="audio").state == State.CLEAN
    assert list(queries.faults(ours.row.id)) == []
    with pytest.raises(Refused, match="another office"):
        actions.listened(document, heard=HEARD, by=stranger(), at=NOW)


def test_what_was_changed_behind_the_desks_back_is_a_fault() -> None:
    ours = office()
    document = settled(added(ours)[0], SHEET)
    rows = Document.objects.of(ours.row.id).filter(id=document.id)
    rows.update(state=State.CLEAN)
    assert [fault.says for fault in queries.faults(ours.row.id)] == [
        "What is stored of its inspection is not what the record tells."
    ]
    rows.update(state=State.BLOCKED)
    Found.objects.of(ours.row.id).filter(document=document).delete()
    assert ["missing, or was put in" in fault.says for fault in queries.faults(ours.row.id)] == [True]


def test_advice_is_kept_as_sentences_and_keeps_nothing_from_leaving() -> None:
    document = added(office())[0]
    advice = (say("{count} number(s) from 1 to 4.", count="3"),)
    assert actions.settle(document, Outcome("csv", advice=advice), at=NOW)
    (said,) = queries.advice_of(again(document))
    assert (said, said.pattern) == ("3 number(s) from 1 to 4.", "{count} number(s) from 1 to 4.")
    assert again(document).state == State.CLEAN


def test_a_clock_that_was_set_back_between_two_inspections_breaks_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ours = office()
    document = settled(added(ours)[0], SHEET, kind="xlsx")
    Document.objects.of(ours.row.id).filter(id=document.id).update(engine=0)
    keys = count(UUID("018f0000-0000-7000-8000-000000000000").int)
    monkeypatch.setattr("uuid_utils.compat.uuid7", lambda: UUID(int=next(keys)))
    assert actions.settle(again(document), Outcome("xlsx"), at=NOW - timedelta(hours=2))
    assert again(document).state == State.CLEAN
    assert list(queries.faults(ours.row.id)) == []
