"""Tags and filters of every template: days in words, text from outside, components that need the request."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import template
from django.core.paginator import Page
from django.middleware.csrf import get_token
from django.template import Context
from django.utils import timezone
from django.utils.dateformat import format as dateformat
from django.utils.html import escape, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from foidesk.pages import saying
from foidesk.pages.forms import problems

register = template.Library()

LONDON = ZoneInfo("Europe/London")

# Characters that change the direction of what follows, so that "fdp.exe" shows as "exe.pdf", and control
# characters, which have no business in words.
TURNS = re.compile("[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
MARKS = re.compile("[\u061c\u200e\u200f]")


@register.filter
def day(value: date | datetime | None) -> str:
    """ "Monday 6 January 2025"; a moment is taken as its day in London. Nothing gives nothing."""
    return _format(value, "l j F Y")


@register.filter
def day_short(value: date | datetime | None) -> str:
    """ "Mon 6 Jan"."""
    return _format(value, "D j M")


@register.filter
def moment(value: datetime | None) -> str:
    """ "Monday 6 January 2025 at 2.05pm", in London."""
    if not isinstance(value, datetime):
        return ""
    here = timezone.localtime(value, LONDON)
    return gettext("%(day)s at %(time)s") % {"day": day(here), "time": _clock(here)}


def _clock(here: datetime) -> str:
    if here.minute == 0 and here.hour in (0, 12):
        return gettext("midday") if here.hour else gettext("midnight")
    minutes = f".{here.minute:02}" if here.minute else ""
    return f"{here.hour % 12 or 12}{minutes}{'pm' if here.hour >= 12 else 'am'}"


def _format(value: date | datetime | None, pattern: str) -> str:
    if isinstance(value, datetime):
        value = timezone.localtime(value, LONDON).date()
    return dateformat(value, pattern) if isinstance(value, date) else ""


@register.filter
def said(value: object) -> str:
    """Words of ours that came from a pure room, in the reader's language."""
    return saying.said(value)


@register.filter
def shown(value: object) -> str:
    """Text from outside without hidden direction marks; a sign stands where one would turn text round."""
    return MARKS.sub("", TURNS.sub("\N{REPLACEMENT CHARACTER}", "" if value is None else str(value)))


@register.filter
def plain_paragraphs(value: object) -> SafeString:
    """Plain text as paragraphs, escaped, with its line ends kept and hidden direction marks made harmless."""
    text = shown("" if value is None else str(value).replace("\r\n", "\n").replace("\r", "\n"))
    paragraphs = (part.strip("\n") for part in re.split(r"\n[ \t]*\n", text) if part.strip())
    # Each line is escaped before the line breaks, which are ours, go between them.
    return format_html_join(
        "\n",
        '<p class="govuk-body">{}</p>',
        ((mark_safe("<br>".join(escape(line) for line in part.split("\n"))),) for part in paragraphs),
    )


@register.inclusion_tag("pages/components/error_summary.html")
def error_summary(*parts: Any) -> dict[str, Any]:
    """What is wrong in forms and sets of forms, each line leading to its field; nothing where nothing is."""
    return {"problems": list(problems(parts))}


@register.inclusion_tag("pages/components/pagination.html", takes_context=True)
def pagination(context: Context, page: Page[Any], name: str = "page") -> dict[str, Any]:
    """Links to the other pages of a list, keeping what else the address holds."""
    request = getattr(context, "request", None)
    query = request.GET.copy() if request else None

    def href(number: int) -> str:
        if query is None:
            return f"?{name}={number}"
        query[name] = str(number)
        return f"?{query.urlencode()}"

    return {
        "page": page,
        "previous": href(page.previous_page_number()) if page.has_previous() else "",
        "next": href(page.next_page_number()) if page.has_next() else "",
        "numbers": _numbers(page, href) if page.has_other_pages() else [],
    }


def _numbers(page: Page[Any], href: Any) -> Iterable[tuple[int, str]]:
    """Page numbers with their addresses; number 0 stands for those left out."""
    shown_numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return [(number, href(number)) if isinstance(number, int) else (0, "") for number in shown_numbers]


@register.inclusion_tag("pages/components/post_button.html", takes_context=True)
def post_button(
    context: Context, href: str, text: str, kind: str = "", hidden: str = "", **fields: object
) -> dict[str, Any]:
    """A button that does something: a form of its own, with `fields` as hidden values."""
    request = getattr(context, "request", None)
    return {
        "href": href,
        "text": text,
        "kind": kind,
        "hidden": hidden,
        "fields": fields.items(),
        "csrf_token": get_token(request) if request else "",
    }
