"""The household stands once for all tests of a file; what a test does is taken back after it."""

from collections.abc import Iterator

import pytest
from django.test import TestCase, override_settings
from pytest_django.plugin import DjangoDbBlocker

from tests.everyone.household import Household, household
from tests.walk import NOW


class _Standing(TestCase):
    """Django's own way of keeping rows for several tests and taking them back at the end."""


@pytest.fixture(scope="module")
def standing(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Household]:
    """The household, as it was walked to."""
    with django_db_blocker.unblock():
        _Standing.setUpClass()
        try:
            with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]):
                yield household()
        finally:
            _Standing.tearDownClass()
            _Standing.doClassCleanups()


@pytest.fixture
def house(standing: Household, db: None, monkeypatch: pytest.MonkeyPatch) -> Household:
    """The household on its day, for one test."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)
    return standing
