"""A browser in which somebody is signed in, without the price of a password."""

from importlib import import_module

from django.conf import settings
from django.http import HttpRequest
from django.test import Client

from foidesk.desk import session
from foidesk.people.queries import account
from foidesk.people.rules import Actor


def signed_in(actor: Actor) -> Client:
    """A test browser that holds the session of this officer."""
    officer = account(actor.id)
    assert officer is not None
    browser, request = Client(), HttpRequest()
    request.session = import_module(settings.SESSION_ENGINE).SessionStore()
    session.begin(request, officer)
    request.session.save()
    browser.cookies[settings.SESSION_COOKIE_NAME] = request.session.session_key or ""
    return browser
