"""What a passage says becomes of information."""

import re

from foidesk.anatomy.letter import Claim
from foidesk.anatomy.signs import Signs

_TELL = r"(?:disclos|releas|provid|suppl|communicat)\w+"
_TELLS = r"(?:say|tell|comment|disclos|reveal|indicat|stat|discuss)(?:e|ing|ng)?\b"
_WHETHER = (
    r"whether (?:or not )?(?:(?:it|we|the (?:office|council|force|authority|department|trust|university|"
    r"constabulary|police|school|service|board|ministry)) (?:has|have|holds?)\b|(?:any|such|this|the|that|"
    r"it)\b[^.]{0,60}(?:h[eo]ld|exists?)\b)"
)
_PAPERS = r"(?:records?|documents?|e-?mails?|files?|reports?|letters?|information|papers?|notes?|entries)\b"
# fmt: off
_NCND = Signs(
    ("neither", r"neither (?:to )?confirm|neither (?:confirming|confirms)"),
    ("to confirm", r"(?:refus|declin)\w* to (?:either )?confirm (?:n?or|whether)"),
    ("confirm",
     (r"(?:cannot|can not|can't|could not|will not|won't|do not|may not|unable to|need not|"
      r"not (?:be )?(?:obliged|required|able) to) (?:either )?confirm (?:n?or deny|whether)")),
    ("from",
     (r"(?:exempt\w*|excluded?|exclusion) (?:us )?from (?:the|its|our) (?:duty|obligation|"
      r"requirement) to confirm")),
    ("to confirm",
     (r"(?:duty|obligation|requirement) to confirm (?:n?or deny|whether)[^.]{0,120}(?:does not|do not|"
      r"not) (?:apply|arise)")),
    ("confirm",
     (r"(?:to confirm|confirming|confirmation) (?:n?or (?:to )?den\w+|"
      r"whether or not)[^.]{0,160}\b(?:would|could)\b")),
    *((word, rf"(?:not|n't|unable to|declin\w* to|refus\w* to) (?:be )?{_TELLS} (?:\w+ ){{0,2}}{_WHETHER}")
      for word in ("say", "tell", "comment", "disclos", "reveal", "indicat", "stat", "discuss")),
    ("ncnd", r"\bncnd\b[^.]{0,60}(?:applie|relied|rely|stance|position|response)"),
)
_NOT_HELD = Signs(
    (" not ",
     (r"(?<!whether )(?<!does or )(?<!do or )\b(?:do|does|did) not (?:\w+ )?(?:hold|possess|"
      r"have (?:any|this|the) (?:information|record))")),
    ("n't", r"\b(?:don't|doesn't) (?:\w+ )?hold|(?<!or )(?<!or is )isn't held"),
    ("not ", r"(?<!or )(?<!or is )(?<!or are )\bnot (?:\w+ )?held\b(?! by another)"),
    ("no ",
     (r"\bno (?:\w+ ){0,3}(?:information|records?|data|documents?|material) (?:\w+ ){0,4}held|"
      r"\b(?:holds?|held) no (?:\w+ )?(?:information|records?|data|documents?|relevant|such)")),
    ("never held", r"\bnever held"),
    ("nil return", r"nil return"),
)
_HELD = Signs(
    ("confirm",
     r"\bconfirm (?:that )?(?:\w+[ ,']{1,2}){1,9}(?:do |does )?(?:hold|holds|held|is held|are held)\b"),
    ("hold",
     (r"\b(?:we|office|authority|council|force|trust|department|university|constabulary|police|"
      r"i) (?:can confirm )?(?:do |does )?(?:also )?holds? (?:some|the|this|all|information|a |an |that|"
      r"most|relevant|recorded|data|copies|\d|two|three|four|five|six|seven|eight|nine|ten|several|both|"
      r"these)|\bholds the (?:following )?(?:requested )?information")),
    *((word, rf"\b(?:we|i) (?:have |were able to )?(?:now )?{word}\w* (?:\w+ ){{0,3}}{_PAPERS}")
      for word in ("locat", "found", "identif", "retriev")),
    ("held", r"\binformation (?:\w+ ){0,5}is held\b|\bis held by\b"),
)
# fmt: on
_NOT_CONFIRMED = re.compile(
    r"whether|not (?:\w+ )?h[eo]ld|if (?:it|such|any|the|this)|n?or deny|or does not|"
    r"no (?:relevant )?information|held no"
)
_GIVEN = r"(?:attached|enclosed|provided|disclosed|released|supplied)"
_IS_GIVEN = rf"\b(?:is|are|have|has|been) (?:\w+ )?{_GIVEN}\b"
# fmt: off
_DISCLOSED = Signs(
    ("attached",
     (rf"\b(?:is|are|have|has|been) (?:\w+ )?{_GIVEN}\b|\b(?:please|kindly|find|"
      rf"see) (?:\w+ ){{0,2}}attached|^attached\b|within the attached")),
    ("enclosed",
     (rf"\b(?:is|are|have|has|been) (?:\w+ )?{_GIVEN}\b|\b(?:please|kindly|find|"
      rf"see) (?:\w+ ){{0,2}}enclosed|^enclosed\b")),
    *((word, _IS_GIVEN) for word in ("provided", "disclosed", "released", "supplied")),
    ("below",
     (r"\b(?:please|kindly) (?:\w+ ){0,3}below|\bsee below|\b(?:set out|shown|listed|given|detailed|"
      r"provided) below")),
    ("see ", r"\bsee (?:the )?(?:table|spreadsheet)"),
    (" in the ",
     r"\b(?:set out|shown|listed|given|detailed|provided) in the (?:table|annex|appendix|attached)"),
    *(
        (
            verb,
            (
                rf"\b(?:we|i) (?:are|am|can|have|will) (?:\w+ )?{verb}\w* (?:the|this|a|all|some|you|"
                rf"our|that|in|it|here)"
            ),
        )
        for verb in ("releas", "disclos", "provid", "enclos", "attach")
    ),
    ("i attach", r"\bi (?:attach|enclose) (?:the|this|a|it|our)"),
    ("we enclose", r"\bwe enclose (?:the|this|a|it|our|some|all|what|cop)"),
    ("we attach", r"\bwe (?:attach|enclose) (?:the|this|a|it|our)"),
)
# fmt: on
_CANNOT = (
    r"\b(?:cannot|can not|can't|unable to|will not|not be|not able to|won't|"
    r"not in a position to) (?:be )?(?:\w+ )?" + _TELL
)
_GIVE = r"(?:giv(?:e|ing)|shar(?:e|ing)|send(?:ing)?|hand(?:ing)?|pass(?:ing)?|let(?:ting)?|publish(?:ing)?)"
_INFORMALLY = (
    r"(?:\b(?:cannot|can not|can't|unable to|not able to|not going to|won't|will not|not (?:willing|minded|"
    r"prepared|proposing|intending) to|rather not|decided (?:not to|against)|prefer not to|declin\w+ to|"
    r"not in a position to)|n't (?:able|going|willing|prepared) to) (?:be )?"
    rf"{_GIVE} (?:it|them|this|these|those|that|out|over|copies|you (?:have|see|it|this|these|those|"
    rf"that|them|the|"
    r"sight|copies|a copy|what)|the (?:\w+ )?(?:information|document|report|e-?mail|detail|figure|paper|"
    r"letter|record|minute|name|contract|cop))"
)
# fmt: off
_WITHHELD = Signs(
    *((word, _INFORMALLY) for word in (" giv", " shar", " send", " hand", " pass", " let", " publish")),
    ("withh", r"\bwithh(?:eld|old|olds|olding)\b"),
    ("redact", r"\bredact(?:ed|ing|ions?)\b"),
    ("exempt",
     (r"(?<!not )\bexempt (?:from (?:disclosure|release|the duty to (?:disclose|communicate|provide|"
      r"supply)|public)|under|by virtue|pursuant|information|in accordance|and )|\b(?:is|are|be) "
      r"exempt\b(?! from the (?:duty|obligation) to confirm)")),
    *((word, _CANNOT) for word in (" not ", "cannot", "unable", "n't ")),
    ("declin", r"\bdeclin(?:e|ing) to (?:provide|disclose|release)"),
    ("refus",
     (r"\brefus(?:e|ed|ing) (?:to (?:disclose|provide|release)|disclosure|your request|this (?:part|"
      r"request)|the request)")),
)
# fmt: on
_NOTHING_WITHHELD = re.compile(
    r"(?:no|not|nothing|without|none) (?:\w+ ){0,5}(?:withh|redact|exempt)|no exemptions?|in full\b|if "
    r"(?:\w+ ){0,4}(?:withh|exempt)|may be (?:withh|exempt)|none of (?:them|these)|exempt under the act, "
    r"for example|sometimes we (?:may|might|can)|some information is exempt|exempt from the (?:duty|"
    r"obligation|requirement) to confirm"
)
_COST = Signs(
    (" limit", r"appropriate limit|cost limit"),
    ("cost ", r"cost (?:ceiling|threshold)"),
    (" hours", r"(?:exceed|over|beyond|more than)\w* (?:\w+ ){0,4}(?:18|24|3\.5) hours"),
    ("£", r"£(?:450|600)\b"),
)
_COST_YES = re.compile(r"\b(?:exceed|refus|oblig|over the|beyond|section 12|s\.? ?12|estimat)")
_COST_NOT = re.compile(
    r"(?:not|n't|below|under|within|fall\w* (?:below|within|under)) (?:\w+ ){0,4}(?:exceed|appropriate "
    r"limit|the cost limit|cost limit)|if (?:your|the|a|this|we|it)|none of (?:them|these)"
)
_VEXATIOUS = re.compile(
    r"\b(?:request|it|is|as|are|be|considered|deemed|therefore|were|was|"
    r"to be) (?:being )?(?:\w+ )?vexatious\b(?! requests? guid)"
)
_NOT_VEXATIOUS = re.compile(r"not (?:\w+ ){0,4}vexatious")
_REPEATED = Signs(
    *(
        (word, r"\brepeat(?:ed)? request|substantially similar|identical (?:or|request)|14\(2\)")
        for word in ("repeat", "similar", "identical", "14(2)")
    )
)
_WHERE = r"(?:at|via|on|here|from)(?: \w+){0,5}[: ]+<?\[?(?:https?:|www\.)"
_PLACED = (
    rf"(?<!exemptions can be )(?<!guidance can be )(?<!act can be )(?:available|published|accessed|"
    rf"found|viewed|located) (?:\w+ ){{0,5}}{_WHERE}"
)
_ACCESSIBLE = Signs(
    *(
        (word, r"(?:reasonably|readily|already|publicly|freely) (?:\w+ )?(?:accessible|available|published)")
        for word in ("accessible", "available", "published")
    ),
    ("public domain", r"in the public domain at"),
    *((word, _PLACED) for word in ("http", "www.")),
)
_LONGER = r"(?:extend|extension|further time|additional time|more time|longer)"
# fmt: off
_PENDING = Signs(
    ("public interest", rf"{_LONGER}[^.]{{0,160}}public interest|public interest[^.]{{0,160}}{_LONGER}"),
    ("regulation 7", rf"{_LONGER}[^.]{{0,160}}regulation 7|regulation 7[^.]{{0,160}}{_LONGER}"),
    *((word, rf"{_LONGER}[^.]{{0,160}}{word}") for word in ("complex", "volum")),
    *(
        (
            word,
            (
                r"(?:not yet|still|yet to)[^.]{0,60}(?:reach|consider|complet|decid|conclu|determin|"
                r"assess)\w*[^.]{0,80}(?:public interest|decision|balance)"
            ),
        )
        for word in ("public interest", "balance", "decision")
    ),
    *((word, r"(?:section|s\.?) ?(?:10\(3\)|17\(2\))[^.]{0,250}(?:extend|time|allow|permit)")
      for word in ("10(3)", "17(2)")),
    ("considering",
     (r"\b(?:are|is|am) (?:still |currently )?considering (?:the |whether |if |which )"
      r"[^.]{0,80}(?:exempt|appl)")),
    ("not yet",
     r"not yet (?:able|in a position|been able|been possible) to (?:tell|say|give|reach|make|provide)"),
    ("extend", r"extend(?:ed|ing)? (?:the|our) (?:time|deadline|period|response)"),
)
# fmt: on


_BLACKED_OUT = re.compile(
    r"\[[^\]\n]{0,30}\b(?:name|names|address|number|details|personal|signature)[^\]\n]{0,20}\]"
)
"""What is left of a name in a published copy, which refuses nothing."""


def claims_of(low: str) -> frozenset[Claim]:
    """The claims of a passage in small letters."""
    if "[" in low:
        low = _BLACKED_OUT.sub(" ", low)
    found = _of_holding(low)
    if Claim.NCND not in found and _DISCLOSED.seen(low):
        found.add(Claim.DISCLOSED)
    if _WITHHELD.seen(low) and not _NOTHING_WITHHELD.search(low):
        found.add(Claim.WITHHELD)
    if _COST.seen(low) and _COST_YES.search(low) and not _COST_NOT.search(low):
        found.add(Claim.COST)
    if "vexatious" in low and _VEXATIOUS.search(low) and not _NOT_VEXATIOUS.search(low):
        found.add(Claim.VEXATIOUS)
    for claim, signs in (
        (Claim.REPEATED, _REPEATED),
        (Claim.ACCESSIBLE, _ACCESSIBLE),
        (Claim.PENDING, _PENDING),
    ):
        if signs.seen(low):
            found.add(claim)
    return frozenset(found)


_OF_HOLDING = ("held", "hold", "nil return", " not ", "locat", "found", "identif", "retriev")


def _of_holding(low: str) -> set[Claim]:
    """Whether it says that information is held, is not, or neither."""
    found: set[Claim] = set()
    if ("confirm" in low or "ncnd" in low or "whether" in low) and _NCND.seen(low):
        found.add(Claim.NCND)
    if not any(sign in low for sign in _OF_HOLDING):
        return found
    if Claim.NCND not in found and _NOT_HELD.seen(low):
        found.add(Claim.NOT_HELD)
    for held in _HELD.every(low):
        if not _NOT_CONFIRMED.search(low[max(0, held.start() - 25) : held.end() + 12]):
            found.add(Claim.HELD)
    return found
