"""What a refusal for cost has to show: the estimate, and help to narrow the request (FOIA 12, 16).

Burden under regulation 12(4)(b) of the EIR knows no limit and is not judged here.
"""

import re
from collections.abc import Iterator

from foidesk.anatomy.letter import Kind, Letter
from foidesk.checking.checks.words import own_words
from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding
from foidesk.language.sentence import say
from foidesk.law.citation import foia

_TENS = "ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_NUMBER = (
    rf"(?:\d[\d,]*(?:\.\d+)?|(?:a )?hundred|an?(?= half)|half|(?:{_TENS})(?:-(?:one|two|three|four|five|six|"
    rf"seven|eight|nine))?|"
    r"one|two|three|four|five|six|seven|eight|nine|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen)"
)
_TIME = re.compile(
    rf"\b(?P<n>{_NUMBER})(?: and (?:a half|three quarters))?(?:-| an?\b)? ?(?:person |staff |working |full |"
    rf"man )?-?"
    r"(?P<unit>hours?|hrs?|minutes?|mins?|seconds|person-days?|days|weeks|months)\b(?P<after>[^.;\n]{0,40})"
)
_OF_WORK = re.compile(r"\b(?:tak(?:e|es|en|ing)|took|requir|work|search|estimat|spen[dt]|effort|sift|trawl)")
_MONEY = re.compile(r"£ ?(\d[\d,]*)(?:\.\d\d)?")
_OF_THE_LIMIT = frozenset({"18", "24", "eighteen", "twenty-four", "2.5", "3", "3.5"})
_AMOUNTS = frozenset({"450", "600", "25"})
_ENCLOSED = re.compile(
    r"\b(?:estimate|calculation|breakdown)\b[^.\n]{0,40}\b(?:attached|enclosed|annex|appendix)"
)
_ADVICE = re.compile(
    r"\b(?:narrow|refin|reduc|restrict|shorten|scal|re-?submit|modif|amend|rephras|reframe|revis|focus|limit|"
    r"confin|cut|split|prioriti[sz]|resubmi|smaller|specif)[a-z]{0,5}\b[^.\n]{0,60}\b(?:request|scope|period|"
    r"time ?frame|years?|search|questions?|it\b|this\b|them\b|dates?|months?|to (?:the|a|one|two|three|only|"
    r"just|those|particular)|criteria|terms)|\b(?:request|scope|period|time ?frame|search|"
    r"dates?)\b[^.\n]{0,40}\b(?:narrowed|refined|reduced|shorter|restricted|limited to)|\bif you (?:were to|"
    r"could|can|would|wish(?:ed)? to|want(?:ed)?|ask(?:ed)? (?:only|for|us)|chose|drop|remov|leave|exclud|"
    r"confine)|\b(?:we|i) (?:could|can|would be able to|may be able to|might be able to|should be able to|"
    r"would be happy to) (?:\w+ )?(?:provide|answer|give|supply|offer|tell|send|look|extract|search|help you|"
    r"assist|disclose|process|comply)|\b(?:within|under|below|inside) (?:the |that )?(?:cost |appropriate |"
    r"fees |time |statutory )*limit\b|\b(?:narrower|smaller|refined|revised|more specific|shorter)\b|"
    r"\b(?:cannot|can't|unable|not (?:able|possible)|difficult|no (?:obvious |other )?way)\b[^.\n]{0,90}\b(?:"
    r"suggest|narrow|refin|advi[sc]e|reduc|brought)"
)


def find(letter: Letter, context: Context) -> Iterator[Finding]:
    """Section 12 without hours or arithmetic, and without advice how to narrow the request."""
    relied = next((one for one in letter.relied if str(one).startswith("FOIA 12")), None)
    if (
        relied is None
        or relied.citation.section != "12"
        or letter.kind not in (Kind.ANSWER, Kind.REVIEW_OUTCOME)
    ):
        return
    words = own_words(letter)
    where = str(relied.citation.for_letter)
    if not _estimated(words):
        yield Finding(
            Code.COST_WITHOUT_ESTIMATE,
            True,
            where,
            say(
                "The request is refused for its cost without an estimate. Say how many records there are, "
                "how "
                "long one takes and what that comes to."
            ),
            foia("12(1)"),
        )
    if letter.kind is Kind.ANSWER and not _ADVICE.search(words):
        yield Finding(
            Code.COST_WITHOUT_ADVICE,
            True,
            where,
            say(
                "The request is refused for its cost without advice. Say what could be answered within the "
                "limit, "
                "and how the request might be narrowed."
            ),
            foia("16(1)"),
        )


def _estimated(words: str) -> bool:
    """Whether hours, or money, are reckoned other than those of the limit itself."""
    if _ENCLOSED.search(words):
        return True
    if any(
        match[1].replace(",", "") not in _AMOUNTS and _costs(words, match) for match in _MONEY.finditer(words)
    ):
        return True
    return any(_of_work(words, match) for match in _TIME.finditer(words))


def _costs(words: str, match: re.Match[str]) -> bool:
    return "cost" in words[max(0, match.start() - 80) : match.end() + 40]


def _of_work(words: str, match: re.Match[str]) -> bool:
    if match["n"] in _OF_THE_LIMIT:
        return False
    if match["unit"][0] in "hs" or match["unit"].startswith("min"):
        return True
    sentence = words[max(0, match.start() - 100) : match.start()].rpartition(". ")[2] + match["after"]
    return "working days" not in match[0] and _OF_WORK.search(sentence) is not None
