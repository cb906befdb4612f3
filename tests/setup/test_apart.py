"""Pages and worker as processes apart: two of each on one database; nothing is remembered by one alone."""

import re
import uuid

import pytest

from tests.faults.house import House, house
from tests.faults.walking import Pair
from tests.installation import Installation
from tests.plumbing.files.places import S3


def a_request_walks_through_all_of_them(desk: House) -> None:
    """Each page is asked for at the other of the two addresses; each file is read at both."""
    pair = Pair(desk.ledger, *desk.addresses)
    pair.walk("anvils")
    (_what, case, _sha256), *_none = [line for line in desk.ledger.lines if line[0] == "file"]
    files = f"/desk/cases/{case}/files/"
    found = re.search(r'href="(/desk/files/[0-9a-f-]{36}/)"', pair.alice.get(files).words)
    assert found is not None
    document = found[1]
    given = []
    for _ in desk.addresses:
        given.append(pair.alice.submit(document, form=f"{document}download/").words)
        pair.alice.get(document)  # so that the next page is asked for at the other address
    assert given[0] == given[1]
    assert given[0].startswith("anvil,")
    desk.until(
        lambda: desk.states()["sent"] > 0 and not desk.states()["waiting"], "the letter does not leave"
    )
    desk.settle()
    assert desk.lost() == []
    assert desk.ledger.unanswered == desk.ledger.refused == []


@pytest.mark.slow
def test_two_of_each_on_sqlite_and_a_folder(installation_sqlite: Installation) -> None:
    with house("", installation_sqlite.home, webs=2, workers=2) as desk:
        a_request_walks_through_all_of_them(desk)


@pytest.mark.postgres
@pytest.mark.slow
def test_two_of_each_with_nothing_in_common_but_database_and_store(installation_pg: Installation) -> None:
    home = installation_pg.home
    with S3.running() as s3:
        shared = {**s3.environment(f"{s3.bucket()}/office"), "FOIDESK_SECRET_KEY": uuid.uuid4().hex * 2}
        with house(installation_pg.url, home, webs=2, workers=2, start=False, extra=shared) as desk:
            for n, process in enumerate((*desk.webs, *desk.workers)):
                process.installation = Installation(home.parent / f"machine-{n}", installation_pg.url, shared)
            desk.start()
            a_request_walks_through_all_of_them(desk)
    assert [path for path in home.parent.glob("machine-*/**/*") if path.is_file()] == []
