"""E-mail addresses."""

import re
from collections.abc import Iterator

from foidesk.personal.around import Around
from foidesk.personal.span import Kind, Span

# Found at its "@", so that a long run of letters costs nothing; also as it stands in a web address, and as
# people write it to keep machines out. Each choice begins with a sign that a search can leap to.
_AT = re.compile(
    r"(?:@(?<=[\w'’-]@)|%(?<=[\w'’-]%)40|"
    r"(?: (?<=[\w'’-] )[\[(]|\[(?<=[\w'’-]\[)|\((?<=[\w'’-]\())at[\])] ?)"
    r"((?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,8}[^\W\d_]{2,24})(?![\w@-])",
    re.IGNORECASE,
)
_LOCAL = re.compile(r"[^\W_](?:[\w.+&'’-]{0,62}[\w'’-])?\Z|[^\W_]\Z|_[\w.+&'’-]{0,62}\w\Z")
_NOT_DOMAINS = frozenset(
    {
        "png",
        "jpg",
        "jpeg",
        "gif",
        "svg",
        "webp",
        "pdf",
        "docx",
        "xlsx",
        "js",
        "css",
        "py",
        "local",
        "internal",
    }
)


def find(around: Around) -> Iterator[Span]:
    """Every mailbox; an office's too, since nothing in the text tells them apart."""
    if "@" not in around.text and "%40" not in around.text and "at" not in around.words:
        return
    for match in _AT.finditer(around.text):
        before = around.text[max(0, match.start() - 64) : match.start()].rsplit(None, 1)[-1]
        if match[0][0] == "%":  # in a web address, where "%7C" parts what stands before it
            before = before[before.rfind("%") + 3 :] if "%" in before else before
        local = _LOCAL.search(before)
        if local and match[1].rpartition(".")[2].lower() not in _NOT_DOMAINS:
            yield Span(Kind.EMAIL, match.start() - len(local[0]), match.end(), 0.95)
