"""How much is done for a text, counted and not timed: what is said twice is judged once."""

import pytest

from foidesk.opening.file import Passage
from foidesk.personal import addresses, finder, national
from foidesk.personal.around import Around
from foidesk.personal.finder import find, spans
from foidesk.personal.known import Known
from foidesk.personal.span import Kind, Span


class Counted:
    """A function, and how many characters it was given."""

    def __init__(self, patch: pytest.MonkeyPatch, module: object, name: str) -> None:
        self.characters = self.most = self.calls = 0
        self._real = getattr(module, name)
        patch.setattr(module, name, self)

    def __call__(self, given: str | list[Span], *others: object, **named: object) -> object:
        self.calls += 1
        self.characters += len(given)
        self.most = max(self.most, len(given))
        return self._real(given, *others, **named)


def test_a_value_is_judged_once_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    searched = Counted(monkeypatch, finder, "spans")
    values = "\n".join(["Email", *["wendy@example.org", "none", "rose@example.org"] * 50_000])
    (finding,) = find([Passage("column A", values, "Email")], Known())
    assert finding.count == 100_000
    assert searched.characters < 200


def test_a_long_column_is_searched_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    searched = Counted(monkeypatch, finder, "spans")
    values = "\n".join(["Email", *(f"wendy.weld.{n}@example.org" for n in range(50_000))])
    (finding,) = find([Passage("column A", values, "Email")], Known())
    assert finding.count == 50_000
    assert searched.most <= 1_000_000
    assert searched.characters <= len(values)


def test_a_value_of_several_lines_stays_whole() -> None:
    values = "\n".join(f"{n} High Street\nAnytown\nAB{n % 20} {n % 10}CD" for n in range(1, 200))
    (finding,) = find([Passage("column A", f"Address\n{values}", "Address")], Known())
    assert finding.count == 199


def test_nothing_is_read_twice_between_postcodes(monkeypatch: pytest.MonkeyPatch) -> None:
    read = Counted(monkeypatch, addresses, "_begins")
    values = "\n".join(f"AB{n % 20} {n % 10}CD" for n in range(5_000))
    assert not list(addresses.find(Around(values, "Postcode")))
    assert read.characters <= len(values)


@pytest.mark.parametrize("flat", ["Flat B2 3rd Floor", "Unit A1 4th Avenue"])
def test_a_floor_is_no_postcode(flat: str) -> None:
    text = f"Write to {flat}, 12 High Street, Anytown, AB1 2CD."
    (span,) = spans(text)
    assert (span.kind, text[span.start : span.end]) == (Kind.ADDRESS, text[9:-1])


def test_finds_apart_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = Counted(monkeypatch, finder, "_stands")
    assert len(spans("Mr Tom Weld, tom@example.org, 07700 900123. " * 500)) == 1_500
    assert compared.most <= 2


NI = [
    "AB123456C",
    "AB 12 34 56 C",
    "ab123456c",
    "AB/12/34/56/C",
    "99 12 AB 12 34 56 C",
    "xAB123456C, 12 34 56",
]


@pytest.mark.parametrize("text", NI)
def test_a_number_is_found_from_its_figures(text: str) -> None:
    assert [span.kind for span in national.ni_numbers(Around(text))] == [Kind.NI_NUMBER]
