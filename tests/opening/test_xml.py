"""XML of strangers, small and large."""

from io import BytesIO

import pytest

from foidesk.findings.codes import Code
from foidesk.opening.limits import Unreadable
from foidesk.opening.xml import elements, local, tree


def _read(data: bytes, *names: str) -> list[tuple[str, str]]:
    return [(local(one), "".join(map(str, one.itertext()))) for one in elements(BytesIO(data), *names)]


def test_an_inner_element_stays_whole_within_its_outer_one() -> None:
    """A run of a paragraph is given by itself, and the paragraph with all its runs."""
    data = b"<w xmlns='u'><p>a<r>b</r>c<r>d</r></p><q>x</q><p>e<r>f</r></p></w>"
    assert _read(data, "p", "r") == [("r", "b"), ("r", "d"), ("p", "abcd"), ("r", "f"), ("p", "ef")]
    assert _read(data, "p") == [("p", "abcd"), ("p", "ef")]
    assert _read(data, "r", "w") == [("r", "b"), ("r", "d"), ("r", "f"), ("w", "abcdxef")]
    assert _read(data)[-1] == ("w", "abcdxef")


def test_other_encodings_are_read() -> None:
    """With their mark and their declaration."""
    data = "<?xml version='1.0' encoding='utf-16'?><w><p>é</p></w>".encode("utf-16")
    assert _read(data, "p") == [("p", "é")]
    assert local(tree(data)) == "w"


def test_a_named_document_type_is_no_harm() -> None:
    """OpenOffice 2 wrote one into every manifest; it is not fetched."""
    data = b'<!DOCTYPE m PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"><m>x</m>'
    assert _read(data, "m") == [("m", "x")]
    assert tree(data).text == "x"


LAUGHS = (
    b"<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>]>"
    b"<a>&c;</a>"
)


@pytest.mark.parametrize(
    "data",
    [
        LAUGHS,
        b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
        b"<!DOCTYPE a [<!ATTLIST a b CDATA 'c'>]><a/>",
        b"<a>" * 5000 + b"</a>" * 5000,
        b"<a><b>",
        b"",
        b"no XML at all",
        b"<!-- only this -->",
    ],
)
def test_what_defines_entities_or_is_broken_is_refused(data: bytes) -> None:
    """And nothing else comes out of the parser."""
    for read in (lambda: tree(data), lambda: _read(data, "a")):
        with pytest.raises(Unreadable) as why:
            read()
        assert why.value.code is Code.UNREADABLE


class _Endless:
    """A part of many small elements, made as it is read."""

    def __init__(self, pieces: int) -> None:
        self._left = pieces + 2
        self._pieces = pieces

    def read(self, _size: int = -1) -> bytes:
        self._left -= 1
        if self._left == self._pieces + 1:
            return b"<sst>"
        return b"" if self._left < 0 else b"</sst>" if self._left == 0 else b"<si><t>words</t></si>" * 3000


def test_a_large_part_leaves_nothing_behind() -> None:
    """What was given and what nobody asked for are forgotten on the way."""
    largest = 0
    for element in elements(_Endless(20), "si"):  # type: ignore[arg-type]
        parent = element.getparent()
        assert parent is not None
        largest = max(largest, len(parent))
    assert largest < 10_000
    assert not list(elements(_Endless(20), "nobody"))  # type: ignore[arg-type]
