"""Words with which somebody asks for what is held about themselves, and words that only look like them.

"Me" and "my" alone say nothing: people say "let me know" and "my MP". They count together with what makes the
applicant the subject of the information.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foidesk.inbox.reading.clues import Clue, blanked, look, sign
from foidesk.law.citation import Citation, foia

_ARTICLE_15 = Citation.parse("UK GDPR 15")
_GAP = r"(?:[^\s.;?!]+\s+){0,6}"
_RECORD = (
    r"(?:personal |personnel |staff |hr |medical |occupational |health |employment |vetting |service |"
    r"complaint |case |"
    r"training |attendance |disciplinary |witness |custody |crime |victim |criminal |pension |body-worn |"
    r"whole )*"
    r"(?:file|files|records?|data|dossier|details|statements?|appraisals?|interviews?|vetting|grievances?|"
    r"complaints?|applications?|tests?|assessments?|scores?|telephone calls?|calls?|references?|emails|"
    r"personal information|information|report)"
)
_FILE = (
    r"(?:(?:personal|personnel|staff|hr|medical|health|vetting|case|custody|victim|complaint) (?:files?|"
    r"records?)|"
    r"files?|appraisals?|witness statements?|interview notes|vetting)"
)
_HELD = r"(?:hold|holds|held|holding|keep|keeps|kept|store[sd]?|collected|process(?:es|ed)?|you have)"
_SUBJECT = (
    r"(?:about|regarding|relat(?:ing|es?|ed) to|mention(?:s|ing)?|nam(?:es?|ing)|identif(?:y|ies|ying)|"
)
_SUBJECT += r"refer(?:s|ring)? to|against|involving|featuring|belonging to)"

_SIGNS = (
    sign(
        "information about the applicant",
        foia("40(1)"),
        rf"{_SUBJECT} (?:me|myself)",
        r"(?<!is )(?<!was )concerning (?:me|myself)(?! (?:is|that))|showing me(?! (?:how|what|where|that|"
        r"the|a))",
        rf"(?:information|data|records?|files?|everything|anything|documents?|emails?|notes?)\s+{_GAP}"
        r"(?<!impact )(?<!effect )(?<!burden )(?<!placed )(?<!imposed )on (?:me|myself)",
        rf"{_HELD} on (?:me|myself)|files? on (?:me|myself)",
        r"(?:footage|video|recordings?|photographs?|photos?|images?|pictures?|appraisals?|records?|"
        r"assessments?) "
        r"of (?:me|myself)",
        r"(?:scores?|marks?|grades?|reasons?|feedback|reference|warning|penalty) (?:that )?(?:i was|i "
        r"were|i have been) given",
        r"(?:said|written|recorded|decided|shared|alleged) (?:of|about) (?:me|myself)",
    ),
    sign(
        "the applicant's own file, record, complaint or application",
        foia("40(1)"),
        r"my personnel (?:file|record)s?",
        rf"(?:want|like|need|have|request|require|send|provide|supply|give|disclose)\s+{_GAP}my (?:own "
        rf")?{_FILE}",
        rf"(?:cop(?:y|ies) of|notes? of|transcripts? of|recordings? of|outcome of (?:the )?(?:review|"
        rf"investigation)s? "
        rf"(?:of|into)|documents? (?:relating to|about)|papers? (?:on|about)|accessed|to see|"
        rf"correspondence (?:about|on)|"
        rf"emails? (?:about|on)|decided|rejected|refused|handled|dealt with)\s+{_GAP}my (?:own )?{_RECORD}",
        rf"(?<!i )(?<!i have )(?<!we )(?:shared|disclosed|passed|sent|gave)\s+{_GAP}my (?:own )?{_RECORD}",
        rf"(?:was|were|is|are) my (?:own )?{_RECORD} (?:refused|rejected|decided|handled|dealt|kept|closed)",
        rf"my (?:own )?{_RECORD}\s+{_GAP}(?:was|were|been|is) (?:refused|rejected|decided|handled|dealt|"
        rf"kept|closed)",
        r"my (?:own )?personal (?:data|information|file|details|records?)",
        r"my (?:freedom of information|foi|information) requests?\s+(?:[^\s.;?!]+\s+){0,8}(?:handled|"
        r"processed|dealt)",
        r"(?:correspondence|emails?|documents?|notes?) about (?:how )?my (?:freedom of information|foi|"
        r"information) requests?",
        r"of my (?:own )?(?:person|character|conduct|reputation|behaviour)",
        r"my former employer|my referees?",
        r"am i (?:on|in|listed|named|mentioned|recorded)",
    ),
    sign(
        "subject access, named as such",
        _ARTICLE_15,
        r"(?:this is|i am making|i wish to make|please treat this as|i make|as) an? (?:data )?subject "
        r"access request",
        r"(?:my|this) (?:subject access request|sar|dsar)|under (?:my )?right of (?:subject )?access",
        r"article 15 (?:of )?(?:the )?(?:uk )?gdpr|section (?:45|7(?:\(1\))?) of the data protection act|"
        r"entitled to under the (?:data protection act|uk gdpr|gdpr)",
    ),
)
_TRAPS = re.compile(
    r"(?:not|n['’]t|neither|nor|no)\s+(?:[^\s.;?!]+\s+){0,5}my own (?:personal )?(?:data|information)"
    r"|(?:apart|aside) from (?:me|myself|my own \w+)|(?:other than|except|excluding|without) (?:me|"
    r"myself|my own \w+)"
    r"|nothing (?:about|on) (?:me|myself)",
    re.IGNORECASE,
)


def own(text: str) -> Iterator[Clue]:
    """The clues that a text asks for the applicant's own personal data (FOIA 40(1), EIR 5(3))."""
    yield from look(blanked(text, _TRAPS), _SIGNS)
