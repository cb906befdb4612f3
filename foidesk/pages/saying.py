"""Sentences of the pure rooms in the language of whoever reads the page."""

from collections.abc import Sequence
from datetime import date

from django.utils.dateformat import format as dateformat
from django.utils.functional import lazy
from django.utils.translation import gettext

from foidesk.language.sentence import Part, Sentence


def said(words: object) -> str:
    """Words of ours in the reader's language, their fields filled in: days by its calendar names.

    A plain text is looked up as it stands. What people wrote is not for here: it has one language.
    """
    if isinstance(words, Sentence):
        parts = {key: _part(part) for key, part in words.fields.items()}
        return gettext(words.pattern).format_map(parts) if words.pattern else ""
    text = "" if words is None else str(words)
    return gettext(text) if text else ""


said_lazy = lazy(said, str)
"""The same, said when it is shown: for forms, which are made before anybody reads them."""


def _part(part: Part) -> str:
    if isinstance(part, Sentence):
        return said(part)
    if isinstance(part, date):
        return dateformat(part, "l j F Y")
    return _listed([_part(one) for one in part]) if isinstance(part, tuple) else str(part)


def _listed(words: Sequence[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return gettext("%(all_but_last)s and %(last)s") % {
        "all_but_last": ", ".join(words[:-1]),
        "last": words[-1],
    }
