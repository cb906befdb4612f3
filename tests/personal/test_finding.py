"""One finding for each kind and place, in words; what is known is found however it is written."""

import pytest

from foidesk.findings.codes import Code
from foidesk.opening.file import Passage
from foidesk.personal.finder import find, spans
from foidesk.personal.known import Known
from foidesk.personal.span import Kind

KNOWN = Known(
    applicant=(
        "Wendy Weld-Marsh",
        "wendy.weld@example.org",
        "+44 7700 900123",
        "14 Mill Lane, Northmere LN99 4QT",
    ),
    people=("Tomasz Wójcik", "b.lindqvist@staff.marlshire.example"),
    published=frozenset(
        {"foi@marlshire.example", "01632 960000", "@press.example", "1 High Street, Northmere LN99 1ZX"}
    ),
)


def test_a_column_gives_one_finding_with_its_count() -> None:
    column = Passage("Staff, column B", "\n".join(f"JT{n:06d}A" for n in range(1_204)), "NINO")
    (found,) = find([column], Known())
    assert (found.code, found.where, found.count) == (Code.PERSONAL_DATA, "Staff, column B", 1_204)
    assert found.says == "1,204 National Insurance numbers in the column “NINO”."
    assert found.sure >= 0.9
    assert found.blocks


def test_passages_of_a_place_are_counted_together() -> None:
    pages = [
        Passage("page 1", "Ring 01632 960114."),
        Passage("page 1", "Or 01632 960115."),
        Passage("page 2", "a@b.example"),
    ]
    assert [(one.where, one.count, one.says) for one in find(pages, Known())] == [
        ("page 1", 2, "2 telephone numbers."),
        ("page 2", 1, "1 e-mail address."),
    ]


def test_what_is_doubtful_does_not_block() -> None:
    (found,) = find([Passage("", "Reference 01632 960114")], Known())
    assert found.says == "Perhaps 1 telephone number."
    assert not found.blocks


def test_a_heading_cannot_spoil_the_sentence() -> None:
    (found,) = find([Passage("", "wendy@example.org", "x\u202e{0}{n}\n" + "y" * 500)], Known())
    assert "\u202e" not in found.says
    assert len(found.says) < 120


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("WENDY WELD MARSH", Kind.APPLICANT),
        ("Weld-Marsh, Wendy", Kind.APPLICANT),
        ("W. Weld-Marsh", Kind.APPLICANT),
        ("wendyweldmarsh", Kind.APPLICANT),
        ("Wendy.Weld@EXAMPLE.org", Kind.APPLICANT),
        ("(07700) 900-123", Kind.APPLICANT),
        ("14 MILL LANE\nNorthmere\nLN994QT", Kind.APPLICANT),
        ("tomasz wojcik", Kind.PERSON),
        ("B.Lindqvist@staff.marlshire.example", Kind.PERSON),
    ],
)
def test_what_is_known_is_found_however_it_is_written(text: str, kind: Kind) -> None:
    assert kind in [span.kind for span in spans(f"It says {text} here.", known=KNOWN)]


@pytest.mark.parametrize("text", ["Wendy Marshall", "Wendy", "Marsh", "07700 900124", "Tom Wojcicki"])
def test_others_are_not_taken_for_them(text: str) -> None:
    found = spans(f"It says {text} here.", known=KNOWN)
    assert not {span.kind for span in found} & {Kind.APPLICANT, Kind.PERSON}


@pytest.mark.parametrize(
    "text",
    [
        "FOI@Marlshire.example",
        "Tel: 01632960000",
        "Tel: +44 1632 960 000",
        "newsdesk@press.example",
        "1 High Street, Northmere, LN99 1ZX",
    ],
)
def test_what_the_office_publishes_is_no_finding(text: str) -> None:
    assert spans(f"Write to {text}.", known=KNOWN) == []


@pytest.mark.parametrize("text", ["grace.fox@press.example", "grace.fox@marlshire.example", "01632 960001"])
def test_a_person_at_the_office_is_one(text: str) -> None:
    assert len(spans(f"Call or write: {text}", known=KNOWN)) == 1


def test_spans_lie_where_they_are_even_with_letters_apart() -> None:
    text = "D O B :  2 8 / 0 6 / 1 9 5 9  and wendy@example.org"
    assert [text[span.start : span.end] for span in spans(text)] == [
        "2 8 / 0 6 / 1 9 5 9",
        "wendy@example.org",
    ]
