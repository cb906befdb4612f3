"""A language that nobody speaks: every word that is marked for translation stands in brackets."""

from collections.abc import Iterator
from contextlib import contextmanager
from gettext import NullTranslations

from django.utils.translation import trans_real

OPEN, CLOSE = "⟦", "⟧"
_CONTEXT = "\x04"


class Pseudo(NullTranslations):
    """Gives each message back between brackets."""

    def to_language(self) -> str:
        """What Django asks for to choose its formats of dates and numbers."""
        return "en-gb"

    def gettext(self, message: str) -> str:
        """The message, marked. One with a context comes to us with it in front."""
        return f"{OPEN}{message.rpartition(_CONTEXT)[2]}{CLOSE}"

    def ngettext(self, one: str, several: str, n: int) -> str:
        """The form for a number, marked."""
        return self.gettext(one if n == 1 else several)


@contextmanager
def spoken() -> Iterator[None]:
    """While inside, this thread speaks the language."""
    active = getattr(trans_real, "_active")  # noqa: B009 - of Django's own, and of this thread
    before = getattr(active, "value", None)
    active.value = Pseudo()
    try:
        yield
    finally:
        if before is None:
            del active.value
        else:
            active.value = before
