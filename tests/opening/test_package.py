"""An archive is read to the end of what is in it, and no further than its limits."""

import zipfile
from io import BytesIO

import pytest

from foidesk.findings.codes import Code
from foidesk.opening.file import File
from foidesk.opening.limits import MEGABYTE, Limits, Unreadable
from foidesk.opening.package import Package
from tests.opening import making
from tests.opening.making import file, packed

SMALL = Limits(expanded=8 * MEGABYTE, ratio_from=MEGABYTE, parts=100)


def _refused(data: bytes, limits: Limits = SMALL) -> Code:
    with pytest.raises(Unreadable) as why:
        package = Package(File("x", data=data, limits=limits))
        for name in package.names:
            package.read(name)
    assert why.value.says.endswith(".")
    return why.value.code


def test_parts_are_found_without_regard_to_case_and_slashes() -> None:
    """As office programs find them."""
    package = Package(file(packed({"Word\\Document.XML": b"<a/>", "/xl/workbook.xml": b"<b/>"})))
    assert package.read("word/document.xml") == b"<a/>"
    assert package.read("/XL/workbook.xml") == b"<b/>"
    assert package.names == ("Word/Document.XML", "xl/workbook.xml")


def test_a_name_that_climbs_is_only_a_name() -> None:
    """Nothing is ever written under it."""
    assert Package(file(packed({"../../etc/passwd": b"x"}))).names == ("../../etc/passwd",)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(packed({"a": b"\0" * (9 * MEGABYTE)}), Code.BOMB, id="declared beyond the limit"),
        pytest.param(packed({"a": b"\0" * (2 * MEGABYTE)}), Code.BOMB, id="declared beyond the ratio"),
        pytest.param(making.lying(10, b"\0" * (9 * MEGABYTE)), Code.BOMB, id="a size that lies"),
        pytest.param(packed({f"{n}.txt": b"" for n in range(101)}), Code.BOMB, id="too many parts"),
        pytest.param(packed({"a": b"hello" * 100})[:60], Code.TRUNCATED, id="cut short"),
        pytest.param(b"PK\3\4 no archive", Code.TRUNCATED, id="no directory"),
    ],
)
def test_what_is_too_much_or_broken_is_refused(data: bytes, code: Code) -> None:
    """With a word on why and what to do."""
    assert _refused(data) is code


def test_a_size_that_lies_by_a_little_is_read_to_the_end() -> None:
    """What is behind the claimed size would be seen by others."""
    assert Package(file(making.lying(10, b"0123456789 and a secret"))).read("big.txt").endswith(b"secret")


def test_a_password_is_told() -> None:
    """The flag of the entry says so before anything is read."""
    data = bytearray(packed({"a": b"hello"}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(mark) + at] |= 1
    assert _refused(bytes(data)) is Code.ENCRYPTED


def test_a_flipped_byte_is_seen() -> None:
    """The check sum of a part is compared."""
    data = bytearray(packed({"a": b"hello world"}, stored=True))
    data[data.find(b"hello")] ^= 1
    assert _refused(bytes(data)) is Code.TRUNCATED


def test_two_different_parts_of_one_name_are_refused_in_an_office_file() -> None:
    """One program would show the first, another the last."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("[Content_Types].xml", "<Types/>")
        for words in ("one", "two"):
            archive.writestr("xl/workbook.xml", words)
    assert _refused(out.getvalue()) is Code.UNREADABLE


def test_a_directory_of_millions_is_not_made_a_table() -> None:
    """The end of the archive says how long its directory is."""
    data = bytearray(packed({"a": b"x"}))
    at = data.rfind(b"PK\x05\x06") + 12
    data[at : at + 4] = (50_000_000).to_bytes(4, "little")
    assert _refused(bytes(data)) is Code.BOMB


def test_a_stream_gives_what_is_asked() -> None:
    """In pieces of any size."""
    stream = Package(file(packed({"a": b"0123456789"}))).stream("a")
    assert [stream.read(4), stream.read(), stream.read(1)] == [b"0123", b"456789", b""]
