"""Tells a sentence that asks for information from one that greets, explains, or says how to answer."""

from __future__ import annotations

import re

_I = re.IGNORECASE
_MOST = 3_000

_WHO = r"(?:me|us|for me|to me)"
_POLITE = (
    r"(?:please|kindly|also|now|further|additionally|hereby|therefore|respectfully|instead|formally|just)"
)
_P = rf"(?:{_POLITE},?\s){{0,3}}"
_GIVE = (
    r"(?:provide|send|supply|give|tell|show|inform|advise|let|furnish|forward|release|disclose|share|email|e-mail|"
    r"confirm|state|list|answer|explain|clarify|specify|detail|outline|describe|indicate|identify|make available|"
    r"set out|respond to|break down|summarise|include|name|say|direct me to|point me to|signpost me to)"
)
_LET = r"(?:know|have|see)"
_ABOUT = r"(?:with|about|of|to)"
_RECEIVE = (
    rf"(?:know|see|have|receive|get|obtain|request|ask(?: for)?|find out|learn|understand|view|inspect|access|"
    rf"make a request for|submit a request for|be (?:told|informed|provided|supplied|sent|given|advised)(?:\s{_ABOUT})?)"
)
_OPENERS = (
    rf"{_P}(?:can|could|would|will|may) (?:you|the (?:office|commissioner|council|opcc|force|authority)),? {_P}{_GIVE}"
    rf"(?:\s{_WHO})?(?:\s{_LET})?(?:\s{_ABOUT})?",
    rf"{_P}(?:can|could|may|might) (?:i|we) {_P}(?:{_RECEIVE}|be (?:told|sent|given|provided))(?:\s{_ABOUT})?",
    rf"(?:please|kindly),? {_P}(?:can|could|would) (?:you|i|we) {_P}(?:{_GIVE}|{_RECEIVE})(?:\s{_WHO})?(?:\s{_LET})?"
    rf"(?:\s{_ABOUT})?",
    rf"(?:please|kindly),? {_P}{_GIVE}(?:\s{_WHO})?(?:\s{_LET})?(?:\s{_ABOUT})?",
    rf"(?:i|we)(?: would|'d|’d| should)? {_P}(?:like|love|wish|want|need|require) {_P}(?:you )?"
    rf"to (?:{_POLITE} )?(?:{_RECEIVE}|{_GIVE}(?:\s{_WHO})?(?:\s{_ABOUT})?)",
    rf"(?:i|we)(?: am|'m|’m| are|'re|’re|'d like to| would like to| wish to)? {_P}"
    r"(?:request(?:ing)?(?: from you)?|seek(?:ing)?|ask(?:ing)?(?: you)?(?: for| to (?:provide|supply|send|confirm|state))?"
    r"(?:\s(?:me|us))?|require|looking for|after)",
    rf"(?:i|we)(?: would|'d|’d| should| will|'ll|’ll)(?: also| therefore| further)? (?:be|appreciate)(?: very| most| really| extremely)?"
    rf"(?: grateful| pleased| obliged| interested)?,? (?:(?:it )?if (?:you|the office) (?:could|would|can|were to|might) {_P}{_GIVE}"
    rf"(?:\s{_WHO})?(?:\s{_LET})?(?:\s{_ABOUT})?|to {_RECEIVE}|for|in)",
    rf"grateful (?:if you (?:could|would) {_P}{_GIVE}(?:\s{_WHO})?(?:\s{_ABOUT})?|for|to {_RECEIVE})",
    r"(?:my|this|the|our) (?:foi |freedom of information |information )?(?:request|question|query)s?"
    r" (?:is|are|concerns?|relates? to)(?: for| as follows)?",
    r"(?:i am|i'm|i’m|we are) interested (?:in (?:knowing|receiving|obtaining|seeing)|to know)",
    r"(?:requesting|request for|request:|seeking|i also request|i further request)",
)
_OPENER = re.compile(rf"\b(?:{'|'.join(_OPENERS)})(?=[\s:,;(–-]|\Z)", _I)
# What may stand before the opener: nothing, a clause ("Under the Act,", "Following on from that,"), an adverb.
_LEADING = re.compile(
    r"(?:hi|hello|dear|good (?:morning|afternoon|evening)|and|also|finally|lastly|firstly|secondly|thirdly|"
    r"additionally|further(?:more)?|in addition|next|then|so|therefore|specifically|in particular|moreover|"
    r"alternatively|separately|if|as|under|pursuant|using|by virtue|with|following|for|regarding|concerning|to|in|on|"
    r"having|given|since|please|kindly|while|whilst|because)\b",
    _I,
)
_JOINT = re.compile(r"(?:[,;:–—-]|\band|\bso|\bbut|\bthus)\s*\Z", _I)
_ADVERB = re.compile(r"(?:also|finally|lastly|in addition|secondly|and finally|additionally),\s", _I)
_TAIL = re.compile(
    r"(?:\s*(?:,?\s*(?:under|pursuant to|in accordance with|via|through|using|by way of)\s(?:the )?(?:terms of )?(?:the )?(?:foia?\b|freedom of information|"
    r"environmental information|f\.o\.i\.|eir)[^,;:.?]{0,60}?(?:,|(?=\s(?:a|an|all|any|the|copies|how|what|details|information|for|to|that|whether|i)\b)|(?=:)|\Z)"
    r"|,?\s*(?:that|please|with|disclosure of|access to|sight of|by (?:e-?mail|return|post),?|the answers? to|to know|to see)(?=[\s:]|\Z)|:-?|-(?=\s)|–(?=\s)))+",
    _I,
)

_GENERIC = re.compile(
    r"(?:(?:all|any|some|the|this|these|those|my|your|answers?|responses?|replies|to|on|for|with|about|of|in|and|or|a|an|"
    r"following|below|above|information|info|data|details?|questions?|points?|requests?|queries|items|documents?|records?|"
    r"recorded|held|freedom|foi|foia|act|2000|under|by|you|your|office|organisation|authority|council|commissioner|further|"
    r"relevant|specific|regarding|provide|listed|set|out|as|follows|each|full|additional|please|disclosure|access|copies|be|"
    r"made|available|us|me|know|i|would|like|is|are|that|which|relating|it|make|also|statistics|figures|clarification|"
    r"questionnaire|table|form|attached|few|these|environmental|regulations|2004|eir|one|more|two|three|four|five|six|seven|eight|ten)\b"
    r"[\s,:;.\-–()]*)*\Z",
    _I,
)
_WEAK = re.compile(
    r"(?:(?:the|some|any|all|certain|further|following|recorded|more|a|an|foi|freedom of)\s){0,4}(?:information|info|data|details?|request|disclosure)\b",
    _I,
)
_FOLLOWING = re.compile(r"\b(?:following|below|as follows|these questions)\b", _I)

_QUESTION_START = re.compile(
    r"(?:(?:and|also|but|or|if (?:so|yes|not|no)|in (?:what|which)|of (?:these|those)|for (?:each|what|which)|to (?:what|whom|which)|"
    r"on (?:what|which)|by (?:whom|what)|at what|with (?:what|whom)|from (?:what|which|whom)|since when|finally|secondly|firstly),?\s){0,2}"
    r"(?:how (?:many|much|often|long|frequently|far|old|is|are|was|were|do|does|did|has|have|will|can|would)|"
    r"what(?:'s|’s)?\b|whats\b|which\b|who(?:'s|’s|se|m)?\b|where (?:is|are|was|were|did|do|does|can|has|have|will)|"
    r"when (?:is|are|was|were|did|do|does|will|has|have)|why\b|whether\b|"
    r"(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may) (?:the|there|any|your|you|it|they|this|these|that|those|he|"
    r"she|all|an|a|each|every|officers?|staff|[A-Z]\w+)\b)",
    _I,
)
_NOT_INTERROGATIVE = re.compile(
    r"(?:what(?:ever)? (?:i|we) (?:want|am|need|find)|which (?:i|is why|means)|who (?:i|is|are) the)\b", _I
)
_STATEMENT_WITHOUT_MARK = re.compile(
    r"(?:how (?:is|are|was|were|can|would|do|did|does)|which\b|who\b|why\b|have\b|has\b|is\b|are\b|do\b|does\b|did\b|can\b|could\b|would\b|will\b|was\b|were\b)",
    _I,
)

_HOW_TO_ANSWER = (
    r"(?:i|we)(?: would|'d|’d| should|'ll|’ll| will)? (?:prefer|look forward|await|expect|anticipate|remain|trust|hope|understand|believe|"
    r"appreciate (?:your|it if you could (?:acknowledge|reply|respond))|remind|note that|am aware|do not (?:require|need|want|seek)|don't (?:require|need|want))\b",
    r"(?:i am|i'm|i’m) (?:aware|happy to|willing|content|looking forward)|(?:i|we) (?:would|will) be happy to",
    r"(?:thank|thanks|many thanks|hope you|hoping|please find|please see|see (?:below|attached)|kind regards|yours)\b",
    r"(?:please|kindly|could you|can you|would you)(?: please| kindly| also)* (?:acknowledge|respond|reply|note|treat|contact|do not hesitate|feel free|"
    r"let me know (?:if|when|as soon|within|whether you (?:need|require|can)|which organisation)|return|quote|ensure|accept|consider|bear in mind|be aware|refer to|remember|redact|"
    r"proceed|read|complete (?:the|this)|take this|advise me (?:if|as soon|of any (?:fee|cost|charge))|inform me (?:if|as soon|of any (?:fee|cost|charge))|"
    r"get in touch|see (?:below|attached|my)|find (?:below|attached)|answer (?:all|each|the|as many)|log|deal with|forward this|pass)\b",
    r"(?:please|kindly|i would (?:like|prefer|be grateful)|i(?:'d|’d) (?:like|prefer)|could you|can you|it would)\b.{0,60}\b(?:by|via|in|as|through|to) "
    r"(?:an? )?(?:(?:this |my )?e-?mail|electronic(?:ally)?|writing|digital|machine|excel|csv|spreadsheet|pdf|word\b|open format|re-?usable|electronic)",
    r".{0,80}\b(?:electronic|machine.readable|re-?usable|spreadsheet|excel|csv) (?:format|form|version|copy|if possible)",
    r"(?:please|kindly)? ?(?:provide|supply|send|give)(?: me)?(?: with)? (?:this|the|these|your|all)(?: of)?(?: the)?(?: requested)? ?"
    r"(?:information|data|answers?|response|reply|documents?|details|figures)?(?: requested)?(?: to (?:me|us))?"
    r"(?: (?:electronically|by|via|in|as|within|at|to|separately|where)\b| ?\Z)",
    r"if (?:you|the|this|my|any|it|some|all|for|there|possible,? (?:i|please (?:provide|send|supply) (?:this|the|your))|not|part|only|these|one|an?\b|i\b|"
    r"possible in|answering|providing|responding|meeting|complying|necessary|my request)\b",
    r"(?:should|in the event|unless|where|wherever|when|to the extent|insofar)(?: that)? (?:you|the (?:office|authority|information|council)|any|this|it|part|"
    r"information|exemption|documents?|material|possible|my)\b",
    r"(?:in accordance with|as required by|under|pursuant to) .{0,80}\b(?:you are|you have|you must|requires you|respond within|i expect|i look)",
    r"(?:the|this) (?:act|foi act|foia|law|legislation|request is|request covers|request relates|request was|is a request|email is|is being sent|is my|is not|is to)\b",
    r"(?:as|since) (?:you|i) (?:know|will|am|understand|may)\b",
    r"(?:to (?:help|assist|clarify|be clear|avoid|save|keep)|for (?:clarity|the avoidance|the purposes?|ease|your|context|information)|by way of|note)\b",
)  # fmt: skip
_BOILERPLATE = re.compile(rf"(?:{'|'.join(_HOW_TO_ANSWER)})", _I)
_BOILERPLATE_ANYWHERE = re.compile(
    r"\b(?:(?:twenty|20) (?:working )?days|working days|(?:section|s\.?) ?(?:1|8|10|11|12|14|16|17|45|77)\b(?! ?\()|public interest test|exempt(?:ion|ed)?s?\b.{0,80}"
    r"\b(?:apply|applies|applied|rely|relied|cite|state|specify|explain|justif|reasons|refus)|advice and assistance|advise and assist|appropriate limit|cost (?:limit|of compliance|ceiling)|"
    r"internal review|complain to the|information commissioner|clarification|acknowledge(?:ment)? (?:receipt|of)|in the public domain|preferred format|"
    r"preferably (?:in|by)|statutory (?:deadline|period|time)|soon as possible|at your earliest|hesitate to contact|reach out|duty to confirm|withh(?:o|e)ld)\b",
    _I,
)
_RHETORICAL = re.compile(
    r"(?:how (?:can|could|dare) (?:this|that|it|you)|why should (?:i|we)|is (?:this|that) (?:acceptable|right|fair|a joke)|do you (?:think|really|know how)|"
    r"who do you think|what (?:is wrong|kind of|on earth)|why is this important|how hard|am i\b|hope you are|how are you)",
    _I,
)
_QUALIFIES = re.compile(
    r"(?:(?:please |kindly |and |if possible,? |ideally,? |could you (?:please )?|where (?:possible|available|applicable),? )*(?:also )?(?:break|broken|split|separate|categorise|group|"
    r"include|including|exclude|excluding|limit|restrict|list these|show|present|differentiate|distinguish|specify (?:whether|which|if|the)|state (?:whether|which|if)|"
    r"indicate (?:whether|which|if)|"
    r"provide (?:this|these|it|them|the (?:figures|data|numbers?|information|answers?|breakdown)|a breakdown|separate|figures|totals)|"
    r"give (?:this|these|it|them|the figures|figures|a breakdown|totals)|for each)\b"
    r"|(?:this|these|it|they|that) (?:should|would|may|might|could|can|need|include|covers?|relates?|refers?)\b|by [“\"'‘]?[\w ]{1,40}[”\"'’]?,? i mean|"
    r"(?:i (?:am|'m) (?:only )?(?:interested in|referring to|looking for)|i mean|i only need|for example|e\.g\.|i\.e\.|including|such as|"
    r"if (?:so|yes|not|no|none),? (?!how|what|which|who|why|when|where|is|are|do|does|has|have|did|was|were)|the period|for the period|yes ?/ ?no|\(?y/n)\b)",
    _I,
)
_NOUN_ASK = re.compile(
    r"(?:(?:a |an |the |any |all |full |complete |electronic |most recent |latest |current |up-to-date |unredacted |redacted )*"
    r"(?:cop(?:y|ies)|correspondence|e-?mails?|minutes|reports?|numbers?|lists?|names?|dates?|amounts?|costs?|values?|total|contracts?|letters?|notes?|"
    r"policy|policies|documents?|records?|breakdown|details|invoices?|receipts?|register|figures|statistics|agendas?|spend|expenditure|salary|"
    r"job (?:title|description)|terms of reference|agreements?|assessments?|procedures?|guidance|results?|information (?:on|about|regarding|relating|held|concerning))\b"
    r"|(?:whether|how|what|which|who|when|where|why|the|any|all|a|an|each|every|copies|details|total)\b)",
    _I,
)
_DOCUMENT = re.compile(
    r"(?:(?:a|an|the|any|all|full|complete|electronic|most recent|latest|current|unredacted|redacted)\s)*(?:cop(?:y|ies)|correspondence|e-?mails?|minutes|"
    r"reports?|contracts?|letters?|policy|policies|invoices?|full details|details of|information held|report|apology|agreements?)\b",
    _I,
)
_CLOSES = re.compile(
    r"(?:i (?:look forward|would (?:prefer|appreciate)|await|hope|trust)|many thanks|thank|thanks|kind regards|regards|best wishes|best regards|yours|"
    r"please (?:respond|reply|acknowledge|contact|return|send (?:your|the)|note|let me know if)|if you (?:need|require|have any|are unable|cannot|consider|believe)|"
    r"should you|cheers|sincerely|warm regards)\b",
    _I,
)
_GREETING = re.compile(
    r"(?:(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|to whom it may concern|to the|attn|fao|for the attention)\b[^.?:]{0,80}|sirs?|madam|"
    r"(?:foi )?(?:request|team)|f\.?a\.?o\.?.{0,60})[\s,.!:-]*\Z",
    _I,
)
_SUBJECT = re.compile(
    r"(?:subject|re|ref|fw|fwd|our ref|your ref|date|from|to|cc|name|email|e-mail|address|tel|phone|title)\s?[:.]\s?",
    _I,
)


def closes_list(text: str) -> bool:
    """Whether a line directly below an item begins the end of the letter instead of going on with the item."""
    return _CLOSES.match(text) is not None


def is_greeting(text: str) -> bool:
    """Whether the line only greets, or heads the letter."""
    return len(text) <= 120 and bool(_GREETING.match(text) or (_SUBJECT.match(text) and "?" not in text))


def is_boilerplate(sentence: str) -> bool:
    """Whether the sentence says how, when or under which law to answer, or thanks, and asks for nothing."""
    text = sentence[:_MOST]
    if _BOILERPLATE.match(text):
        return True
    return bool(_BOILERPLATE_ANYWHERE.search(text)) and not starts_as_question(text)


def qualifies(sentence: str) -> bool:
    """Whether the sentence only says more about the question before it."""
    return _QUALIFIES.match(sentence[:_MOST]) is not None


def starts_as_question(text: str) -> bool:
    """Whether it begins as a question does, with or without its mark."""
    if not _QUESTION_START.match(text) or _NOT_INTERROGATIVE.match(text):
        return False
    return "?" in text or not _STATEMENT_WITHOUT_MARK.match(text)


def asked_from(sentence: str) -> int | None:
    """Where in the sentence the thing asked for begins, after the lead-in; None where nothing is asked."""
    text = sentence[:_MOST]
    for opener in _OPENER.finditer(text[:500]):
        before = text[: opener.start()]
        if not before.strip() or _LEADING.match(before) or _JOINT.search(before):
            return _after_tail(text, opener.end())
    if "?" in text and not _RHETORICAL.match(text):
        adverb = _ADVERB.match(text)
        return adverb.end() if adverb else 0
    return 0 if starts_as_question(text) else None


def _after_tail(text: str, at: int) -> int:
    while at < len(text) and text[at] in " ,":
        at += 1
    tail = _TAIL.match(text, at)
    at = tail.end() if tail and tail.end() > at else at
    while at < len(text) and text[at] in " ,:-–":
        at += 1
    return at


def is_generic(asked: str) -> bool:
    """Whether what is asked for names nothing: "the following information", "answers to these questions"."""
    return _GENERIC.match(asked[:300]) is not None


def is_vague(asked: str) -> bool:
    """Whether it only announces the subject: "information about your contracts"."""
    return _WEAK.match(asked) is not None


def names_following(asked: str) -> bool:
    """Whether it points to what comes next."""
    return _FOLLOWING.search(asked[:_MOST]) is not None


def names_document(asked: str) -> bool:
    """Whether it asks for a document or for full details, also when a list of further asks follows."""
    return _DOCUMENT.match(asked) is not None


def looks_asked(text: str) -> bool:
    """Whether words standing alone below a lead-in read as something asked for."""
    return _NOUN_ASK.match(text) is not None
