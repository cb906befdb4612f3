"""Copies that a worker makes: proved before they exist, kept as versions, tried again, given up."""

import pytest

from foidesk.documents import queries as documents
from foidesk.documents.rules import Version
from foidesk.plumbing.files.queries import read
from foidesk.redaction import queries
from foidesk.redaction.rules import State
from tests.redaction.boxed import copied, drawn, paper
from tests.walk import office

pytestmark = pytest.mark.django_db


def test_a_proved_copy_is_a_version_and_holds_nothing_struck() -> None:
    ours = office()
    of = paper(ours)
    drawn(ours, of)
    row = copied(ours, of)
    assert row.state == State.PROVED and row.copy is not None
    copy = documents.document(of.authority, row.copy.id)
    assert copy is not None and (copy.version, copy.made_from_id) == (Version.REDACTED, of.id)
    assert copy.name == "anvil (redacted).pdf"
    data = read(of.authority, copy.sha256)
    assert b"Thistlewick" not in data
    assert (row.pages, row.marks, row.words) == (1, 1, 5)
    assert queries.proof_of(copy) == row
