"""What a passage says becomes of information."""

import re

from foidesk.anatomy.letter import Claim

_NCND = re.compile(
    r"neither (?:to )?confirm|neither (?:confirming|confirms)|(?:refus|declin)\w* to (?:either )?confirm (?:n?or|whether)|"
    r"(?:cannot|can not|can't|could not|will not|won't|do not|may not|unable to|not (?:be )?(?:obliged|required|able) to|need not) "
    r"(?:either )?confirm (?:n?or deny|whether)|(?:exempt\w*|excluded?|exclusion) (?:us )?from (?:the|its|our) (?:duty|obligation|requirement) to confirm|"
    r"(?:duty|obligation|requirement) to confirm (?:n?or deny|whether)[^.]{0,120}(?:does not|do not|not) (?:apply|arise)|"
    r"(?:to confirm|confirming|confirmation) (?:n?or (?:to )?den\w+|whether or not)[^.]{0,160}\b(?:would|could)\b|"
    r"\bncnd\b[^.]{0,60}(?:applie|relied|rely|stance|position|response)"
)
_NOT_HELD = re.compile(
    r"(?<!whether )(?:(?<!does or )(?<!do or )\b(?:do|does|did) not (?:\w+ )?(?:hold|possess|have (?:any|this|the) (?:information|record))|\b(?:don't|doesn't) (?:\w+ )?hold|"
    r"(?<!or )(?<!or is )(?<!or are )\bnot (?:\w+ )?held\b(?! by another)|\bno (?:\w+ ){0,3}(?:information|records?|data|documents?|recorded information|material) (?:\w+ ){0,4}held|"
    r"\b(?:holds?|held) no (?:\w+ )?(?:information|records?|data|documents?|relevant|such)|\bnever held|nil return|(?<!or )(?<!or is )isn't held)"
)
_HELD = re.compile(
    r"\bconfirm (?:that )?(?:\w+[ ,']{1,2}){1,9}(?:do |does )?(?:hold|holds|held|is held|are held)\b|\b(?:we|office|authority|council|force|trust|department|university|constabulary|police|i) "
    r"(?:can confirm )?(?:do |does )?(?:also )?holds? (?:some|the|this|all|information|a |an |that|most|relevant|recorded|data|copies)|"
    r"\binformation (?:\w+ ){0,5}is held\b|\bholds the (?:following )?(?:requested )?information|\bis held by\b"
)
_NOT_CONFIRMED = re.compile(
    r"whether|not (?:\w+ )?h[eo]ld|if (?:it|such|any|the|this)|n?or deny|or does not|no (?:relevant )?information|held no"
)
_DISCLOSED = re.compile(
    r"\b(?:please|kindly) (?:\w+ )?(?:find|see|refer to|note)? ?(?:the )?(?:attached|enclosed|below)|\b(?:is|are|have|has|been) (?:\w+ )?(?:attached|enclosed|provided|disclosed|released|supplied)\b|"
    r"\bsee (?:the )?(?:attached|enclosed|table|spreadsheet|below)|\b(?:we|i) (?:are|am|can|have|will) (?:\w+ )?(?:releas|disclos|provid|enclos|attach)\w* (?:the|this|a|all|some|you|our|that|in|it|here)|"
    r"\bcontained within the attached|\b(?:set out|shown|listed|given|detailed|provided) (?:in the (?:table|annex|appendix|attached)|below)|^(?:attached|enclosed)\b"
)
_WITHHELD = re.compile(
    r"\bwithh(?:eld|old|olds|olding)\b|\bredact(?:ed|ing|ions?)\b|(?<!not )\bexempt (?:from (?:disclosure|release|the duty to (?:disclose|communicate|provide|supply)|public)|under|by virtue|pursuant|information|in accordance|and )|"
    r"\b(?:is|are|be) exempt\b(?! from the (?:duty|obligation) to confirm)|\b(?:cannot|can not|can't|unable to|will not|not be|not able to|won't|not in a position to) (?:be )?(?:\w+ )?"
    r"(?:disclos|releas|provid|suppl|communicat)\w+|\bdeclin(?:e|ing) to (?:provide|disclose|release)|\brefus(?:e|ed|ing) (?:to (?:disclose|provide|release)|disclosure|your request|this (?:part|request)|the request)"
)
_NOTHING_WITHHELD = re.compile(
    r"(?:no|not|nothing|without|none) (?:\w+ ){0,5}(?:withh|redact|exempt)|no exemptions?|in full\b|if (?:\w+ ){0,4}(?:withh|exempt)|may be (?:withh|exempt)|exempt from the (?:duty|obligation|requirement) to confirm"
)
_COST = re.compile(
    r"appropriate limit|cost (?:limit|ceiling|threshold)|(?:exceed|over|beyond|more than)\w* (?:\w+ ){0,4}(?:18|24|3\.5) hours|£(?:450|600)\b"
)
_COST_YES = re.compile(r"\b(?:exceed|refus|oblig|over the|beyond|section 12|s\.? ?12|estimat)")
_COST_NOT = re.compile(
    r"(?:not|n't|below|under|within|fall\w* (?:below|within|under)) (?:\w+ ){0,4}(?:exceed|appropriate limit|the cost limit|cost limit)|if (?:your|the|a|this|we|it)"
)
_VEXATIOUS = re.compile(
    r"\b(?:request|it|is|as|are|be|considered|deemed|therefore|were|was|to be) (?:being )?(?:\w+ )?vexatious\b(?! requests? guid)"
)
_REPEATED = re.compile(r"\brepeat(?:ed)? request|substantially similar|identical (?:or|request)|14\(2\)")
_ACCESSIBLE = re.compile(
    r"(?:reasonably|readily|already|publicly|freely) (?:\w+ )?(?:accessible|available|published)|in the public domain at|"
    r"(?:available|published|accessed|found|viewed|located) (?:\w+ ){0,5}(?:at|via|on|here|from)(?: \w+){0,5}[: ]+<?\[?(?:https?:|www\.)"
)
_PENDING = re.compile(
    r"(?:extend|extension|further time|additional time|more time|longer)[^.]{0,160}(?:public interest|regulation 7|complex|volum)|"
    r"(?:public interest|regulation 7)[^.]{0,160}(?:extend|extension|further time|additional time|more time|longer)|"
    r"(?:not yet|still|yet to|need|require)[^.]{0,60}(?:reach|consider|complet|decid|conclu|determin|assess)\w*[^.]{0,80}(?:public interest|decision|balance)|"
    r"(?:section|s\.?) ?(?:10\(3\)|17\(2\))[^.]{0,80}(?:extend|time|allow|permit)|extend(?:ed|ing)? (?:the|our) (?:time|deadline|period|response)"
)


def claims_of(low: str) -> frozenset[Claim]:
    """The claims of a passage in small letters."""
    found: set[Claim] = set()
    if "confirm" in low or "ncnd" in low:
        if ("den" in low or "whether" in low or "ncnd" in low) and _NCND.search(low):
            found.add(Claim.NCND)
    if ("hold" in low or "held" in low or "nil return" in low) and Claim.NCND not in found:
        if _NOT_HELD.search(low):
            found.add(Claim.NOT_HELD)
    if "held" in low or "hold" in low:
        held = _HELD.search(low)
        if held and not _NOT_CONFIRMED.search(low[max(0, held.start() - 25) : held.end() + 12]):
            found.add(Claim.HELD)
    if _might_disclose(low) and _DISCLOSED.search(low) and Claim.NCND not in found:
        found.add(Claim.DISCLOSED)
    if _might_withhold(low) and _WITHHELD.search(low) and not _NOTHING_WITHHELD.search(low):
        found.add(Claim.WITHHELD)
    found.update(_others(low))
    return frozenset(found)


def _might_disclose(low: str) -> bool:
    return any(
        word in low
        for word in (
            "attach",
            "enclos",
            "below",
            "provid",
            "disclos",
            "releas",
            "suppl",
            "table",
            "spreadsheet",
        )
    )


def _might_withhold(low: str) -> bool:
    return any(
        word in low
        for word in (
            "withh",
            "redact",
            "exempt",
            "disclos",
            "releas",
            "provid",
            "suppl",
            "refus",
            "communicat",
        )
    )


def _others(low: str) -> set[Claim]:
    found: set[Claim] = set()
    if ("limit" in low or "hours" in low or "£" in low or "cost" in low) and _COST.search(low):
        if _COST_YES.search(low) and not _COST_NOT.search(low):
            found.add(Claim.COST)
    if "vexatious" in low and _VEXATIOUS.search(low) and not re.search(r"not (?:\w+ ){0,4}vexatious", low):
        found.add(Claim.VEXATIOUS)
    if (
        "repeat" in low or "substantially" in low or "14(2)" in low or "identical" in low
    ) and _REPEATED.search(low):
        found.add(Claim.REPEATED)
    if (
        "accessible" in low
        or "available" in low
        or "publish" in low
        or "public domain" in low
        or "http" in low
        or "www." in low
    ):
        if _ACCESSIBLE.search(low):
            found.add(Claim.ACCESSIBLE)
    if (
        "public interest" in low or "extend" in low or "regulation 7" in low or "extension" in low
    ) and _PENDING.search(low):
        found.add(Claim.PENDING)
    return found
