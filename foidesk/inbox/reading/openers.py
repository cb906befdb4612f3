"""The lead-ins with which people ask: "Could you please tell me", "I would like to request", "Under the Act, ..."."""

from __future__ import annotations

import re

_WHO = r"(?:me|us|for me|to me)"
_ALSO = r"(?:please|kindly|also|now|further|additionally|hereby|therefore|respectfully|instead|formally|just|simply)"
_A = rf"(?:{_ALSO},?\s){{0,3}}"
_GIVE = (
    r"(?:provide|send|supply|give|tell|show|inform|advise|let|furnish|forward|release|disclose|share|e-?mail|"
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
    r"(?:know|see|have|receive|get|obtain|request|ask(?: for)?|find(?: out)?|learn|understand|view|inspect|access|"
    rf"(?:make|submit|raise|lodge) {_REQUEST_FOR}|"
    r"be (?:told|informed|provided|supplied|sent|given|advised))"
)
_GETTING = r"(?:knowing|receiving|obtaining|seeing|finding(?: out)?|learning|getting|having)"
_GIVE_ME = rf"{_GIVE}(?:\s{_WHO})?(?:\s(?:know|have|see))?(?:\s(?:with|about|of|to))?"
_GET_IT = rf"{_GET}(?:\s(?:with|about|of))?"
_THEY = r"(?:you|(?:the|your) (?:office|commissioner|council|opcc|force|authority))"

_OPENERS = (
    rf"{_A}(?:can|could|would|will|may) {_THEY},? {_A}{_GIVE_ME}",
    rf"{_A}(?:can|could|may|might) (?:i|we) {_A}{_GET_IT}",
    rf"(?:please|kindly),? {_A}(?:can|could|would) (?:you|i|we) {_A}(?:{_GIVE_ME}|{_GET_IT})",
    rf"(?:please|kindly),? {_A}{_GIVE_ME}",
    rf"(?:i|we)(?: would|['’]d| should)? {_A}(?:like|love|wish|want|need|require) {_A}(?:you )?to {_A}(?:{_GET_IT}|{_GIVE_ME})",
    rf"(?:i|we)(?: am|['’]m| are|['’]re|['’]d like to| would like to| wish to)? {_A}(?:request(?:ing)?(?: from you)?|"
    rf"seek(?:ing)?|ask(?:ing)?(?: you)?(?: for| to {_GIVE_ME}| to be (?:provided|supplied|given|sent)(?: with)?)?|"
    r"require|looking for|after)",
    rf"(?:i|we)(?: would|['’]d| should| will|['’]ll)?(?: also| therefore| further)? (?:be|appreciate)(?: very| most| really|"
    rf" extremely)?(?: grateful| pleased| obliged| interested)?,? (?:(?:it )?if {_THEY} (?:could|would|can|were to|might)"
    rf" {_A}{_GIVE_ME}|to {_GET_IT}|for|in(?: {_GETTING})?)",
    rf"grateful (?:if you (?:could|would) {_A}{_GIVE_ME}|for|to {_GET_IT})",
    r"(?:my|this|the|our) (?:foi |freedom of information |information )?(?:requests?|questions?|quer(?:y|ies))"
    r" (?:is|are)(?: for| as follows)",
    rf"(?:i am|i['’]m|we are) (?:also )?(?:interested (?:in(?: {_GETTING}|(?= (?:any|the|all|how|what|whether)\b))|to know)|(?:keen|writing) to (?:{_GET_IT}|seek))",
    r"(?:requesting|request for|request:|seeking|i (?:also|further) request)",
    rf"(?:(?:i|we)(?: am|['’]m|['’]re| are)? (?:make|making|submit(?:ting)?)|this is|treat this as|accept this as) {_REQUEST_FOR}",
    rf"(?:i|we)(?: would|['’]d)? {_A}(?:want|need|like|appreciate|require)(?= {_A}(?:a copy|copies|details|sight|information|data|"
    r"access|the (?:full |total |exact )?(?:number|total|cost|names?|dates?|minutes|reports?|answers?|figures)|"
    r"all (?:e-?mails|correspondence|documents|records)|answers|to know|the following)\b)",
    rf"(?:(?:would|are|will) {_THEY} (?:be )?able|(?:is|would) it (?:be )?possible)(?: for you)? to {_A}(?:{_GIVE_ME}|{_GET_IT})",
    rf"\A(?:tell|send|give|show|provide|supply) {_WHO}(?:\s(?:with|about))?",
)  # fmt: skip
_OPENER = re.compile(rf"\b(?:{'|'.join(_OPENERS)})(?:(?=[\s:,;(–-]|\Z)|(?<=\s))", re.IGNORECASE)

# What may stand before: nothing, a clause ("Under the Act,", "Following on from that,"), an adverb, or a joint.
_LEADING = re.compile(
    r"(?:hi|hello|dear|good (?:morning|afternoon|evening)|and|also|finally|lastly|(?:first|second|third)ly|so|then|"
    r"additionally|further(?:more)?|next|therefore|specifically|moreover|alternatively|separately|if|as|under|in|on|"
    r"pursuant|using|by virtue|with|following|for|regarding|concerning|to|having|given|since|please|kindly|while|"
    r"whilst|because)\b",
    re.IGNORECASE,
)
_JOINT = re.compile(r"(?:[,;:–—-]|\b(?:and|so|but|thus))\s*\Z", re.IGNORECASE)
_REACH = 500

# What may stand between the lead-in and the thing asked: the Act, "that", "with", "disclosure of".
_TAIL = re.compile(
    rf"(?:\s*(?:,?\s*{_UNDER} (?:the )?(?:terms|provisions)? ?(?:of )?(?:the )?{_ACT}[^,;:.?]{{0,60}}?"
    r"(?:,|(?=\s(?:a|an|all|any|the|copies|how|what|details|information|data|statistics|records|for|to|that|whether|i)\b)|(?=:)|\Z)"
    r"|,?\s*(?:that|please|with|or deny|disclosure of|access to|sight of|by (?:e-?mail|return|post),?|the answers? to|"
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
