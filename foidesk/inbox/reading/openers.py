"""The lead-ins with which people ask: "Could you please tell me", "I would like to request", "Under the Act,
...".
"""

from __future__ import annotations

import re

_WHO = r"(?:me|us|for me|to me)"
_ALSO = (
    r"(?:please|kindly|also|now|further|additionally|hereby|therefore|respectfully|instead|"
    r"formally|just|simply)"
)
_A = rf"(?:{_ALSO},?\s){{0,3}}"
_GIVE = (
    r"(?:provide|send|supply|give|tell|show|inform|advise|let|furnish|forward|release|disclose|share|"
    r"e-?mail|"
    r"confirm|state|list|answer|explain|clarify|specify|detail|outline|describe|indicate|identify|set out|"
    r"make available|respond to|summarise|include|name|say|(?:direct|point|signpost) (?:me|us) to)"
)
_ACT = r"(?:foia?\b|f\.o\.i\.|freedom of information|environmental information|eirs?\b|the act\b)"
_UNDER = r"(?:under|pursuant to|in accordance with|via|through|using|by way of|as part of)"
_KIND = r"(?:foia? |freedom of information |f\.o\.i\. |information |eir |subject access )?(?:act )?"
_REQUEST_FOR = (
    rf"an? (?:new |further |formal |follow-up )?{_KIND}request(?: {_UNDER} [^.:;,]{{0,80}}?)?,? "
    r"(?:for\b|to (?:see|know|receive)\b|(?=(?:regarding|about|concerning|in relation to|relating to)\b))"
)
_GET = (
    r"(?:know|see|have|receive|get|obtain|request|ask(?: for)?|find(?: out)?|learn|understand|view|inspect|"
    r"access|"
    rf"(?:make|submit|raise|lodge) {_REQUEST_FOR}|"
    r"be (?:told|informed|provided|supplied|sent|given|advised))"
)
_GETTING = r"(?:knowing|receiving|obtaining|seeing|finding(?: out)?|learning|getting|having)"
_GIVE_ME = rf"{_GIVE}(?:\s{_WHO})?(?:\s(?:know|have|see))?(?:\s(?:with|about|of|to))?"
_GET_IT = rf"{_GET}(?:\s(?:with|about|of))?"
_THEY = r"(?:you|(?:the|your) (?:office|commissioner|council|opcc|force|authority))"

_COULD_YOU = rf"{_A}(?:can|could|would|will|may) {_THEY},? {_A}{_GIVE_ME}"
_MAY_I = rf"{_A}(?:can|could|may|might) (?:i|we) {_A}{_GET_IT}"
_PLEASE_COULD_YOU = rf"(?:please|kindly),? {_A}(?:can|could|would) (?:you|i|we) {_A}(?:{_GIVE_ME}|{_GET_IT})"
_PLEASE = rf"(?:please|kindly),? {_A}{_GIVE_ME}"
_TELL_ME = rf"\A(?:tell|send|give|show|provide|supply) {_WHO}(?:\s(?:with|about))?"
_ARE_YOU_ABLE = (
    rf"(?:(?:would|are|will) {_THEY} (?:be )?able|(?:is|would) it (?:be )?possible)(?: for you)?"
    rf" to {_A}(?:{_GIVE_ME}|{_GET_IT})"
)
_I_WANT_TO = (
    rf"(?:i|we)(?: would|['’]d| should)? {_A}(?:like|love|wish|want|need|require) {_A}(?:you )?"
    rf"to {_A}(?:{_GET_IT}|{_GIVE_ME})"
)
_I_WANT = (
    rf"(?:i|we)(?: would|['’]d)? {_A}(?:want|need|like|appreciate|require)(?= {_A}(?:a copy|copies|details|"
    rf"sight|"
    r"information|data|access|the (?:full |total |exact )?(?:number|total|cost|names?|dates?|minutes|"
    r"reports?|"
    r"answers?|figures)|all (?:e-?mails|correspondence|documents|records)|answers|to know|the following)\b)"
)
_I_ASK = (
    rf"(?:i|we)(?: am|['’]m| are|['’]re|['’]d like to| would like to| wish to)? {_A}"
    r"(?:request(?:ing)?(?: from you)?|seek(?:ing)?|require|looking for|after|ask(?:ing)?(?: you)?"
    rf"(?: for| to {_GIVE_ME}| to be (?:provided|supplied|given|sent)(?: with)?)?)"
)
_I_WOULD_BE_GRATEFUL = (
    r"(?:i|we)(?: would|['’]d| should| will|['’]ll)?(?: also| therefore| further)? (?:be|appreciate)"
    r"(?: very| most| really| extremely)?(?: grateful| pleased| obliged| interested)?,? "
    rf"(?:(?:it )?if {_THEY} (?:could|would|can|were to|might) {_A}{_GIVE_ME}|to {_GET_IT}|for|"
    rf"in(?: {_GETTING})?)"
)
_GRATEFUL = rf"grateful (?:if you (?:could|would) {_A}{_GIVE_ME}|for|to {_GET_IT})"
_I_AM_INTERESTED = (
    r"(?:i am|i['’]m|we are) (?:also )?(?:interested (?:in"
    rf"(?: {_GETTING}|(?= (?:any|the|all|how|what|whether)\b))|to know)|(?:keen|writing) to (?:{_GET_IT}|"
    rf"seek))"
)
_MY_REQUEST_IS = (
    r"(?:my|this|the|our) (?:foi |freedom of information |information )?(?:requests?|questions?|quer(?:y|"
    r"ies))"
    r" (?:is|are)(?: for| as follows)"
)
_THIS_IS_A_REQUEST = (
    r"(?:(?:i|we)(?: am|['’]m|['’]re| are)? (?:make|making|submit(?:ting)?)|(?:this is|treat this as|"
    r"accept this as))"
    rf" {_REQUEST_FOR}"
)
_REQUESTING = r"(?:requesting|request for|request:|seeking|i (?:also|further) request)"
_OPENERS = (
    *(_COULD_YOU, _MAY_I, _PLEASE_COULD_YOU, _PLEASE, _I_WANT_TO, _I_ASK, _I_WOULD_BE_GRATEFUL, _GRATEFUL),
    *(_MY_REQUEST_IS, _I_AM_INTERESTED, _REQUESTING, _THIS_IS_A_REQUEST, _I_WANT, _ARE_YOU_ABLE, _TELL_ME),
)
_OPENER = re.compile(rf"\b(?:{'|'.join(_OPENERS)})(?:(?=[\s:,;(–-]|\Z)|(?<=\s))", re.IGNORECASE)

# What may stand before: nothing, a clause ("Under the Act,", "Following on from that,"), an adverb, or a
# joint.
_LEADING = re.compile(
    r"(?:hi|hello|dear|good (?:morning|afternoon|evening)|and|also|finally|lastly|(?:first|second|"
    r"third)ly|so|then|"
    r"additionally|further(?:more)?|next|therefore|specifically|moreover|alternatively|separately|if|"
    r"as|under|in|on|"
    r"pursuant|using|by virtue|with|following|for|regarding|concerning|to|having|given|since|please|"
    r"kindly|while|"
    r"whilst|because)\b",
    re.IGNORECASE,
)
_JOINT = re.compile(r"(?:[,;:–—-]|\b(?:and|so|but|thus))\s*\Z", re.IGNORECASE)
_REACH = 500

# What may stand between the lead-in and the thing asked: the Act, "that", "with", "disclosure of".
_TAIL = re.compile(
    rf"(?:\s*(?:,?\s*{_UNDER} (?:the )?(?:terms|provisions)? ?(?:of )?(?:the )?{_ACT}[^,;:.?]{{0,60}}?"
    r"(?:,|(?=\s(?:a|an|all|any|the|copies|how|what|details|information|data|statistics|records|for|to|"
    r"that|whether|i)\b)|(?=:)|\Z)"
    r"|,?\s*(?:that|please|with|or deny|disclosure of|access to|sight of|by (?:e-?mail|return|post),?|"
    r"the answers? to|"
    r"to know|to see)(?=[\s:]|\Z)|:-?|-(?=\s)|–(?=\s)))+",
    re.IGNORECASE,
)


def after_opener(text: str) -> int | None:
    """Where the words after a lead-in begin; None where the sentence has no lead-in."""
    for opener in _OPENER.finditer(text[:_REACH]):
        before = text[: opener.start()].lstrip(" \"“”'‘’….")
        if not before or _LEADING.match(before) or _JOINT.search(before):
            return _after_tail(text, opener.end())
    return None


def _after_tail(text: str, at: int) -> int:
    while at < len(text) and text[at] in " ,":
        at += 1
    tail = _TAIL.match(text, at)
    at = tail.end() if tail and tail.end() > at else at
    while at < len(text) and text[at] in " ,:-–":
        at += 1
    return at
