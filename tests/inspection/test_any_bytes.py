"""Whatever the bytes are, there is one verdict and no exception."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foidesk.findings.finding import Verdict
from foidesk.inspection.engine import inspect
from foidesk.opening.file import File
from tests.inspection.seeds import seeds

Change = Callable[[bytes, int, bytes], bytes]
CHANGES: tuple[Change, ...] = (
    lambda data, at, _new: data[:at],
    lambda data, at, _new: data[at:],
    lambda data, at, new: data[:at] + new + data[at + len(new) :],
    lambda data, at, new: data[:at] + new + data[at:],
    lambda data, at, new: data[:at] + data[at + len(new) :],
    lambda data, at, new: data[:at] + data[at // 2 : at] + data[at:],
)


def _verdict(data: bytes, name: str) -> Verdict:
    report = inspect(File(name, data=data))
    assert not report.faults, report.faults
    assert (report.verdict is Verdict.CLEAN) or report.findings
    return report.verdict


@pytest.mark.parametrize("name", seeds())
def test_a_whole_file_is_read_without_a_fault(name: str) -> None:
    """Each seed is worth damaging."""
    _verdict(seeds()[name], name)


@pytest.mark.parametrize("name", seeds())
def test_a_file_cut_anywhere_is_read_without_a_fault(name: str) -> None:
    """At each sixteenth of it."""
    data = seeds()[name]
    for n in range(16):
        _verdict(data[: len(data) * n // 16], name)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.binary(max_size=400), name=st.sampled_from(sorted(seeds())))
def test_any_bytes_under_any_name(data: bytes, name: str) -> None:
    """Also behind the first bytes of a known type."""
    _verdict(data, name)
    _verdict(seeds()[name][:64] + data, name)


def _damaged(draw: st.DrawFn) -> tuple[str, bytes]:
    name = draw(st.sampled_from(sorted(seeds())))
    data = seeds()[name]
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(len(data) - 1, 0)))
        data = draw(st.sampled_from(CHANGES))(data, at, draw(st.binary(min_size=1, max_size=8)))
    return name, data


damaged = st.composite(_damaged)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(damaged())
def test_a_damaged_file(named: tuple[str, bytes]) -> None:
    """Cut, flipped, doubled, filled."""
    _verdict(named[1], named[0])


@pytest.mark.slow
@settings(max_examples=3000, deadline=None, suppress_health_check=list(HealthCheck))
@given(damaged())
def test_many_damaged_files(named: tuple[str, bytes]) -> None:
    """The same, for longer."""
    _verdict(named[1], named[0])
