"""What a supervisor asks: does this process answer, and can it do its work."""

import pytest
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from foidesk.plumbing import schema


def test_a_process_that_answers_is_healthy_without_a_database(client: Client, settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["foi.example"]
    settings.SECURE_SSL_REDIRECT = True
    answer = client.get("/healthz", headers={"host": "10.0.0.7"})
    assert (answer.status_code, answer.content) == (200, b"ok\n")
    assert not answer.cookies


@pytest.mark.django_db
def test_an_installation_that_can_work_is_ready(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(6):
        answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.content == b"database: ok\nmigrations: ok\ntriggers: ok\nfiles: ok\n"
    assert not answer.cookies


@pytest.mark.django_db
def test_a_database_that_is_behind_is_not_ready_and_no_more_is_said(client: Client) -> None:
    MigrationRecorder(connection).record_unapplied("cases", "0001_initial")
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.content == b"database: ok\nmigrations: not ok\ntriggers: not ok\nfiles: ok\n"
    assert ("cases", "0001_initial") in schema.waiting()


@pytest.mark.django_db
def test_a_change_that_this_release_does_not_know_is_found() -> None:
    assert schema.unknown() == set()
    MigrationRecorder(connection).record_applied("cases", "9999_later")
    assert schema.unknown() == {("cases", "9999_later")}


@pytest.mark.django_db
def test_files_that_can_not_be_reached_are_not_ready(client: Client, settings: Settings) -> None:
    settings.FILES = "relative"
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert b"files: not ok" in answer.content


def test_a_database_that_is_away_is_not_ready(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def away() -> set[schema.Change]:
        raise OperationalError("password authentication failed for ada")

    monkeypatch.setattr(schema, "waiting", away)
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.content.startswith(b"database: not ok\n")
    assert b"ada" not in answer.content
