"""Addresses in a letter that follow whoever opens them, or tell how a mail was delivered."""

from collections.abc import Iterator

from foidesk.anatomy.letter import Letter
from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding
from foidesk.language.sentence import say
from foidesk.links.finding import tracking
from foidesk.opening.file import Passage


def find(letter: Letter, context: Context) -> Iterator[Finding]:
    """One finding for each wrapper in each place, also in the request as quoted: the office sends it on."""
    passages = (
        Passage(one.where, one.text)
        for one in letter.paragraphs
        if "://" in one.text or "www." in one.text.lower()
    )
    for one in tracking(passages):
        says = say("{what} Give the address it leads to instead.", what=one.says)
        yield Finding(Code.TRACKING_LINK, True, one.where, says)
