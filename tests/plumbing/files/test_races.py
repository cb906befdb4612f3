"""Two processes that store and let go of the same bytes at the same moment."""

import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.installation import Installation
from tests.plumbing.files.places import S3

OFFICE = uuid.uuid4()

RACE = """
import uuid
from foidesk.plumbing.files.actions import store, release
office = uuid.UUID("{office}")
for _ in range(25):
    sha256 = store(office, b"the same bytes").sha256
    release(office, sha256)
store(office, b"the same bytes")
"""
CHECK = """
import uuid
from foidesk.plumbing.files.queries import read
from foidesk.plumbing.files.models import StoredFile
office = uuid.UUID("{office}")
row = StoredFile.objects.of(office).get()
print(row.uses, read(office, row.sha256))
"""


def race(installation: Installation) -> str:
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(installation.python, [RACE.format(office=OFFICE)] * 2))
    return installation.python(CHECK.format(office=OFFICE)).strip()


def test_two_processes_store_and_let_go_of_the_same_bytes(installation: Installation) -> None:
    assert race(installation) == "2 b'the same bytes'"


@pytest.mark.postgres
def test_two_processes_on_postgresql_and_a_store(installation_pg: Installation, s3: S3) -> None:
    installation_pg.extra.update(s3.environment(s3.bucket()))
    assert race(installation_pg) == "2 b'the same bytes'"
