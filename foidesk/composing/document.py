"""Blocks as an HTML document that stands alone: semantic, escaped, without anything to fetch."""

import re
from collections.abc import Iterable
from html import escape

from foidesk.composing.blocks import Block, Heading, Items, Lines, Paragraph, Quote

# Web addresses of http and https alone become links, and show what they lead to.
_LINK = re.compile(r"https?://[^\s<>\"'“”‘’]+[^\s<>\"'“”‘’.,;:!?)\]}]")
_STYLE = (
    "body{max-width:42em;margin:2em auto;padding:0 1em;font:1rem/1.5 Arial,Helvetica,sans-serif;"
    "color:#0b0c0c;background:#fff;overflow-wrap:anywhere}"
    "h1{font-size:1.4rem}h2{font-size:1.2rem;margin-top:2em}h3,h4,h5{font-size:1rem}"
    "blockquote{margin:1em 0;padding-left:1em;border-left:4px solid #b1b4b6}"
)


def document(blocks: Iterable[Block], *, subject: str) -> str:
    """The whole document, in British English, with the subject as its title.

    It has no landmarks: a mail program shows it inside a page that has its own.
    """
    body = "\n".join(_block(block) for block in blocks)
    return (
        '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(subject)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"<h{level}>{_words(text)}</h{level}>"
        case Paragraph(text, label):
            strong = f"<strong>{_words(label)}</strong> " if label else ""
            return f"<p>{strong}{_words(text)}</p>"
        case Items(items, numbers):
            tag = "ol" if numbers else "ul"
            marks = [f' value="{n}"' if n != at else "" for at, n in enumerate(numbers, start=1)]
            rows = zip(marks or [""] * len(items), items, strict=True)
            inner = "\n".join(f"<li{mark}>{_words(item)}</li>" for mark, item in rows)
            return f"<{tag}>\n{inner}\n</{tag}>"
        case Lines(lines, at_head):
            kind = ' class="fd-letter__head"' if at_head else ""
            return f"<p{kind}>{'<br>'.join(_words(line) for line in lines)}</p>"
        case Quote(text):
            inner = "".join(f"<p>{_words(part)}</p>" for part in re.split(r"\n\s*\n", text) if part.strip())
            return f"<blockquote>{inner}</blockquote>"


def _words(text: str) -> str:
    """Escaped text with its line ends, and its web addresses as links."""
    out, last = [], 0
    for found in _LINK.finditer(text):
        address = escape(found[0])
        out += [escape(text[last : found.start()]), f'<a class="govuk-link" href="{address}">{address}</a>']
        last = found.end()
    return "".join([*out, escape(text[last:])]).replace("\n", "<br>")
