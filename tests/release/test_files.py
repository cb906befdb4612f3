"""What goes with a letter passes the gate file by file, at each step, as it stands then."""

from collections.abc import Callable

import pytest

from foidesk.audit.queries import story
from foidesk.documents import actions as documents
from foidesk.documents import queries as reading
from foidesk.documents.models import Document
from foidesk.documents.rules import ENGINE, Outcome, Upload, Version
from foidesk.documents.rules import State as FileState
from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.law.refusal import Refused
from foidesk.material import actions as material
from foidesk.material import queries as laid
from foidesk.material.rules import Fate
from foidesk.opening.file import Inside
from foidesk.plumbing.files.here import of_installation
from foidesk.plumbing.post.rules import Ending
from foidesk.release import actions, outbox, queries
from foidesk.release.content import Content
from foidesk.release.models import Item, Parcel
from foidesk.release.rules import How, State
from tests.documents.filed import SHEET, added, again, settled
from tests.release.carried import MANY, PERSONAL, TYPED, Carrying, carrying
from tests.release.steps import FOLDER, LATER, attempt, message, now
from tests.walk import NOW, TODAY, logged

pytestmark = pytest.mark.django_db

TRACKED = Finding(Code.TRACKING_LINK, "page 2", 1, say("A link follows its reader."))
LOCKED = Finding(Code.ENCRYPTED, "", 1, say("It is locked with a password."))


def reinspected(document: Document, *findings: Finding, kind: str = "pdf") -> None:
    """What a newer inspection says of a file."""
    documents.settle(again(document), Outcome(kind, findings), at=NOW)


def moved(here: Carrying, document: Document) -> None:
    """Somebody lays the file to another request."""
    other = logged(here.walk.ours.alice)
    documents.move(again(document), other, reason="Wrong request.", by=here.walk.ours.alice, at=NOW)


def lost(here: Carrying, document: Document) -> None:
    """The bytes of the file are gone from where files are kept."""
    of_installation().remove(document.authority, document.sha256)


def swapped(here: Carrying, document: Document) -> None:
    """Somebody changes the row of the file behind the desk's back."""
    Document.objects.of(document.authority).filter(id=document.id).update(sha256="0" * 64)


def older(here: Carrying, document: Document) -> None:
    """It was inspected by an engine that saw less."""
    Document.objects.of(document.authority).filter(id=document.id).update(engine=0)


def newly_found(here: Carrying, document: Document) -> None:
    """A newer inspection finds what the last did not."""
    reinspected(document, TRACKED)


def not_readable(here: Carrying, document: Document) -> None:
    """A newer inspection can't read it."""
    reinspected(document, LOCKED)


def many_people(here: Carrying, document: Document) -> None:
    """A newer inspection finds a list of people, which nobody opened."""
    reinspected(document, MANY)


def waiting(here: Carrying, document: Document) -> None:
    """It waits to be inspected again."""
    rows = Document.objects.of(document.authority).filter(id=document.id)
    rows.update(state=FileState.NOT_INSPECTED, engine=0)


def other_type(here: Carrying, document: Document) -> None:
    """By its content it is something else than was thought."""
    reinspected(document, kind="csv")


BREAKS: tuple[tuple[Callable[[Carrying, Document], None], str], ...] = (
    (moved, "were changed|another request"),
    (lost, "missing, or is not what was inspected"),
    (swapped, "were changed|not what was made ready"),
    (older, "earlier version of this program"),
    (newly_found, "Hidden data or details of people were found"),
    (not_readable, "could not be examined"),
    (many_people, "details of people"),
    (waiting, "has not been inspected"),
    (other_type, "were changed"),
)


def test_a_clean_file_goes_with_the_answer_and_is_kept_as_it_left() -> None:
    here = carrying()
    document = here.file()
    parcel = here.send(here.approved(document))
    assert [(one.name, one.type, one.sha256) for one in message(parcel).files] == [
        ("minutes.pdf", "pdf", document.sha256)
    ]
    taken = outbox.take(at=NOW, folder=FOLDER)
    assert taken is not None
    assert taken.files == (b"minutes.pdf ",)
    assert taken.outcome is None


def test_what_left_is_kept_with_its_digest_and_told() -> None:
    here = carrying()
    document = here.file()
    parcel = here.send(here.approved(document))
    attempt(Ending.ACCEPTED)
    parcel = here.walk.settled(parcel)
    assert parcel.state == State.LEFT
    (item,) = queries.items(parcel)
    assert item.sent is not None
    assert (item.sent.version, item.sent.sha256, item.sent.made_from_id) == (
        Version.SENT,
        document.sha256,
        document.id,
    )
    assert laid.enclosed(here.case)[0].left_on == TODAY
    verbs = [one.verb for one in story(authority=here.case.authority, chain=here.case.id)]
    assert {"documents.sent", "material.left", "release.left"} <= set(verbs)
    assert list(queries.faults(here.case.authority)) == []
    Item.objects.of(parcel.authority).update(sent=None)
    assert [one.says for one in queries.faults(here.case.authority)] == [
        "A file that left with it is not kept as it left."
    ]


@pytest.mark.parametrize(("breaks", "says"), BREAKS, ids=[one.__name__ for one, _ in BREAKS])
@pytest.mark.parametrize("step", ["submit", "approve", "send", "take"])
def test_what_changed_is_seen_at_every_pass(
    breaks: Callable[[Carrying, Document], None], says: str, step: str
) -> None:
    here = carrying()
    document = here.file()
    ready = {"submit": here.prepared, "approve": here.submitted, "send": here.approved, "take": here.approved}
    parcel = ready[step](document)
    if step == "take":
        parcel = here.send(parcel)
        breaks(here, document)
        taken = outbox.take(at=NOW, folder=FOLDER)
        assert taken is not None
        assert taken.outcome is not None
        assert taken.outcome.ending is Ending.REFUSED
        assert taken.files == ()
        return
    breaks(here, document)
    go_on = {
        "submit": lambda: actions.submit(now(parcel), by=here.walk.ours.alice, at=NOW, reason=TYPED),
        "approve": lambda: here.approve(parcel),
        "send": lambda: here.send(parcel),
    }
    with pytest.raises(Refused, match=says):
        go_on[step]()


def test_nothing_changed_and_it_goes_through() -> None:
    """The near miss of all of those: the same file inspected again, with nothing found."""
    here = carrying()
    document = here.file()
    parcel = here.submitted(document)
    reinspected(document)
    parcel = here.approve(parcel)
    reinspected(document)
    here.send(parcel)
    reinspected(document)
    taken = outbox.take(at=NOW, folder=FOLDER)
    assert taken is not None
    assert taken.outcome is None


def test_two_officers_let_a_finding_pass_and_no_less() -> None:
    here = carrying()
    document = here.file("a.pdf", PERSONAL)
    with pytest.raises(Refused):
        here.enclose(document)
    here.passed(document)
    parcel = here.submitted(document)
    assert here.approve(parcel).state == State.APPROVED
    row = laid.overrides(document)[0]
    material.decline_override(row, reason="It is a private address after all.", by=here.walk.ours.bob, at=NOW)
    with pytest.raises(Refused, match="Hidden data or details of people were found"):
        here.send(parcel)


def test_another_finding_than_the_one_that_was_let_pass_blocks() -> None:
    here = carrying()
    document = here.file("a.pdf", PERSONAL)
    here.passed(document)
    parcel = here.submitted(document)
    reinspected(document, PERSONAL, SHEET)
    with pytest.raises(Refused, match="Hidden data or details of people were found"):
        here.approve(parcel)


@pytest.mark.parametrize(
    ("opened", "refused_at"),
    [
        ((), "submit"),
        (("bob",), "submit"),
        (("alice",), "approve"),
        (("alice", "bob"), ""),
    ],
)
def test_a_table_of_people_is_opened_by_both(opened: tuple[str, ...], refused_at: str) -> None:
    here = carrying()
    document = here.file("people.csv", MANY, kind="csv")
    here.opened(document, *opened)
    parcel = here.prepared(document)
    if refused_at == "submit":
        with pytest.raises(Refused, match="did not open it"):
            actions.submit(parcel, by=here.walk.ours.alice, at=NOW, reason=TYPED)
        return
    parcel = actions.submit(parcel, by=here.walk.ours.alice, at=NOW, reason=TYPED)
    if refused_at == "approve":
        with pytest.raises(Refused, match="did not open it"):
            here.approve(parcel)
        return
    assert here.send(here.approve(parcel)).state == State.HANDED


@pytest.mark.parametrize("change", ["taken out", "another added", "renamed"])
def test_other_files_make_the_parcel_void(change: str) -> None:
    here = carrying()
    parcel = here.approved(here.file())
    row = laid.enclosed(here.case)[0]
    if change == "taken out":
        material.undecide(row.document, by=here.walk.ours.alice, at=NOW)
    elif change == "renamed":
        material.enclose(row.document, name="Minutes of May.pdf", by=here.walk.ours.alice, at=NOW)
    else:
        here.enclose(here.file("second.pdf"))
    with pytest.raises(Refused, match="changed after this was prepared"):
        here.send(parcel)
    assert now(parcel).state == State.VOID


def test_a_file_laid_to_it_on_its_way_neither_goes_nor_counts_as_sent() -> None:
    here = carrying()
    parcel = here.send(here.approved(here.file()))
    second = here.file("second.pdf")
    here.enclose(second)
    attempt(Ending.ACCEPTED)
    here.walk.settled(parcel)
    left = {row.name: row.left_on for row in laid.enclosed(here.case)}
    assert left == {"minutes.pdf": TODAY, "second.pdf": None}


def test_what_a_message_carries_is_what_its_parcel_carries() -> None:
    here = carrying()
    parcel = here.send(here.approved(here.file()))
    mail = message(parcel)
    mail.attachments = []
    mail.save(update_fields=["attachments"])
    taken = outbox.take(at=NOW, folder=FOLDER)
    assert taken is not None
    assert taken.outcome is not None
    assert taken.outcome.words == outbox.NOT_AS_PREPARED


def test_an_item_changed_behind_the_desk_is_seen() -> None:
    here = carrying()
    parcel = here.approved(here.file())
    Item.objects.of(parcel.authority).filter(parcel=parcel).update(name="other.pdf")
    with pytest.raises(Refused, match="behind the desk's back"):
        here.send(parcel)
    assert any("words are not those" in one.says for one in queries.faults(here.case.authority))


def test_the_manifest_of_what_carries_no_file_is_what_it_was() -> None:
    here = carrying()
    parcel = here.walk.response()
    assert parcel.carries == 0
    content = queries.content(parcel)
    assert (
        Content(content.kind, content.recipient, content.words, content.questions).manifest == parcel.manifest
    )


def by_hand(here: Carrying, parcel: Parcel, *enclosed: int) -> Parcel:
    """Alice records that it was handed over."""
    return actions.record_sent(
        parcel, how=How.BY_HAND, sent_on=TODAY, enclosed=enclosed, by=here.walk.ours.alice, at=LATER
    )


def test_too_much_for_a_mail_goes_by_hand() -> None:
    here = carrying()
    upload = Upload("plan.pdf", "", b"x" * 15_000_000)
    parcel = here.approved(settled(added(here.walk.ours, upload, case=here.case)[0], kind="pdf"))
    with pytest.raises(Refused, match=r"a message of 21 MB.*Send it by post or by hand"):
        here.send(parcel)
    by_hand(here, now(parcel), 1)


def test_by_hand_the_files_count_as_sent_too() -> None:
    here = carrying()
    parcel = here.approved(here.file())
    with pytest.raises(Refused, match=r"Tick “minutes\.pdf” if it was enclosed"):
        by_hand(here, parcel)
    by_hand(here, parcel, 1)
    (item,) = queries.items(now(parcel))
    assert item.sent is not None
    assert laid.enclosed(here.case)[0].left_on == TODAY


def test_what_left_is_inspected_again_when_somebody_asks() -> None:
    here = carrying()
    document = here.file()
    parcel = here.send(here.approved(document))
    attempt(Ending.ACCEPTED)
    parcel = here.walk.settled(parcel)
    sent = queries.items(parcel)[0].sent
    assert sent is not None
    settled(again(sent), kind="pdf")
    asked = documents.inspect_again(again(sent), by=here.walk.ours.alice, at=LATER)
    assert (asked.state, asked.engine) == (FileState.NOT_INSPECTED, 0)
    claimed = documents.claim(at=LATER)
    assert claimed is not None
    assert claimed.id == sent.id
    documents.settle(claimed, Outcome("pdf", (TRACKED,)), at=LATER)
    assert again(sent).state == FileState.BLOCKED
    assert again(document).state == FileState.CLEAN
    with pytest.raises(Refused, match="Only what was sent"):
        documents.inspect_again(again(document), by=here.walk.ours.alice, at=LATER)


def test_an_archive_does_not_carry_out_what_is_withheld_of_it() -> None:
    here = carrying()
    ours = here.walk.ours
    whole = settled(added(ours, Upload("all.zip", "", b"PK"), case=here.case)[0], kind="zip")
    here.enclose(whole)
    documents.take_apart(whole, by=ours.alice, at=NOW)
    taken = documents.claim_apart(at=NOW)
    assert taken is not None
    documents.taken_apart(taken, [Inside("staff.pdf", b"%PDF")], at=NOW)
    part = settled(reading.children_of(whole)[0], kind="pdf")
    here.say(part, Fate.OUT_OF_SCOPE, reason="It is about another anvil.")
    parcel = here.walk.response()
    assert "file-taken-apart" in {one.code for one in queries.findings(parcel, on=TODAY)}
    with pytest.raises(Refused, match="It was taken apart"):
        actions.submit(parcel, by=ours.alice, at=NOW, reason=TYPED)
    with pytest.raises(Refused, match="It was taken apart"):
        here.enclose(whole, name="Everything.zip")


def test_what_an_earlier_program_found_is_let_pass_by_nobody() -> None:
    here = carrying()
    document = here.file("minutes.pdf", PERSONAL)
    Document.objects.of(document.authority).filter(id=document.id).update(engine=ENGINE - 1)
    here.passed(document)
    parcel = here.prepared(document)
    assert "file-old-inspection" in {one.code for one in queries.findings(parcel, on=TODAY)}
