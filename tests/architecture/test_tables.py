"""Every table that stands is as the house wants it, and every rule sees its planted fault."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.apps import AppConfig
from django.db import models
from django.db.migrations import Migration
from django.db.migrations.loader import MigrationLoader
from django.test.utils import isolate_apps

from foidesk.plumbing.rows import Kind, OfficeManager, Row, tied
from tests.architecture.house import RANK
from tests.architecture.tables import (
    RULES,
    Model,
    asks_whose,
    builds_on_rooms_below,
    columns_of,
    deeds_have_doers,
    keys_point_down,
    rests_on_row,
    rooms,
    tables,
    time_is_given,
    unclassed,
)

ROOMS = [app for app in rooms() if list(app.get_models())]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_table_keeps_the_rule(rule: Callable[[Model], Iterator[str]]) -> None:
    faults = [fault for model in tables() for fault in rule(model)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("app", ROOMS, ids=lambda app: app.label)
def test_every_column_of_words_is_classed(app: AppConfig) -> None:
    faults = list(unclassed(app.get_models(), columns_of(app)))
    assert not faults, "\n".join(faults)


def test_every_migration_builds_on_rooms_below() -> None:
    loader = MigrationLoader(None)
    ours = {app.label for app in rooms()}
    migrations = [migration for (label, _), migration in loader.disk_migrations.items() if label in ours]
    faults = [fault for migration in migrations for fault in builds_on_rooms_below(migration)]
    assert not faults, "\n".join(faults)


def test_every_room_has_its_place_on_the_ladder() -> None:
    assert {app.name.split(".")[1] for app in rooms()} <= set(RANK)


def planted(base: type[models.Model] = Row, room: str = "cases", **columns: Any) -> Model:
    """A table that nobody built, in a room of our choice."""
    meta = type("Meta", (), {"app_label": room, "constraints": columns.pop("constraints", [])})
    with isolate_apps(f"foidesk.{room}"):
        return type("Planted", (base,), {"__module__": f"foidesk.{room}.models", "Meta": meta, **columns})


def test_a_table_without_authority_is_seen() -> None:
    model = planted(models.Model, id=models.BigAutoField(primary_key=True))
    assert list(rests_on_row(model)) == ["Planted is no Row: it has no authority."]


def test_a_key_that_tells_no_time_is_seen() -> None:
    model = planted(id=models.UUIDField(primary_key=True))
    assert list(rests_on_row(model)) == ["Planted has a key that is not ordered by time."]


def test_a_manager_that_reads_across_authorities_is_seen() -> None:
    assert list(asks_whose(planted(everyone=models.Manager()))) == [
        "Planted.everyone reads across authorities."
    ]
    assert list(asks_whose(planted(more=OfficeManager()))) == []


def test_a_key_that_points_up_is_seen() -> None:
    case = planted(room="cases")
    below = planted(room="audit", case=models.ForeignKey(case, models.PROTECT, related_name="+"))
    assert list(keys_point_down(below)) == ["Planted.case points up, from audit to cases."]


def test_a_key_that_is_seen_from_below_is_seen() -> None:
    head = planted(room="audit")
    above = planted(room="cases", head=models.ForeignKey(head, models.PROTECT, related_name="cases"))
    assert list(keys_point_down(above)) == ['Planted.head is seen from audit: say related_name="+".']
    hidden = planted(room="cases", head=models.ForeignKey(head, models.PROTECT, related_name="+"))
    assert list(keys_point_down(hidden)) == []


def test_a_deed_that_nobody_need_have_done_is_seen() -> None:
    assert list(deeds_have_doers(planted(**deed()))) == ["Planted.held_at is not tied to held_by."]
    assert list(deeds_have_doers(planted(**deed(), constraints=[tied("held", table="cases_planted")]))) == []


def deed() -> dict[str, Any]:
    """The columns of something that may have been done."""
    return {"held_at": models.DateTimeField(null=True), "held_by": models.UUIDField(null=True)}


def test_a_doer_without_a_moment_is_seen() -> None:
    assert list(deeds_have_doers(planted(held_by=models.UUIDField()))) == [
        "Planted.held_by has no held_at beside it."
    ]


def test_a_column_that_reads_the_clock_is_seen() -> None:
    model = planted(
        made_at=models.DateTimeField(auto_now_add=True), changed_at=models.DateTimeField(auto_now=True)
    )
    assert list(time_is_given(model)) == [
        "Planted.made_at reads the clock by itself.",
        "Planted.changed_at reads the clock by itself.",
    ]


def test_a_moment_and_a_day_by_the_wrong_name_are_seen() -> None:
    model = planted(made=models.DateTimeField(), received_at=models.DateField())
    assert list(time_is_given(model)) == [
        "Planted.made is a moment and not called so.",
        "Planted.received_at is a day and not called so.",
    ]


def test_a_column_of_words_that_nobody_classed_is_seen() -> None:
    model = planted(note=models.TextField(), facts=models.JSONField(), n=models.IntegerField())
    assert list(unclassed([model], {"Planted.note": Kind.FREE_TEXT, "Planted.n": Kind.NONE})) == [
        "Planted.facts is not classed.",
        "Planted.n is classed but is no column of words.",
    ]


def test_a_migration_that_waits_for_a_room_above_is_seen() -> None:
    waits = {"dependencies": [("cases", "0001_initial"), ("auth", "0001_initial")]}
    migration = type("Planted", (Migration,), waits)("0001_planted", "audit")
    assert list(builds_on_rooms_below(migration)) == [
        "audit.0001_planted of audit waits for cases, which stands above.",
        "audit.0001_planted waits for auth, which is not of the house.",
    ]
