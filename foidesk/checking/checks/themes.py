"""The words by which reasons show which provision they are about, where they do not name it."""

import re

_SECTIONS = {
    "FOIA 22": r"future publication|intend\w* (?:for|to) (?:be )?publi",
    "FOIA 22A": r"research",
    "FOIA 23": r"security bod|bodies dealing with security",
    "FOIA 24": r"national security|terroris|hostile",
    "FOIA 26": r"\bdefence\b|armed forces|military",
    "FOIA 27": r"international|foreign|another state|other states|diploma|relations with",
    "FOIA 28": r"relations (?:within|between)|devolved|administrations",
    "FOIA 29": r"econom",
    "FOIA 30": r"investigation|prosecut|informant",
    "FOIA 31": r"law enforcement|crim|offen[cd]|polic(?:e|ing)|detect|justice|regulatory|cyber|fraud"
    "|immigration",
    "FOIA 33": r"audit",
    "FOIA 35": r"formulation|development of (?:government )?policy|policy[- ]making|safe space|minister",
    "FOIA 36": r"effective conduct|free and frank|frank|candid|candour|deliberat|safe space|public "
    "affairs|inhibit|chill",
    "FOIA 37": r"royal|honours|sovereign|majesty",
    "FOIA 38": r"health and safety|endanger|safety|physical|mental|wellbeing|risk to (?:life|individuals?)",
    "FOIA 39": r"environmental information",
    "FOIA 40": r"personal (?:data|information)|data protection",
    "FOIA 41": r"in confidence|breach of confidence|confidential information|duty of confidence",
    "FOIA 42": r"legal (?:professional )?(?:privilege|advice)|privilege|lawyer|solicitor|litigation",
    "FOIA 43": r"commercial|competit|bargaining|negotiat|supplier|bidder|tender|market|trade secret"
    "|pric(?:e|ing)"
    r"|contractor|value for money|procure",
    "EIR 12(4)(b)": r"manifestly unreasonable|burden",
    "EIR 12(4)(d)": r"course of completion|unfinished|incomplete|\bdrafts?\b",
    "EIR 12(4)(e)": r"internal communication",
    "EIR 12(5)(a)": r"international relations|public safety|national security",
    "EIR 12(5)(b)": r"course of justice|legal|fair trial|inquiry",
    "EIR 12(5)(c)": r"intellectual property|copyright",
    "EIR 12(5)(d)": r"confidentiality of (?:the )?proceedings",
    "EIR 12(5)(e)": r"commercial|industrial|econom",
    "EIR 12(5)(f)": r"interests of the person|volunteer|supplied the information",
    "EIR 12(5)(g)": r"protection of the environment|habitat|species|nest",
}
THEMES = {name: re.compile(words, re.IGNORECASE) for name, words in _SECTIONS.items()}
"""By key (`tables.key`): a provision that is missing here has no words of its own."""

# A heading that names an exemption by its subject says little more than that.
TITLES = {
    "FOIA 24": re.compile(r"national security", re.IGNORECASE),
    "FOIA 31": re.compile(r"law enforcement", re.IGNORECASE),
    "FOIA 35": re.compile(r"government policy", re.IGNORECASE),
    "FOIA 36": re.compile(r"conduct of public affairs", re.IGNORECASE),
    "FOIA 38": re.compile(r"health (?:and|&) safety", re.IGNORECASE),
    "FOIA 40": re.compile(r"personal (?:data|information)", re.IGNORECASE),
    "FOIA 41": re.compile(r"(?:provided|given) in confidence|confidential information", re.IGNORECASE),
    "FOIA 42": re.compile(r"legal(?: professional)? privilege", re.IGNORECASE),
    "FOIA 43": re.compile(r"commercial(?:ly)? (?:interest|sensitiv|confiden)", re.IGNORECASE),
}

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
