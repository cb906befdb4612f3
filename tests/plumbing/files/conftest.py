"""A real S3-compatible server for the tests of files."""

from collections.abc import Iterator

import pytest

from tests.plumbing.files.places import S3


@pytest.fixture(scope="session")
def s3() -> Iterator[S3]:
    """The server, started when it is first asked for."""
    with S3.running() as server:
        yield server
