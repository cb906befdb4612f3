"""Words in the HTML of a message that no reader sees: not displayed, white on white, or too small to read."""

import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser

import nh3

_TAGS = nh3.ALLOWED_TAGS | {
    "font",
    "section",
    "main",
    "big",
    "button",
    "address",
    "form",
    "label",
    "fieldset",
}
_NO_WORDS = {"script", "style", "title", "template", "noscript"}
_TELLING = {"style", "color", "bgcolor", "background", "hidden"}
_VOID = frozenset({"area", "br", "col", "hr", "img", "wbr"})
_ENTITY = re.compile(r"&(?:#?\w{1,8};)?")
_BODY = re.compile(r"<body\b[^>]{0,4000}>", re.IGNORECASE)
_GONE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?<![\w-])opacity\s*:\s*0(?![.\d])|"
    r"font-size\s*:\s*[01](?:\.\d+)?(?:px|pt|em|%)?(?![.\d])",
    re.IGNORECASE,
)
_LARGE = re.compile(r"font-size\s*:\s*(?:[2-9]|\d\d)", re.IGNORECASE)
_WHITE = re.compile(
    r"(?<![\w-])color\s*:\s*(?:white|#fff(?:fff)?(?![\da-f])|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))",
    re.IGNORECASE,
)
_COLOUR = re.compile(r"(?<![\w-])color\s*:", re.IGNORECASE)
_GROUND = re.compile(
    r"background(?:-color|-image)?\s*:\s*(?!white|#fff|none|transparent|inherit)", re.IGNORECASE
)
_BGCOLOR = re.compile(r"\bbgcolor\s*=\s*[\"']?(?!white|#fff)[#\w]|\bbackground\s*=", re.IGNORECASE)
_PLAIN_GROUND = frozenset({"", "white", "#ffffff", "#fff"})
_DEEPEST = 1_000
_FILLING = re.compile(r"[\s\u00a0\u00ad\u034f\u200b-\u200f\u2007\u2060\ufeff]+")


def hidden(html: str) -> list[str]:
    """The stretches of words that are not shown, in order; the fillers newsletters hide are none.

    For HTML that `mail.html.too_deep` lets through: the time grows with the square of its depth.
    """
    # Python's parser is not made for hostile input: nh3 makes well-formed tags of whatever came. But it takes
    # ever longer over each bare "&", so that these are gone before.
    body = _BODY.search(html)
    ground = bool(body and (_GROUND.search(body[0]) or _BGCOLOR.search(body[0])))
    reader = _Reader(ground)
    safe = nh3.clean(
        _ENTITY.sub(_letter, html),
        tags=_TAGS,
        clean_content_tags=_NO_WORDS,
        attributes={"*": _TELLING},
        strip_comments=True,
    )
    reader.feed(safe)
    reader.close()
    return list(reader.stretches())


def _letter(entity: re.Match[str]) -> str:
    letter = unescape(entity[0])
    return letter if len(letter) == 1 and letter not in "<>&" else " "


class _Reader(HTMLParser):
    """Follows what each element makes of its words: whether they show, in white, on a coloured ground."""

    def __init__(self, ground: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[tuple[str, bool, bool, bool]] = [("", False, False, ground)]
        self._found: list[str] = []
        self._on = False

    def stretches(self) -> Iterator[str]:
        """What was found, each stretch with single spaces."""
        for found in "".join(self._found).split("\x00"):
            words = _FILLING.sub(" ", found).strip()
            if any(letter.isalnum() for letter in words):
                yield words

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID or len(self._open) >= _DEEPEST:
            return
        given = {name: value or "" for name, value in attrs}
        style = given.get("style", "")
        _, gone, white, ground = self._open[-1]
        gone = (gone and not _LARGE.search(style)) or "hidden" in given or bool(_GONE.search(style))
        if _WHITE.search(style) or given.get("color", "").lower() in ("white", "#ffffff", "#fff"):
            white = True
        elif _COLOUR.search(style) or "color" in given:
            white = False
        ground = (
            ground
            or bool(_GROUND.search(style))
            or "background" in given
            or given.get("bgcolor", "").lower() not in _PLAIN_GROUND
        )
        self._open.append((tag, gone, white, ground))

    def handle_endtag(self, tag: str) -> None:
        for n in range(len(self._open) - 1, max(0, len(self._open) - 30), -1):
            if self._open[n][0] == tag:
                del self._open[n:]
                return

    def handle_data(self, data: str) -> None:
        _, gone, white, ground = self._open[-1]
        unseen = gone or (white and not ground)
        if unseen:
            self._found.append(data)
        elif self._on and not unseen and data.strip():
            self._found.append("\x00")
        self._on = unseen or (self._on and not data.strip())
