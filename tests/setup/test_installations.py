"""The installations that other tests start processes on: copies apart from one another, on both."""

import socket
import urllib.request

import pytest

from tests.installation import Installation

FOUND = "from foidesk.plumbing.rows import new_key; from foidesk.audit.models import Head; "


@pytest.mark.postgres
def test_postgresql_passes_the_same_check(installation_pg: Installation) -> None:
    done = installation_pg.run("check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "Everything is as it should be.\n", "")


@pytest.mark.postgres
def test_each_copy_is_empty_and_its_own(
    installation_pg: Installation, installation_sqlite: Installation
) -> None:
    add = f"{FOUND}Head(authority=new_key(), chain=new_key(), digest='0').save()"
    count = f"{FOUND}print(Head.objects.in_every_office().count())"
    installation_pg.python(add)
    assert installation_pg.python(count) == "1\n"
    assert installation_sqlite.python(count) == "0\n"


def test_the_pages_of_a_copy_answer(installation: Installation) -> None:
    with installation.web() as address, urllib.request.urlopen(f"{address}/desk/first/", timeout=20) as page:
        assert page.status == 200


def test_tests_have_no_network() -> None:
    with pytest.raises(PermissionError, match="tests have no network"):
        socket.create_connection(("203.0.113.9", 80), timeout=1)
