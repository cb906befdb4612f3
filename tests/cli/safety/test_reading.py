"""`foidesk check --deploy` says whether whoever reads a stranger's file can reach the network."""

import pytest

from foidesk.cli.safety import reading
from foidesk.inspection import child
from foidesk.inspection.reach import network_is_cut


def test_it_is_said_where_the_network_can_not_be_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """Advice: the other limits hold."""
    monkeypatch.setattr(reading, "network_is_cut", lambda: False)
    (found,) = reading.look()
    assert not found.must
    assert "user namespaces" in found.says
    monkeypatch.setattr(reading, "network_is_cut", lambda: True)
    assert not list(reading.look())


def test_it_is_tried_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a process as the readers have it; one that does not answer counts as not cut."""
    assert network_is_cut() in (True, False)
    monkeypatch.setattr(child, "_BEGIN", "import sys; sys.exit(3)")
    assert network_is_cut() is False
