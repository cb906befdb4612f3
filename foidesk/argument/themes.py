"""The words by which reasons show which provision they are about, where they do not name it."""

import re

_SECTIONS = {
    "FOIA 22A": r"research",
    "FOIA 26": r"\bdefence\b|armed forces|military",
    "FOIA 27": r"international|foreign|another state|other states|diploma|relations with",
    "FOIA 28": r"relations (?:within|between)|devolved|administrations",
    "FOIA 29": r"econom",
    "FOIA 31": r"law enforcement|crim|offen[cd]|polic(?:e|ing)|detect|justice|regulatory|cyber|fraud|"
    "burgl|thie(?:f|ves)|theft|steal|intru|attacker"
    "|immigration",
    "FOIA 33": r"audit",
    "FOIA 36": r"effective conduct|frank|candid|candour|deliberat|safe space|public affairs|inhibit|chill",
    "FOIA 38": r"endanger|safety|health|physical|mental|wellbeing|harmed|\bhurt|injur|kill|attack|risk "
    "to (?:life|individuals?)",
    "FOIA 43": r"commercial|competit|bargaining|negotiat|supplier|bidder|tender|market|pric(?:e|ing)"
    r"|contractor|value for money|procure",
}
THEMES = {name: re.compile(words, re.IGNORECASE) for name, words in _SECTIONS.items()}
"""The harm of each prejudice exemption, by key (`tables.key`)."""

_TITLES = {
    "FOIA 24": r"national security",
    "FOIA 27": r"international relations",
    "FOIA 30": r"\binvestigations\b",
    "FOIA 31": r"law enforcement",
    "FOIA 35": r"government policy",
    "FOIA 36": r"conduct of public affairs",
    "FOIA 38": r"health (?:and|&) safety",
    "FOIA 40": r"personal (?:data|information)",
    "FOIA 41": r"(?:provided|given) in confidence|confidential information",
    "FOIA 42": r"legal(?: professional)? privilege",
    "FOIA 43": r"commercial(?:ly)? (?:interest|sensitiv|confiden)",
    "EIR 12(5)(e)": r"commercial (?:or industrial )?(?:information|confiden)",
}
TITLES = {name: re.compile(words, re.IGNORECASE) for name, words in _TITLES.items()}
"""What a heading calls an exemption without its number."""

ENOUGH = 4
"""So many words with a meaning of their own make a reason of "the public interest outweighs"."""
_WORD = re.compile(r"[a-z]{4,}")
_BARE_WORDS = """
public interest interests outweigh outweighs outweighed outweighing maintaining maintain maintained
exemption exemptions exception exceptions disclosure disclosing disclose disclosed release releasing
released information requested request withhold withholding withheld balance balancing test tests consider
considered considering consideration concluded conclude conclusion decided decision therefore favour
favours favouring against factors factor applied applies apply applying under section sections regulation
regulations freedom environmental data circumstances case this that these those with from which have been
were will would should must need needs require required requires requirement qualified subject carried
conduct conducted carry whether greater than lies being their there where such also into both made make
making when then after having held confirm confirming confirmation deny denying denial neither duty
articulate harm prejudice based evidence accordingly however further details attached annex appendix below
opinion view satisfied determined found assessed weighed weighing cases instance occasion arguments
argument reasons reason means authority council office commissioner force trust university department
engaged because only order commercial sensitive confidential law enforcement national security personal
policy legal professional privilege health safety effective affairs absolute favoured says relation
relating respect part parts some each full carefully careful time relevant present position
"""
_BARE = frozenset(_BARE_WORDS.split())


def worth(text: str) -> int:
    """How many words it has besides those in which any refusal is said: what it says of this one."""
    return len({word for word in _WORD.findall(text.lower()) if word not in _BARE})
