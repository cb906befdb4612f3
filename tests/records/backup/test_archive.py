"""What a backup looks like from outside, and that nothing that was changed or made up is taken for one."""

import io
import tarfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyrage import x25519

from foidesk.records.backup import about, archive, rows, sealing
from foidesk.records.backup.trouble import Stopped, Unreadable
from tests.records.backup.parts import ABOUT, pieces, read, written

PAIR = x25519.Identity.generate()
OTHER = x25519.Identity.generate()
SEALED = written(PAIR.to_public())
PLAIN = written()


def test_it_comes_out_as_it_went_in() -> None:
    assert read(SEALED, PAIR) == read(PLAIN)
    assert rows.unpacked(read(PLAIN)["tables/cases_case/000001.jsonl.gz"])[1] == ["b", "two"]


def test_each_of_two_keys_opens_it() -> None:
    both = written(PAIR.to_public(), OTHER.to_public())
    assert read(both, PAIR) == read(both, OTHER)


def test_any_tool_unpacks_what_is_inside() -> None:
    with tarfile.open(fileobj=io.BytesIO(PLAIN)) as tree:
        assert tree.getnames()[0] == "about.json"
        assert {one.mode for one in tree} == {0o600}


def test_nothing_sealed_can_be_read_from_outside() -> None:
    assert b"cases" not in SEALED
    assert SEALED.startswith(b"age-encryption.org/v1\n")


def test_the_wrong_key_says_so() -> None:
    with pytest.raises(Stopped, match="sealed for another"):
        read(SEALED, OTHER)


def test_without_a_key_it_says_which_option_to_give() -> None:
    with pytest.raises(Stopped, match="--key"):
        read(SEALED)


@settings(max_examples=120)
@given(st.integers(0, len(SEALED) - 1), st.integers(1, 255))
def test_any_changed_byte_of_a_sealed_backup_is_refused(place: int, by: int) -> None:
    changed = bytearray(SEALED)
    changed[place] ^= by
    with pytest.raises(Stopped):
        read(bytes(changed), PAIR)


@settings(max_examples=200)
@given(st.integers(0, len(PLAIN) - 1), st.integers(1, 255))
def test_any_changed_byte_of_an_unsealed_copy_is_refused(place: int, by: int) -> None:
    changed = bytearray(PLAIN)
    changed[place] ^= by
    with pytest.raises(Stopped):
        read(bytes(changed))


@settings(max_examples=60)
@given(st.data())
def test_whatever_breaks_off_or_goes_on_is_refused(data: st.DataObject) -> None:
    whole, keys = data.draw(st.sampled_from([(SEALED, [PAIR]), (PLAIN, [])]))
    other = data.draw(
        st.one_of(
            st.integers(0, len(whole) - 1).map(lambda end: whole[:end]),
            st.binary(min_size=1, max_size=1200).map(lambda more: whole + more),
        )
    )
    with pytest.raises(Stopped):
        read(other, *keys)


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd",
        "/etc/passwd",
        "files/../../x",
        "tables/a/b.sh",
        "files/x/y",
        "C:\\x",
        "about.json/",
    ],
)
def test_names_of_other_places_are_refused(name: str) -> None:
    unpacker = archive.Unpacker(lambda *_: pytest.fail("was taken"))
    with pytest.raises(Unreadable, match="no backup of FOI Desk holds"):
        unpacker.write(archive.packed(name, b"x", at=0))


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.DIRTYPE, tarfile.CHRTYPE])
def test_what_is_no_plain_file_is_refused(kind: bytes) -> None:
    head = tarfile.TarInfo("about.json")
    head.type, head.linkname = kind, "/etc/passwd"
    with pytest.raises(Unreadable):
        archive.Unpacker(lambda *_: None).write(head.tobuf(tarfile.USTAR_FORMAT))


def test_a_member_of_boundless_size_is_refused_before_it_is_read() -> None:
    head = tarfile.TarInfo("about.json")
    head.size = 7_000_000_000
    with pytest.raises(Unreadable, match="larger than it may be"):
        archive.Unpacker(lambda *_: None).write(head.tobuf(tarfile.USTAR_FORMAT))


def test_a_part_that_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    packed, _many = next(rows.parts([["x" * 100_000]]))
    monkeypatch.setattr(rows, "LARGEST_PART", 50_000)
    with pytest.raises(Unreadable):
        rows.unpacked(packed)


def take(found: about.About) -> None:
    """Nothing is done with it."""


def test_a_later_form_is_refused_with_the_version_to_install() -> None:
    later = next(pieces({**ABOUT, "form": about.FORM + 1, "foidesk": "9.1"}))
    with pytest.raises(Stopped, match=r"FOI Desk 9\.1"):
        archive.Unpacker(lambda _name, data: take(about.read_about(data))).write(later)


@given(st.text(max_size=40))
def test_no_text_is_taken_for_a_key_by_accident(text: str) -> None:
    for maker in (sealing.public_key, sealing.secret_key):
        with pytest.raises(Stopped):
            maker(text)
