"""Django's migrate, after which the record's triggers are made anew."""

from typing import Any

from django.core.management.commands.migrate import Command as Migrate
from django.db import connections

from foidesk.audit import triggers


class Command(Migrate):
    """Migrate, then let the database refuse again what the record must not suffer."""

    def handle(self, *args: Any, **options: Any) -> None:
        super().handle(*args, **options)
        connection = connections[options["database"]]
        if "audit_event" in connection.introspection.table_names():
            triggers.install(connection)
