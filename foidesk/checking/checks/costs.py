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
    rf"(?<![£\d.,])\b(?P<n>{_NUMBER})(?: and (?:a half|three quarters))?(?:-| an?\b)? ?(?:person |staff |"
    rf"working |full |man )?-?"
    r"(?P<unit>hours?|hrs?|minutes?|mins?|seconds|person-days?|days|weeks|months)\b(?=(?P<after>[^.;\n]{0,40}"
    r"))"
)
_OF_WORK = re.compile(r"\b(?:tak(?:e|es|en|ing)|took|requir|work|search|estimat|spen[dt]|effort|sift|trawl)")
_MONEY = re.compile(r"£ ?(\d[\d,]*)(?:\.\d\d)?")
_HOURS, _DAYS = frozenset({"18", "24", "eighteen", "twenty-four"}), frozenset({"2.5", "3", "3.5", "three"})
_AMOUNTS = frozenset({"450", "600", "25"})
_ENCLOSED = re.compile(
    r"\b(?:estimate|calculation|breakdown)\b[^.\n]{0,40}\b(?:attached|enclosed|annex|appendix)"
)
_THE_LIMIT = "".join(
    rf"(?<!{word} )" for word in ("appropriate", "cost", "fees", "the", "time", "hour", "statutory", "a")
)
_ADVICE = re.compile(
    r"\b(?:(?:narrow|refin|reduc|restrict|shorten|scal|re-?submi|(?<!as )(?:modif|amend|revis)|rephras|"
    rf"reframe|focus|confin|cut|split|prioriti[sz]|smaller)[a-z]{{0,5}}|{_THE_LIMIT}limit(?:ed|ing)?|specify|"
    r"more specific)\b[^.\n]{0,60}\b(?:request|scope|period|time ?frame|years?|search|questions?|it\b|this\b|"
    r"them\b|dates?|months?|criteria|terms|to (?:the|a|one|two|three|only|just|those|particular))"
    r"|\b(?:request|scope|period|time ?frame|search|dates?)\b[^.\n]{0,40}\b(?:narrowed|refined|reduced|"
    r"shorter|restricted|limited to)"
    r"|\bif you (?:were to|chose|drop|remov|leave|confine|ask(?:ed)? (?:only|us only|for (?!an? review)))"
    r"|\byou (?:could|may|might|can) (?:also |instead )?(?:(?:wish|like|want|prefer) to )?(?:ask|request|"
    r"consider|choose|submit)\b(?![^.\n]{0,60}(?:review|reconsider|complain|commissioner|look))"
    r"|\b(?:we|i) (?:could|can|would be able to|may be able to|might be able to|should be able to) (?:\w+ )?"
    r"(?:provide|answer|give|supply|offer|tell|send|look|extract|search|help you|assist|disclose|process)"
    r"|\b(?:within|under|below|inside) (?:the |that )?(?:cost |appropriate |fees |time |statutory )*limit\b"
    r"|\b(?:narrower|smaller|refined|more specific|shorter)\b"
    r"|\b(?:cannot|can't|unable|not (?:able|possible)|difficult|no (?:obvious |other )?way)\b[^.\n]{0,90}"
    r"\b(?:suggest|narrow|refin|advi[sc]e|reduc|brought)"
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
    if match["unit"][0] == "h" or match["unit"].startswith(("sec", "min")):
        return match["unit"][0] != "h" or match["n"] not in _HOURS
    if match["n"] in _DAYS and match["unit"].endswith("days"):
        return False
    sentence = words[max(0, match.start() - 100) : match.start()].rpartition(". ")[2] + match["after"]
    return "working days" not in match[0] and _OF_WORK.search(sentence) is not None
