"""The table of who may do what is the one that the rules give, and tells of every job, command and page."""

import re

from foidesk.cli.main import COMMANDS
from foidesk.people.rules import ROLES
from foidesk.worker.rounds import ROUNDS
from tests.architecture.permissions import PAGE, page
from tests.everyone.desk_pages import OPEN_TO_ALL, PAGES
from tests.everyone.elsewhere import AS_WHOM, FILES, ROUNDS_DO
from tests.everyone.watching import names, views


def test_the_page_is_the_one_that_the_rules_give() -> None:
    """Write it anew with `python -m tests.architecture.permissions`, and read what changed."""
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_page_but_those_of_signing_in_carries_its_permission() -> None:
    carried = views("desk")
    bare = {name for name, permission in carried.items() if permission is None}
    assert bare == set(OPEN_TO_ALL)


def test_nobody_opens_a_page_whose_permission_they_lack() -> None:
    """The rows, which are tried one by one, say the same as what the views carry."""
    carried = views("desk")
    for name, row in PAGES.items():
        holders = {role for role, card in ROLES.items() if carried[name] in card.may}
        assert (row.opens or row.does or holders) <= holders, name


def test_no_job_and_no_command_is_forgotten_and_none_is_made_up() -> None:
    assert set(AS_WHOM) == {one.name for one in COMMANDS}
    assert len(ROUNDS_DO) == len(ROUNDS)


def test_files_and_searches_are_pages_that_stand() -> None:
    said = {name for row in FILES for name in re.findall(r"`([a-z-]+)`", row[0])}
    assert said <= {*names("desk"), *names("public")}
