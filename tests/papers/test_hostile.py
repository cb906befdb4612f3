"""Broken and hostile papers: a finding or unreadable, in bounded time, and never anything else."""

import io
import zipfile
from collections.abc import Callable
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.papers.docx import reader as docx
from foidesk.papers.odf import reader as odf
from foidesk.papers.pptx import reader as pptx
from tests.papers import open_files, slide_files, word_files
from tests.papers.packed import edited, file

MADE: dict[str, tuple[ModuleType, bytes, str]] = {
    "docx": (docx, word_files.plain(), "word/document.xml"),
    "pptx": (pptx, slide_files.plain(notes="Say"), "ppt/slides/slide2.xml"),
    "odt": (odf, open_files.text(), "content.xml"),
    "odp": (odf, open_files.slides(), "content.xml"),
}
KINDS = sorted(MADE)


def read(reader: ModuleType, data: bytes) -> bool:
    """Whether a file can be read, by all three functions."""
    opened: list[Callable[[File], object]] = [reader.findings, reader.passages, reader.inside]
    try:
        for each in opened:
            list(each(file(data)))  # type: ignore[call-overload]
    except Unreadable:
        return False
    return True


@pytest.mark.parametrize("kind", KINDS)
def test_cut_short(kind: str) -> None:
    reader, data, _ = MADE[kind]
    assert read(reader, data)
    for sixteenth in range(16):
        assert not read(reader, data[: len(data) * sixteenth // 16])


@pytest.mark.parametrize("kind", KINDS)
def test_a_part_cut_short(kind: str) -> None:
    reader, data, part = MADE[kind]
    whole = zipfile.ZipFile(io.BytesIO(data)).read(part)
    for sixteenth in range(16):
        assert not read(reader, edited(data, {part: whole[: len(whole) * sixteenth // 16]}))


def flipped(kind: str, at: int, bit: int) -> None:
    """Every part in turn with one bit turned; it may be read or not, but nothing else happens."""
    reader, data, _ = MADE[kind]
    packed = zipfile.ZipFile(io.BytesIO(data))
    names = [name for name in packed.namelist() if packed.getinfo(name).file_size]
    name = names[at % len(names)]
    broken = bytearray(packed.read(name))
    broken[at % len(broken)] ^= 1 << bit
    read(reader, edited(data, {name: bytes(broken)}))
    outside = bytearray(data)
    outside[at % len(outside)] ^= 1 << bit
    read(reader, bytes(outside))


PLACES = given(st.sampled_from(KINDS), st.integers(0, 10**9), st.integers(0, 7))
QUIET = [HealthCheck.too_slow]


@settings(max_examples=25, deadline=None, suppress_health_check=QUIET)
@PLACES
def test_a_flipped_bit(kind: str, at: int, bit: int) -> None:
    flipped(kind, at, bit)


@pytest.mark.slow
@settings(max_examples=300, deadline=None, suppress_health_check=QUIET)
@PLACES
def test_many_flipped_bits(kind: str, at: int, bit: int) -> None:
    flipped(kind, at, bit)


@pytest.mark.parametrize("kind", KINDS)
def test_entities_are_not_expanded(kind: str) -> None:
    reader, data, part = MADE[kind]
    whole = zipfile.ZipFile(io.BytesIO(data)).read(part).decode()
    start = whole.index("<", whole.index("?>"))
    doctype = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]>'
    assert not read(reader, edited(data, {part: whole[:start] + doctype + whole[start:]}))


@pytest.mark.parametrize("kind", KINDS)
def test_another_encoding_is_read(kind: str) -> None:
    reader, data, part = MADE[kind]
    whole = zipfile.ZipFile(io.BytesIO(data)).read(part).decode()
    body = whole[whole.index("<", whole.index("?>")) :]
    utf16 = ('<?xml version="1.0" encoding="UTF-16"?>' + body).encode("utf-16")
    assert read(reader, edited(data, {part: utf16}))


def test_styles_that_are_based_on_each_other() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{one}"><w:basedOn w:val="{other}"/></w:style>'
        for one, other in (("A", "B"), ("B", "A"), ("C", "C"))
    )
    made = edited(
        word_files.plain(), {"word/styles.xml": f'<w:styles xmlns:w="{word_files.W}">{styles}</w:styles>'}
    )
    assert read(docx, made)


def test_twenty_thousand_comments_are_one_finding() -> None:
    n = 20_000
    one = '<w:comment w:author="Jane Smith"><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:comment>'
    made = edited(
        word_files.plain(),
        {"word/comments.xml": f'<w:comments xmlns:w="{word_files.W}">{one * n}</w:comments>'},
    )
    (found,) = docx.findings(File("a.docx", made))
    assert found.count == n


def test_deep_nesting_is_unreadable_or_read() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 200 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 200
    assert not read(docx, word_files.body(deep))
    assert read(
        docx,
        word_files.body(
            deep.replace("<w:tbl><w:tr><w:tc>", "", 150).replace("</w:tc></w:tr></w:tbl>", "", 150)
        ),
    )
