"""What to look at before a request is called vexatious: prompts, never tests, never a verdict.

It is the request that is vexatious, not whoever makes it. The four themes are those of Information
Commissioner v Devon County Council and Dransfield [2012] UKUT 440 (AAC), [2015] EWCA Civ 454. The indicators
are the Commissioner’s of 2013, which current guidance has replaced; under which theme each stands here is a
choice of ours. The same themes serve a manifestly unreasonable request, EIR 12(4)(b).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from foidesk.law.source import Mark, Source

THEMES_FROM = Source("Dransfield, and the Commissioner’s guidance on section 14", Mark.KNOWN)
INDICATORS_FROM = Source(
    "the Commissioner’s thirteen indicators of 2013, two of them in one line", Mark.VERIFIED
)
INDICATORS_VERSION = "2013"


class Theme(StrEnum):
    """What is weighed, and always against the purpose and value of the request."""

    BURDEN = "burden"
    MOTIVE = "motive"
    VALUE = "value"
    HARASSMENT = "harassment"


THEME_ASKS: Mapping[Theme, str] = {
    Theme.BURDEN: "What burden is put on the authority and its staff?",
    Theme.MOTIVE: "Why was it made, as far as that can be seen?",
    Theme.VALUE: "What value or serious purpose does it have, for the applicant or the public?",
    Theme.HARASSMENT: "Does it harass the staff or cause them distress?",
}


@dataclass(frozen=True)
class Indicator:
    """One thing that may speak for vexation. ``key`` is stored with the answers and is never reused."""

    key: str
    theme: Theme
    title: str
    asks: str


# fmt: off
INDICATORS = (
    Indicator("burden-on-authority", Theme.BURDEN, "Burden on the authority",
              "Would the effort be more than even a willing authority could be expected to make?"),
    Indicator("frequent-or-overlapping", Theme.BURDEN, "Frequent or overlapping requests",
              "Do new requests come before earlier ones can be answered?"),
    Indicator("scattergun", Theme.BURDEN, "Scattergun approach",
              "Is it without focus, made in the hope of finding something?"),
    Indicator("disproportionate-effort", Theme.BURDEN, "Disproportionate effort",
              "Is the matter slight, and the effort of answering out of proportion to it?"),
    Indicator("personal-grudge", Theme.MOTIVE, "Personal grudges",
              "Is it aimed at one officer for personal reasons?"),
    Indicator("unreasonable-persistence", Theme.MOTIVE, "Unreasonable persistence",
              "Does it reopen what has been settled, or been looked into independently?"),
    Indicator("intransigence", Theme.MOTIVE, "Intransigence",
              "Does the applicant hold to a position and refuse help to narrow the request?"),
    Indicator("intention-to-annoy", Theme.MOTIVE, "Deliberate intention to cause annoyance",
              "Has the applicant said that annoyance is the aim? That is not essential."),
    Indicator("no-obvious-intent", Theme.VALUE, "No obvious intent to obtain information",
              "Is the information already known to the applicant, or plainly not what is wanted?"),
    Indicator("futile-or-frivolous", Theme.VALUE, "Futile or frivolous",
              "Has the matter been conclusively resolved, or is there no serious purpose?"),
    Indicator("abusive-language", Theme.HARASSMENT, "Abusive or aggressive language",
              "Does the tone go beyond what an officer should expect to receive?"),
    Indicator("unfounded-accusations", Theme.HARASSMENT, "Unfounded accusations",
              "Does it accuse officers or the authority without anything to support that?"),
)
# fmt: on
