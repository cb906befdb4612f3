"""Neighbouring pieces of text that have something in common, told as one."""

from collections.abc import Callable
from typing import Generic, TypeVar

_SAMPLE = 400

Key = TypeVar("Key")


class Stretch(Generic[Key]):
    """Gathers pieces with the same key, one after the other, and hands each stretch on when it has ended:
    its key and the beginning of its text. A piece without a key ends what was before it.
    """

    def __init__(self, done: Callable[[Key, str], None]) -> None:
        self._done = done
        self._key: Key | None = None
        self._text = ""

    def add(self, key: Key | None, text: str) -> None:
        """The next piece."""
        if key != self._key:
            self.end()
            self._key = key
        if len(self._text) < _SAMPLE:
            self._text += text[:_SAMPLE]

    def end(self) -> None:
        """No further piece belongs to the last stretch."""
        if self._key is not None:
            self._done(self._key, self._text)
        self._key, self._text = None, ""
