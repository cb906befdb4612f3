"""What stands in a request and asks for nothing: greetings, thanks, how and when to answer, the law, the costs."""

from __future__ import annotations

import re

_MOST = 3_000
_I = re.IGNORECASE
_PLEASE = r"(?:please|kindly|could you|can you|would you)(?: please| kindly| also)*"
_ANSWER = r"(?:information|data|answers?|responses?|reply|replies|documents?|details|figures|results|material|request)"
_THIS = rf"(?:(?:all |any |of )*(?:this|these|the|your|it|them|everything)(?: of)?(?: (?:the|above|requested))*(?: {_ANSWER})?(?: requested| back)?)"
_MEDIUM = (
    r"(?:(?:this |my |the above )?e-?mail|electronic(?:ally)?|writing|digital|machine|excel|csv|spreadsheets?|pdf|word\b|"
    r"open|re-?us|plain text|tabular|whatever|hard copy|post|printed|accessible|an? (?:electronic|machine|excel|spread|csv|pdf|word|digital|table)|searchable)"
)

_ASIDES = (
    r"(?:i|we)(?: would|['’]d| should|['’]ll| will)? (?:prefer|look forward|await|expect|anticipate|remain|trust|hope|understand|"
    r"believe|remind|note that|am aware|(?:do not|don['’]t) (?:require|need|want|seek|expect)|am not (?:seeking|asking|requesting)|am content|"
    r"appreciate (?:your|it if you could (?:acknowledge|reply|respond)))\b",
    r"(?:i am|i['’]m) (?:aware|happy to|willing|content|looking forward)|(?:i|we) (?:would|will) be happy to",
    r"may i (?:respectfully )?(?:suggest|remind|point out|draw)|i (?:respectfully )?(?:suggest|remind)",
    r"(?:thank|thanks|many thanks|hope you|hoping|please find|please see|see (?:below|attached)|kind regards|yours)\b",
    rf"{_PLEASE} (?:acknowledge|respond (?!to (?:the|these) (?:questions|following))|reply|note|treat|contact|do not hesitate|feel free|return|quote|"
    r"ensure|accept|consider|bear in mind|be aware|refer to|remember|redact|proceed|read|complete|take this|get in touch|see|find|log|"
    r"deal with|pass|forward this|answer (?:all|each|as many)|make this clear|(?:let me know|advise(?: me)?|inform me|tell me|say so|state) (?:if|when|as soon|within|"
    r"whether you (?:need|require|can)|which organisation|of any (?:fee|cost|charge)|how (?:i|the request) (?:can|could|might))|"
    r"e-?mail (?:your|me|any)|send (?:your|any) (?:reply|response|answer)|cite|justify|use|if)\b",
    rf"(?:{_PLEASE}|i would (?:like|prefer|be grateful)|i['’]d (?:like|prefer)|it would be)\b[^.?!]{{0,40}}?\b{_THIS},? (?:to me )?(?:by|via|in|as|through|to|within|at|separately|where)\b",
    rf"{_PLEASE} (?:provide|supply|send|give|release|disclose)(?: me| us)?(?: with)? {_THIS}(?: electronically| separately| by| via| in| as| within| at| to|[ ,.]*\Z)",
    rf"(?:i would (?:like|prefer)|i['’]d (?:like|prefer)|preferably|ideally)\b.{{0,60}}\b(?:by|via|in|as) {_MEDIUM}",
    r"if (?!(?:so|yes|not|no|none|possible|available|held|applicable)\b)",
    r"(?:if (?:possible|available|held),? )(?:i would|i['’]d|please (?:provide|send|supply) (?:this|it|the (?:information|data|response))) ",
    r"if (?:not possible|no (?:information|records?|data))|"
    r"(?:should|in the event|unless|wherever|to the extent|insofar)(?: that)? (?:you|the|any|this|it|part|my|information|exemption|documents?)\b",
    r"where (?:you|information|any|exemption|documents?|material|the information|this|it is not|data) ",
    r"(?:in accordance with|as required by|under|pursuant to) .{0,80}\b(?:you (?:are (?:required|obliged|legally|expected)|have (?:a duty|an obligation|20|twenty|until)|must)|requires you|respond within|i (?:would )?expect|i look)",
    r"(?:the|this|my) (?:act|foi act|foia|law|legislation|request|email|e-mail|information i have requested)\b(?! is for| is as follows)",
    r"(?:as|since) (?:you|i) (?:know|will|am|understand|may)\b",
    r"(?:to (?:help|assist|clarify|be clear|avoid|save|keep)|for (?:clarity|the avoidance|the purposes?|ease|your|context|information)|by way of|note|n\.?b\b)",
    rf"(?:preferred format|format|{_ANSWER} (?:should|can|may) be)\b",
)  # fmt: skip
_ASIDE = re.compile(rf"(?:{'|'.join(_ASIDES)})", _I)

_ANYWHERE = (
    r"(?:twenty|20) ?(?:th )?(?:working )?days?|working days?|public interest test|cost (?:limit|of compliance|ceiling)|appropriate limit",
    r"(?:section|s\.?) ?(?:1|8|10|11|12|14|16|17|45|77)\b(?! ?\()",
    r"exempt(?:ion|ed)?s?\b.{0,80}\b(?:apply|applies|applied|rely|relied|cite|state|specify|explain|justif|reasons|refus)",
    r"advice and assistance|advise and assist|internal review|complain to the|information commissioner|duty to confirm",
    r"clarification|acknowledge(?:ment)? (?:receipt|of)|in the public domain|hesitate to contact|reach out|with(?:ho|he)ld (?:under|any|some|this|part)",
    r"statutory (?:deadline|period|time)|(?:as )?soon as possible|at your earliest|preferably (?:in|by)",
)  # fmt: skip
_WITHIN = re.compile(rf"\b(?:{'|'.join(_ANYWHERE)})", _I)

_RHETORICAL = re.compile(
    r"(?:how (?:can|could|dare) (?:this|that|it|you)|why should (?:i|we)|is (?:this|that) (?:acceptable|right|fair|a joke)|"
    r"do you (?:think|really|know how)|who do you think|what (?:is wrong|kind of|on earth)|why is this important|"
    r"how hard|am i\b|hope you are|how are you)",
    _I,
)
_QUALIFYING = (
    r"(?:(?:please |kindly |and |if (?:possible|available|held),? |ideally,? |could you (?:please )?|"
    r"where (?:possible|available|applicable),? )*(?:also )?(?:break|broken|split|separate|categorise|group|"
    r"includ(?:e|ing)|exclud(?:e|ing)|limit|restrict|list these|show|present|differentiate|distinguish|"
    r"(?:specify|state|indicate) (?:whether|which|if|the)|"
    r"(?:provide|give) (?:this|these|it|them|the (?:figures|data|numbers?|information|answers?|breakdown)|a breakdown|"
    r"separate|figures|totals)))\b",
    r"(?:this|these|it|they|that) (?:should|would|may|might|could|can|need|includes?|covers?|relates?|refers?)\b",
    r"by [“\"'‘]?[\w ]{1,40}[”\"'’]?,? i mean|i mean|i only need|for example|e\.g\.|i\.e\.|such as|(?:for )?the period\b",
    r"i (?:am|['’]m) (?:only )?(?:interested in|referring to|looking for)|yes ?/ ?no\b|\(?y/n\b",
    r"if (?:so|yes|not|no|none),? (?!how|what|which|who|why|when|where|is|are|do|does|has|have|did|was|were|please|could|can)",
)  # fmt: skip
_QUALIFIES = re.compile("|".join(_QUALIFYING), _I)

_CLOSES = re.compile(
    r"(?:i (?:look forward|would (?:prefer|appreciate)|await|hope|trust)|many thanks|thank|thanks|kind regards|regards|"
    r"best (?:wishes|regards)|yours|please (?:respond|reply|acknowledge|contact|return|send (?:your|the)|(?:also )?note|let me know if)|"
    r"if you (?:need|require|have any|are unable|cannot|consider|believe)|should you|cheers|sincerely|please (?:provide|send|supply|give) (?:the|this|these|all) (?:data|information|figures|answers)|warm regards)\b",
    _I,
)
_GREETING = re.compile(
    r"(?:(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|to whom it may concern|attn|fao|"
    r"for the attention)\b[^.?:]{0,80}|sirs?|madam|to the [^.?:]{0,80},|(?:foi )?(?:request|team))[\s,.!:-]*\Z",
    _I,
)
_SUBJECT = re.compile(
    r"(?:subject|re|ref|fw|fwd|our ref|your ref|date|from|to|cc|name|e-?mail|address|tel|phone|title)\s?[:.]\s?",
    _I,
)


def closes_list(text: str) -> bool:
    """Whether a line directly below an item begins the end of the letter instead of going on with the item."""
    return _CLOSES.match(text) is not None


def is_greeting(text: str) -> bool:
    """Whether the line only greets, or heads the letter."""
    return len(text) <= 120 and bool(_GREETING.match(text) or (_SUBJECT.match(text) and "?" not in text))


def is_aside(sentence: str) -> bool:
    """Whether the sentence says how, when or under which law to answer, or thanks, and asks for nothing itself."""
    return _ASIDE.match(sentence[:_MOST]) is not None


def speaks_of_procedure(sentence: str) -> bool:
    """Whether time limits, exemptions, costs or advice come up anywhere in it."""
    return _WITHIN.search(sentence[:_MOST]) is not None


def qualifies(sentence: str) -> bool:
    """Whether the sentence only says more about the question before it."""
    return _QUALIFIES.match(sentence[:_MOST]) is not None


def is_rhetorical(sentence: str) -> bool:
    """Whether a question mark stands there for effect or politeness."""
    return _RHETORICAL.match(sentence[:_MOST]) is not None
