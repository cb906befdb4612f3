"""What stands in a request and asks for nothing: greetings, thanks, how to answer, the law, the costs."""

from __future__ import annotations

import re

_MOST = 3_000
_I = re.IGNORECASE
_PLEASE = r"(?:please|kindly|could you|can you|would you)(?: please| kindly| also)*"
_ANSWER = (
    r"(?:information|data|answers?|responses?|reply|replies|documents?|details|figures|results|material|"
    r"request)"
)
_THIS = (
    r"(?:(?:all |any |of )*(?:this|these|the|your|it|them|everything)(?: of)?(?: (?:the|above|requested))*"
    rf"(?: {_ANSWER})?(?: requested| back)?)"
)
_MEDIUM = (
    r"(?:(?:this |my |the above )?e-?mail|electronic(?:ally)?|writing|digital|machine|excel|csv|"
    r"spreadsheets?|pdf|word\b|open|re-?us|plain text|tabular|whatever|hard copy|post|printed|accessible|"
    r"searchable|an? (?:electronic|machine|excel|spread|csv|pdf|word|digital|table))"
)

# What the writer hopes, knows or does not want.
_OWN_MIND = (
    r"(?:i|we)(?: would|['’]d| should|['’]ll| will)? (?:prefer|look forward|await|expect|anticipate|remain|"
    r"trust|hope|understand|believe|remind|note that|am aware|(?:do not|don['’]t) (?:require|need|want|seek|"
    r"expect)|am not (?:seeking|asking|requesting)|am content|appreciate (?:your|"
    r"it if you could (?:acknowledge|reply|respond)))\b"
    r"|(?:i am|i['’]m) (?:aware|happy to|willing|content|looking forward)|(?:i|we) (?:would|will) be happy to"
    r"|(?:may )?i (?:respectfully )?(?:suggest|remind|point out|draw)"
)
_THANKS = (
    r"(?:thank|thanks|many thanks|hope you|hoping|please find|please see|see (?:below|attached)|"
    r"kind regards|yours)\b"
)
# What to do with the request, rather than what to send.
_HANDLING = (
    rf"{_PLEASE} (?:acknowledge|respond (?!to (?:the|these) (?:questions|following))|reply|note|treat|"
    rf"contact|"
    r"do not hesitate|feel free|return|quote|ensure|accept|consider|bear in mind|be aware|refer to|remember|"
    r"redact|proceed|read|complete|take this|get in touch|see|find|log|deal with|pass|forward this|"
    r"confirm (?:in writing|receipt|safe receipt|you have received|that you have received|when)|"
    r"answer (?:all|each|as many)|make this clear|cite|justify|use|if|e-?mail (?:your|me|any)|send (?:your|"
    r"any) (?:reply|response|answer)|(?:let me know|advise(?: me)?|inform me|tell me|say so|state) (?:if|"
    r"when|as soon|within|whether you (?:need|require|can)|which organisation|of any (?:fee|cost|charge)|"
    r"how (?:i|the request) (?:can|could|might)))\b"
)
# In which form: "Please send this by e-mail".
_MANNER = (
    rf"(?:{_PLEASE}|i would (?:like|prefer|be grateful)|i['’]d (?:like|prefer)|"
    rf"it would be)\b[^.?!]{{0,40}}?\b{_THIS},? (?:to me )?(?:by|via|in|as|through|to|within|at|separately|"
    rf"where)\b"
    rf"|{_PLEASE} (?:provide|supply|send|give|release|disclose)(?: me| us)?(?: with)? {_THIS}"
    r"(?: electronically| separately| by| via| in| as| within| at| to|[ ,.]*\Z)"
    rf"|(?:i would (?:like|prefer)|i['’]d (?:like|prefer)|preferably|ideally)\b.{{0,60}}\b(?:by|via|in|"
    rf"as) {_MEDIUM}"
    rf"|(?:preferred format|format|{_ANSWER} (?:should|can|may) be)\b"
)
# What to do in some event: not held, exempt, too costly.
_CONDITIONS = (
    r"if (?!(?:so|yes|not|no|none|possible|available|held|applicable)\b)"
    r"|if (?:possible|available|held),? (?:i would|i['’]d|please (?:provide|send|supply) (?:this|it|"
    r"the (?:information|data|response))) "
    r"|if (?:not possible|no (?:information|records?|data))"
    r"|(?:should|in the event|unless|wherever|to the extent|insofar)(?: that)? (?:you|the|any|this|it|part|"
    r"my|information|exemption|documents?)\b"
    r"|where (?:you|information|any|exemption|documents?|material|the information|this|it is not|data) "
)
_LAW = (
    r"(?:in accordance with|as required by|under|pursuant to) .{0,80}\b(?:you (?:are (?:required|obliged|"
    r"legally|expected)|have (?:a duty|an obligation|20|twenty|until)|must)|requires you|respond within|"
    r"i (?:would )?expect|i look)"
    r"|(?:the|this|my) (?:act|foi act|foia|law|legislation|request|email|e-mail|"
    r"information i have requested)\b(?! is for| is as follows)"
)
_EXPLANATION = (
    r"(?:as|since) (?:you|i) (?:know|will|am|understand|may)\b"
    r"|(?:to (?:help|assist|clarify|be clear|avoid|save|keep)|by way of|note|n\.?b\b|for (?:clarity|"
    r"the avoidance|the purposes?|ease|your|context|information))\b"
)
_ASIDES = (_OWN_MIND, _THANKS, _HANDLING, _MANNER, _CONDITIONS, _LAW, _EXPLANATION)
_ASIDE = re.compile(rf"(?:{'|'.join(_ASIDES)})", _I)

# Words that mark a sentence as one about procedure, wherever they stand.
_ANYWHERE = (
    r"(?:twenty|20) ?(?:th )?(?:working )?days?|working days?|public interest test|appropriate limit",
    r"cost (?:limit|of compliance|ceiling)|(?:section|s\.?) ?(?:1|8|10|11|12|14|16|17|45|77)\b(?! ?\()",
    (
        r"exempt(?:ion|ed)?s?\b.{0,80}\b(?:apply|applies|applied|rely|relied|cite|state|specify|explain|"
        r"justif|reasons)"
    ),
    r"advice and assistance|advise and assist|internal review|complain to the|information commissioner",
    r"duty to confirm|clarification|acknowledge(?:ment)? (?:receipt|of)|in the public domain",
    r"hesitate to contact|reach out|with(?:ho|he)ld (?:under|any|some|this|part)|preferably (?:in|by)",
    r"statutory (?:deadline|period|time)|(?:as )?soon as possible|at your earliest",
)
_WITHIN = re.compile(rf"\b(?:{'|'.join(_ANYWHERE)})", _I)

_RHETORICAL = re.compile(
    r"(?:how (?:can|could|dare) (?:this|that|it|you)|why should (?:i|we)|is (?:this|that) (?:acceptable|"
    r"right|fair|a joke)|do you (?:think|really|know how)|who do you think|what (?:is wrong|kind of|"
    r"on earth)|why is this important|how hard|am i\b|hope you are|how are you)",
    _I,
)
_POLITELY = (
    r"(?:(?:please |kindly |and |if (?:possible|available|held),? |ideally,? |could you (?:please )?|"
    r"where (?:possible|available|applicable),? )*(?:also )?)"
)
_QUALIFYING = (
    (
        rf"{_POLITELY}(?:break|broken|split|separate|categorise|group|includ(?:e|ing)|exclud(?:e|ing)|limit|"
        rf"restrict)\b"
    ),
    (
        rf"{_POLITELY}(?:list these|show|present|differentiate|distinguish|(?:specify|state|"
        rf"indicate) (?:whether|which|if|the))\b"
    ),
    (
        rf"{_POLITELY}(?:provide|give) (?:this|these|it|them|a breakdown|separate|figures|totals|"
        r"the (?:figures|data|numbers?|information|answers?|breakdown))\b"
    ),
    (
        r"(?:this|these|it|they|that) (?:should|would|may|might|could|can|need|includes?|covers?|relates?|"
        r"refers?)\b"
    ),
    r"by [“\"'‘]?[\w ]{1,40}[”\"'’]?,? i mean|i mean|i only need|for example|e\.g\.|i\.e\.|such as",
    (
        r"(?:for )?the period\b|i (?:am|['’]m) (?:only )?(?:interested in|referring to|looking for)|"
        r"yes ?/ ?no\b|\(?y/n\b"
    ),
    (
        r"if (?:so|yes|not|no|none),? (?!how|what|which|who|why|when|where|is|are|do|does|has|have|did|was|"
        r"were|please|could|can)"
    ),
)
_QUALIFIES = re.compile("|".join(_QUALIFYING), _I)

_CLOSES = re.compile(
    r"(?:i (?:look forward|would (?:prefer|appreciate)|await|hope|trust)|many thanks|thank|thanks|"
    r"kind regards|regards|best (?:wishes|regards)|yours|cheers|sincerely|warm regards|should you|"
    r"please (?:respond|reply|acknowledge|contact|return|send (?:your|the)|(?:also )?note|let me know if)|"
    r"please (?:provide|send|supply|give) (?:the|this|these|all) (?:data|information|figures|answers)|"
    r"if you (?:need|require|have any|are unable|cannot|consider|believe))\b",
    _I,
)
_GREETING = re.compile(
    r"(?:(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|to whom it may concern|attn|"
    r"fao|for the attention)\b[^.?:]{0,80}|sirs?|madam|to the [^.?:]{0,80},|(?:foi )?(?:request|"
    r"team))[\s,.!:-]*\Z",
    _I,
)
_SUBJECT = re.compile(
    r"(?:subject|re|ref|fw|fwd|our ref|your ref|date|from|to|cc|name|e-?mail|address|tel|phone|"
    r"title)\s?[:.]\s?",
    _I,
)


def closes_list(text: str) -> bool:
    """Whether a line directly below an item begins the end of the letter instead of going on with the
    item.
    """
    return _CLOSES.match(text) is not None


def is_greeting(text: str) -> bool:
    """Whether the line only greets, or heads the letter."""
    return len(text) <= 120 and bool(_GREETING.match(text) or (_SUBJECT.match(text) and "?" not in text))


def is_aside(sentence: str) -> bool:
    """Whether the sentence says how, when or under which law to answer, or thanks, and asks for nothing
    itself.
    """
    return _ASIDE.match(sentence[:_MOST]) is not None


def speaks_of_procedure(sentence: str) -> bool:
    """Whether time limits, exemptions, costs or advice come up anywhere in it."""
    return _WITHIN.search(sentence[:_MOST]) is not None


def qualifies(sentence: str) -> bool:
    """Whether the sentence only says more about the question before it."""
    return _QUALIFIES.match(sentence[:_MOST].lstrip("(")) is not None


def is_rhetorical(sentence: str) -> bool:
    """Whether a question mark stands there for effect or politeness."""
    return _RHETORICAL.match(sentence[:_MOST]) is not None
