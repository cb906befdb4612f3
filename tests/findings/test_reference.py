"""The printed reference is what the product says."""

import re

import pytest

from foidesk.findings.codes import BLOCKS_AT, UNREADABLE, Code
from foidesk.findings.finding import Finding, Verdict, verdict
from foidesk.findings.meanings import MEANINGS
from foidesk.language.sentence import say
from tests.findings.reference import GROUPS, PAGE, page


def test_the_committed_page_is_what_is_printed() -> None:
    """After a change, `python -m tests.findings.reference` writes the page again."""
    assert PAGE.read_text(encoding="utf-8") == page()


@pytest.mark.parametrize("code", Code)
def test_each_code_has_a_meaning_in_plain_words(code: Code) -> None:
    """In its group, in whole sentences, without the words of those who make file formats."""
    meaning = MEANINGS[code]
    assert sum(code in group for group in GROUPS.values()) == 1
    assert meaning.means.endswith(".")
    assert meaning.do.endswith(".")
    assert not meaning.title.endswith(".")
    words = f"{meaning.title} {meaning.means} {meaning.do}".replace("“Custom XML data”", "")
    assert not re.search(r"\b(XML|metadata|parse|stream|node|attribute|binary|package|OLE|EXIF)\b", words)


def _finding(code: Code, sure: float = 1.0) -> Finding:
    return Finding(code, "", 1, say("Something."), sure)


@pytest.mark.parametrize("code", Code)
def test_what_one_finding_makes_of_a_file(code: Code) -> None:
    """Unreadable before blocked, and blocked by all that is structural however unsure."""
    if code in UNREADABLE:
        assert verdict([_finding(Code.COMMENT), _finding(code)]) is Verdict.UNREADABLE
    elif code is Code.PERSONAL_DATA:
        assert verdict([_finding(code, BLOCKS_AT)]) is Verdict.BLOCKED
        assert verdict([_finding(code, BLOCKS_AT - 0.01)]) is Verdict.CLEAN
    else:
        assert verdict([_finding(code, 0.1)]) is Verdict.BLOCKED
    assert verdict([]) is Verdict.CLEAN
