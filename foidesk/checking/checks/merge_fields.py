"""Fields of a template that nothing was put into."""

import re
from collections.abc import Iterator

from foidesk.anatomy.letter import Letter, Paragraph, Part
from foidesk.checking.checks.words import quote
from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding
from foidesk.language.sentence import say

_LABEL = (
    r"(?:full |applicant'?s? |requester'?s? )?(?:name|title|surname|e-?mail(?: address)?|address|to|date|"
    r"(?:our |your )?ref(?:erence)?(?: (?:no|number))?\.?)"
)
_FIELD = re.compile(
    r"\{\{[^{}\n]{0,60}\}\}|\$\{[^{}\n]{1,40}\}|«[^»\n]{1,60}»|<<[^<>\n]{1,60}>>|\bMERGEFIELD\b"
    r"|Error! (?:Reference source|Bookmark|No (?:bookmark|text))|\[[ _●•…]{1,9}\]"
    r"|[\[<](?i:(?:please )?(?:insert|enter|add|delete|complete|type|choose|select|click)\b[^\]\[<>\n]{0,90}|"
    r"(?:today'?s |response |due )?date(?: of (?:request|receipt|response|letter))?|(?:dd[/ -]mm[/ -]yyyy)|"
    r"(?:your |our )?ref(?:erence)?(?: (?:no|number))?|(?:applicant|requester|requestor|recipient|"
    r"customer)(?:'?s)? (?:full )?name|title|surname|first name|last name|forename|full name|exemption|"
    r"section|amount|subject|officer(?: name)?|job title|signature|tbc|xx+)[\]>]"
    r"|(?<![@.\w])X{4,}(?!@|\w|\.\w)|(?<![\w/£])(?:XX|DD)/(?:XX|MM)/(?:XXXX|YYYY|XX|YY|20\d\d)\b"
)
_DEAR = re.compile(
    r"^\s*Dear(?:\s*(?:Mr|Mrs|Ms|Miss|Mx|Dr|Mr/Mrs|Mr/Ms|Mr/Mrs/Ms|Mr/Mrs/Miss/Ms)\.?)?\s*[,:]?\s*$"
    r"|^\s*Dear \[(?i:name)\]",
    re.MULTILINE,
)
_EMPTY = re.compile(rf"^[ \t]*{_LABEL}[ \t]*:[ \t]*$", re.MULTILINE | re.IGNORECASE)
_IS_LABEL = re.compile(rf"^[ \t]*{_LABEL}[ \t]*:|^\s*Dear\b", re.IGNORECASE)
_VALUE = re.compile(r"[^\n]{1,60}(?<![.,:])(?:\n|$)")
_NO_DATE = re.compile(
    r"\b(?:request|e-?mail|letter|correspondence)(?:,| which was| was)? (?:dated|received on|"
    r"dated on)\s*(?:[,;]|\.(?:\s|$)|in which|for\b)"
)
# What a paragraph holds where a pattern could be found in it.
_PATTERNS = (
    (("{", "«", "<", "[", "XX", "Error!", "MERGEFIELD", "DD/"), _FIELD),
    (("Dear",), _DEAR),
    (("dated", "received on"), _NO_DATE),
)
_HEAD = 12
"""Paragraphs among which a label without a value is one of the letter's head."""


def find(letter: Letter, context: Context) -> Iterator[Finding]:
    """One finding for each empty field, in the words that show it."""
    seen: set[str] = set()
    for n, one in enumerate(letter.paragraphs):
        after = letter.paragraphs[n + 1].text if n + 1 < len(letter.paragraphs) else ""
        for words in _empty(one, after):
            if words not in seen:
                seen.add(words)
                says = say(
                    "“{words}” is a field of a template that was left empty. Fill it in or take it out.",
                    words=words,
                )
                yield Finding(Code.EMPTY_MERGE_FIELD, True, one.where, says)


def _empty(paragraph: Paragraph, after: str) -> Iterator[str]:
    text = paragraph.text
    if paragraph.part is not Part.REQUEST:
        for signs, pattern in _PATTERNS:
            if any(sign in text for sign in signs):
                yield from (quote(match[0]) for match in pattern.finditer(text))
    if ":" in text and paragraph.part in (Part.HEAD, Part.BODY) and paragraph.n <= _HEAD:
        for match in _EMPTY.finditer(text):
            following = text[match.end() :].strip() or (after if _VALUE.match(after) else "")
            if not following or _IS_LABEL.match(following):
                yield quote(match[0])
