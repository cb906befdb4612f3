"""What every table of the house must be: each rule gives a sentence for each fault, or nothing."""

import importlib
from collections.abc import Callable, Iterable, Iterator

from django.apps import AppConfig, apps
from django.db import models
from django.db.migrations import Migration

from foidesk.plumbing.rows import Kind, OfficeManager, Row, new_key
from tests.architecture.house import RANK, room_of

Model = type[models.Model]
WORDS = (
    models.CharField,
    models.TextField,
    models.JSONField,
    models.FileField,
    models.BinaryField,
    models.GenericIPAddressField,
)


def rooms() -> list[AppConfig]:
    """The rooms that Django knows, with tables or without."""
    return [app for app in apps.get_app_configs() if app.name.startswith("foidesk.")]


def tables() -> list[Model]:
    """Every table of the house, those that Django makes by itself as well."""
    return [model for app in rooms() for model in app.get_models(include_auto_created=True)]


def rests_on_row(model: Model) -> Iterator[str]:
    """A table has a key ordered by time and names the authority whose row it is."""
    if not issubclass(model, Row):
        yield f"{model.__name__} is no Row: it has no authority."
        return
    if model._meta.pk.name != "id" or model._meta.pk.default is not new_key:
        yield f"{model.__name__} has a key that is not ordered by time."
    if model._meta.get_field("authority").null:
        yield f"{model.__name__} may belong to no authority."


def asks_whose(model: Model) -> Iterator[str]:
    """No manager reads across authorities by omission."""
    for manager in model._meta.managers:
        if not isinstance(manager, OfficeManager):
            yield f"{model.__name__}.{manager.name} reads across authorities."


def keys_point_down(model: Model) -> Iterator[str]:
    """A foreign key points into its own room or one below, and cannot be seen from there."""
    here = room_of(model.__module__)
    for field in model._meta.get_fields():
        if not isinstance(field, models.ForeignKey | models.ManyToManyField):
            continue
        there = room_of(field.related_model.__module__)
        name = f"{model.__name__}.{field.name}"
        if field.related_model.__module__.startswith("django."):
            yield f"{name} points out of the house."
        elif there != here and RANK[there] >= RANK[here]:
            yield f"{name} points up, from {here} to {there}."
        elif there != here and not field.remote_field.hidden:
            yield f'{name} is seen from {there}: say related_name="+".'


def deeds_have_doers(model: Model) -> Iterator[str]:
    """What may not have happened yet has a moment and a doer or neither, and the database holds it so.

    Where the moment must be there, an empty doer is the system or a person without account, as in the record.
    """
    fields = {field.name: field for field in model._meta.concrete_fields}
    tied = [
        {name for name, _ in _leaves(constraint.condition)}
        for constraint in model._meta.constraints
        if isinstance(constraint, models.CheckConstraint) and isinstance(constraint.condition, models.Q)
    ]
    for at, by in ((f"{name[:-3]}_at", name) for name in fields if name.endswith("_by")):
        if at not in fields:
            yield f"{model.__name__}.{by} has no {at} beside it."
        elif fields[at].null and {f"{at}__isnull", f"{by}__isnull"} not in tied:
            yield f"{model.__name__}.{at} is not tied to {by}."


def time_is_given(model: Model) -> Iterator[str]:
    """No column reads the clock; moments are called `…_at` and days `…_on`."""
    for field in model._meta.concrete_fields:
        name = f"{model.__name__}.{field.name}"
        if getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False):
            yield f"{name} reads the clock by itself."
        if isinstance(field, models.DateTimeField):
            if not f"_{field.name}".endswith("_at"):
                yield f"{name} is a moment and not called so."
        elif isinstance(field, models.DateField) and not f"_{field.name}".endswith("_on"):
            yield f"{name} is a day and not called so."


def unclassed(models_of_room: Iterable[Model], columns: dict[str, Kind]) -> Iterator[str]:
    """Every column of words is classed, and nothing else is."""
    words = {
        f"{model.__name__}.{field.name}"
        for model in models_of_room
        for field in model._meta.concrete_fields
        if isinstance(field, WORDS)
    }
    yield from (f"{name} is not classed." for name in sorted(words - columns.keys()))
    yield from (f"{name} is classed but is no column of words." for name in sorted(columns.keys() - words))
    yield from (
        f"{name} is classed as {kind!r}." for name, kind in columns.items() if not isinstance(kind, Kind)
    )


def columns_of(app: AppConfig) -> dict[str, Kind]:
    """How a room classes its columns."""
    found: dict[str, Kind] = importlib.import_module(f"{app.name}.columns").COLUMNS
    return found


def builds_on_rooms_below(migration: Migration) -> Iterator[str]:
    """A migration waits only for its own room or rooms below."""
    below = {app.label: room_of(app.name) for app in rooms()}
    here = below[migration.app_label]
    for label, _name in (*migration.dependencies, *migration.run_before):
        there = below.get(label)
        if there is None:
            yield f"{migration} waits for {label}, which is not of the house."
        elif label != migration.app_label and there != here and RANK[there] >= RANK[here]:
            yield f"{migration} of {here} waits for {there}, which stands above."


def _leaves(condition: models.Q) -> Iterator[tuple[str, object]]:
    for child in condition.children:
        if isinstance(child, models.Q):
            yield from _leaves(child)
        elif isinstance(child, tuple):
            yield child


RULES: tuple[Callable[[Model], Iterator[str]], ...] = (
    rests_on_row,
    asks_whose,
    keys_point_down,
    deeds_have_doers,
    time_is_given,
)
