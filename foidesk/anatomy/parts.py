"""What each paragraph is part of."""

import re
from collections.abc import Sequence

from foidesk.anatomy.letter import Paragraph, Part
from foidesk.anatomy.signs import Signs

_DEAR = re.compile(r"(?:dear\b|hi\b|hello\b|good (?:morning|afternoon)|to whom it may)")
_SIGNED = re.compile(
    r"(?:yours (?:sincerely|faithfully|truly)|kind(?:est)? regards|(?:best |with )?regards|best wishes|"
    r"many thanks|sincerely)\b[^a-z]*$",
    re.M,
)
_ORIGINAL = re.compile(r"-{2,}\s?original message|from: [^\n]{3,80}\nsent: |on [^\n]{6,60} wrote:$")
_WISHES = re.compile(
    r"\bi (?:would|request|wish|am|want|seek)\b|\bplease (?:provide|release|send|supply|tell|can|could)"
)
_DECIDED = re.compile(
    r"\b(?:is|are|been|be) (?:\w+ )?(?:withheld|exempt|enclosed|attached)\b|\bnot hold\b|information comm"
)
_MORE = re.compile(r"(?:appendix|annex|schedule|attachment|enclosure|exemptions? (?:explained|text))\b")
_CONTENT = r"(?:dissatisfied|unhappy|not (?:be )?(?:satisfied|happy|content)|unsatisfied|disagree)"
_ABOUT = r"[^.]{0,120}(?:response|request|decision|handl|answer|review|reply|outcome|service|way)"
_RIGHTS = Signs(
    ("review", r"internal review|right to request an? (?:internal )?review"),
    ("information commissioner", r"information commissioner"),
    ("ico.org", r"\bico\.org|casework@ico"),
    ("casework@ico", r"casework@ico"),
    ("complaint", r"\bcomplaints? (?:procedure|process|about|to the|team|regarding)"),
    ("right", r"right (?:of appeal|to (?:complain|appeal))|your right to"),
    *(
        (word, _CONTENT + _ABOUT)
        for word in ("satisf", "unhappy", "not happy", "be happy", "content", "disagree")
    ),
    ("wycliffe house", r"wycliffe house"),
    ("examin", r"re-?examin"),
    ("reconsider", r"reconsider"),
    (
        "complain",
        (
            r"(?:you (?:may|can|could|have|wish|want)|right|wish|if you|like|please|"
            r"to) (?:\w+ ){0,3}complain(?!ants?)"
        ),
    ),
)
_SENT_ON = re.compile(r"\b(?:if|should) you\b.{0,400}\binformation commissioner", re.S)
_REGULATOR = re.compile(
    r"guidance|decision notice|commissioner's (?:office )?(?:guidance|view|position|advice)|"
    r"ico(?:'s)? guidance|police and crime|case of|found that|lines? to take|\bv\b"
)
_FOOT = re.compile(
    r"copyright|re-?use of|open government licen[cs]e|published (?:on|in) (?:our|the) (?:website|"
    r"disclosure log)|disclosure log|privacy notice|customer satisfaction|this (?:e-?mail|"
    r"message) (?:and any|is|may)|feedback survey|crown copyright"
)
_ASKED = re.compile(
    r"(?:you (?:have )?(?:asked|requested|wrote|seek|sought|were seeking|enquired)|your (?:request|"
    r"questions?|enquiry|e-?mail)(?: (?:was|were|is|are|for information|reads?|stated|asked|as follows))|"
    r"request (?:was |is )?(?:as follows|reads|below|details)|details you require|specifically asked|you "
    r"made the following request|your (?:original )?request[^.]{0,60}:$|(?:hereby |would like to |wish to "
    r")?request(?:ing)? (?:access to )?the following|following (?:information|questions?|request)|"
    r"information (?:you )?(?:requested|sought)\s*:?$|^(?:the |your |foi |information )?(?:request|"
    r"questions?|enquiry)(?: for information)?(?: details)?\s*:?$|i (?:would like|seek|am seeking|hereby)|"
    r"seeking the following)"
)
_APPLICANT = re.compile(
    r"i (?:seek|am seeking|hereby request|request|would like to request|wish to request|"
    r"would be grateful)\b|(?:please|could you|can you) (?:\w+ ){0,2}(?:provide|send|tell me|supply)\b|"
    r"under the (?:freedom|foi)[^.]{0,80}\bi (?:would|request|am|wish)"
)
_ANSWERS = re.compile(
    r"(?:^(?:our |the |foi |opcc )?(?:response|answer|reply|decision|findings|our decision)s?\b.{0,40}$|i "
    r"can confirm|we can confirm|we have now|i have now|response (?:to your|is as|can be|below)|has now "
    r"been (?:considered|completed)|following (?:a|our|the) (?:search|review|receipt)|^(?:i|we) (?:hold|"
    r"confirm|have (?:searched|considered|contacted|completed))|in response|in accordance with section|this "
    r"(?:letter|response|e-?mail) (?:is|represents|constitutes|acts)|having (?:now )?(?:completed|"
    r"considered|made)|as per|please (?:find|see)|under section|your request (?:has|is) (?:been|now|being|"
    r"refused|exempt)|(?:the )?(?:office|council|trust|force|department|university|authority|constabulary|"
    r"police)[^.]{0,60} (?:holds|does not hold|can confirm|has (?:searched|considered))|unfortunately|we "
    r"(?:do not )?hold|is as follows)"
)
_ASKING = ("request", "ask", "question", "enquir", "seek", "sought", "detail", "information", "i would like")
_GUIDANCE = re.compile(r"\b(?:guidance|guide|code of practice|decision notice|commissioner|tribunal)\b")
_LABEL_REQUEST = re.compile(
    r"(?:^|\n)(?:your |the |foi |information |original )?request(?:ed)?(?: details| for information| "
    r"\d{1,2})?\s?:?(?:\n|$)"
)
_LABEL_ANSWER = re.compile(
    r"(?:our |the |foi |opcc )?(?:response|answers?|reply|decision|reasons? for decision)(?: \d{1,2})?"
    r"(?: to (?:your |the )?(?:request|questions?))?[ \d,&-]{0,12}\s?:?(?:\n|$)"
)
_REPLIES = re.compile(
    r"\b(?:our|the|my|a) (?:full )?(?:response|answers?|reply|replies|decision)s? (?:is|are|can|follows?|"
    r"appears?|to (?:this|it|your|each))\b|\bthe following (?:appl|exempt|respon|repl|answer|decision|is "
    r"(?:our|the))|\bwe (?:can )?(?:respond|reply|answer) as follows"
)
_FOLLOWING = re.compile(r"following|as follows|below|quoted here")
_ITEM = re.compile(r"(?:[-•*·]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.):]|q(?:uestion)?\s?\d|\d{1,2}\s[-–])")
_AUTHORITY = re.compile(
    r"\b(?:is|are|have been|has been|be) (?:\w+ )?(?:attached|withheld|redacted|exempt|enclosed)\b|"
    r"\bsection \d\d\b|\bs\.? ?\d\d\(|regulation 1[23]|\bdo(?:es)? not hold\b|\bnot held\b"
)
_STATUTE = re.compile(
    r"\(?\d[a-z]?\)\s*[\"']?(?:any |in |the |for |subject |information |a |this |where |but |to |if |"
    r"nothing|section|subsection|references|an? )[^?]{0,300}(?:exempt information|this section|"
    r"subsection|this act|condition|the duty|by virtue of|public authority|regulation)|"
    r"[\"']?(?:\(\d\)\s*)?any information to which a request|[\"']?(?:\(\d\)\s*)?information (?:which is "
    r"not|held by|to which|is exempt information|which relates)[^.]{0,200}is (?:also )?exempt information|"
    r"(?:[\"']|\(\d\) ?)[^\"]{0,200}is exempt information if|information is exempt information if|"
    r"(?:the )?(?:first|second|third) condition is (?:that|[-—])"
)
_OWN_WORDS = re.compile(
    r"\b(?:are|is|been|be|being) (?:\w+ )?(?:withheld|redacted)\b|\b(?:we|our|i am|i have)\b"
)
_LIMB = re.compile(r"[-•]?\s?\(?(?:[a-h]|i{1,3}|iv|\d[a-z]?)\)\s|(?:[-•] ?)?(?:and|or)\W?$")
_QUOTE_WORD = re.compile(
    r"^(?:section|regulation|article) [\d()a-z ]+(?:of the [\w ]+)?(?:states|provides|says|reads)[^.]{0,40}:$"
)


def parted(paragraphs: Sequence[Paragraph]) -> tuple[tuple[Paragraph, ...], tuple[str, ...]]:
    """The paragraphs with the part each belongs to, and their words in small letters."""
    low = tuple(one.text.lower() for one in paragraphs)
    parts = [Part.FOOT if one.part is Part.FOOT else None for one in paragraphs]
    start = _thread(low, parts, _head(low, parts))
    _ends(low, parts, start)
    _statute(low, parts)
    _guidance(low, parts)
    _request(paragraphs, low, parts, start)
    made = tuple(
        Paragraph(one.n, one.text, one.heading, one.where, part or Part.BODY)
        for one, part in zip(paragraphs, parts, strict=True)
    )
    return made, low


def _head(low: Sequence[str], parts: list[Part | None]) -> int:
    """Everything down to the greeting; gives where the letter itself begins."""
    for at, words in enumerate(low[:40]):
        if _DEAR.match(words):
            for n in range(at + 1):
                parts[n] = parts[n] or Part.HEAD
            return at + 1
    return 0


def _thread(low: Sequence[str], parts: list[Part | None], start: int) -> int:
    """Where the letter begins in an exchange; the applicant's message before or below it is the request."""
    signed = -9
    for at in range(start + 1, len(low)):
        if _ORIGINAL.match(low[at]):
            parts[at:] = [Part.REQUEST] * (len(low) - at)
            break
        if _DEAR.match(low[at]) and at - signed <= 8:
            before = low[start:at]
            if any(_WISHES.search(one) for one in before) and not any(_DECIDED.search(one) for one in before):
                parts[start:at], parts[at] = [Part.REQUEST] * (at - start), Part.HEAD
                return at + 1
        signed = at if _SIGNED.match(low[at]) else signed
    return start


def _ends(low: Sequence[str], parts: list[Part | None], start: int) -> None:
    """Rights and foot: from the first paragraph about complaints after the answer; after the signature."""
    signed, rights = False, False
    since = 0
    for at in range(start, len(low)):
        words = low[at]
        if parts[at] is not None:
            continue
        short = len(words) < 130
        if _MORE.match(words):
            signed = rights = False
        elif _is_right(words, late=at > start + 1 or (at > start and _SENT_ON.search(words) is not None)):
            parts[at] = Part.RIGHTS
            rights, since = True, at
        elif _SIGNED.match(words) or (short and _SIGNED.search(words)):
            parts[at] = Part.FOOT
            signed, rights, since = True, False, at
        elif (signed and short and at - since <= 8) or (
            (signed or at * 2 > len(low)) and _FOOT.search(words)
        ):
            parts[at] = Part.FOOT
        elif rights and short and at - since <= 9 and not words.startswith(("question", "section", "q1")):
            parts[at] = Part.RIGHTS


def _is_right(words: str, *, late: bool) -> bool:
    found = _RIGHTS.first(words) if late else None
    if found is None:
        return False
    if "?" in words and len(words) < 300 and "information commissioner" not in words:
        return False
    regulator = "information commissioner" in found[0] or found[0] in (
        "complain",
        "reconsider",
        "re-examin",
        "reexamin",
    )
    return not (
        regulator and _REGULATOR.search(words) and "internal review" not in words and "dissatisf" not in words
    )


def _statute(low: Sequence[str], parts: list[Part | None]) -> None:
    """The words of an Act, quoted at length: what begins like a subsection, and the limbs that follow it."""
    within = False
    for at, words in enumerate(low):
        if parts[at] is not None:
            within = False
        elif _STATUTE.match(words) and not _OWN_WORDS.search(words):
            parts[at], within = Part.STATUTE, True
        elif within and _LIMB.match(words) and "?" not in words:
            parts[at] = Part.STATUTE
        else:
            within = _QUOTE_WORD.match(words) is not None and len(words) < 160


def _guidance(low: Sequence[str], parts: list[Part | None]) -> None:
    """Guidance of others quoted at length: from "the guidance states:" to the end of the quotation."""
    for at, words in enumerate(low[:-1]):
        mark = low[at + 1][0]
        if mark not in "'\"" or not (words.endswith(":") and _GUIDANCE.search(words)):
            continue
        for n in range(at + 1, min(at + 8, len(low))):
            if parts[n] is not None and parts[n] is not Part.STATUTE:
                break
            parts[n] = Part.STATUTE
            if re.search(rf"[.!?,)\w]{mark}(?:[\s.,;)]|$)", low[n]):
                break


def _labelled(low: Sequence[str], parts: list[Part | None], start: int) -> None:
    """The request where it stands between a line "Request" and a line "Response"; or in quotation marks."""
    opened = -1
    for at in range(start, min(len(low), start + 60)):
        words = low[at]
        if opened >= 0 and _LABEL_ANSWER.match(words):
            for n in range(opened, at):
                if parts[n] in (None, Part.RIGHTS, Part.STATUTE):
                    parts[n] = Part.REQUEST
            opened = -1
        if _LABEL_REQUEST.search(words[:240]):
            opened = at
    _unclosed(low, parts, start)


def _unclosed(low: Sequence[str], parts: list[Part | None], start: int) -> None:
    """A quotation that opens a request goes on to the paragraph which closes it."""
    for at in range(start, min(len(low) - 1, start + 10)):
        if low[at].lstrip("*•- 0123456789.)")[:1] != '"' or low[at].count('"') % 2 == 0:
            continue
        if not any(word in low[at - 1] for word in _ASKING):
            continue
        end = next((n for n in range(at + 1, min(len(low), at + 40)) if low[n].count('"') % 2), at)
        if low[end].rstrip(" .,")[-1:] == '"':
            for n in range(at, end + 1):
                parts[n] = Part.REQUEST
        return


def _request(
    paragraphs: Sequence[Paragraph], low: Sequence[str], parts: list[Part | None], start: int
) -> None:
    """The applicant's words: what is marked as quoted, and what stands between "you asked" and the answer."""
    _labelled(low, parts, start)
    inside, listed = False, False
    for at in range(start, len(low)):
        words = low[at]
        if paragraphs[at].part is Part.REQUEST and parts[at] is not Part.HEAD:
            parts[at] = Part.REQUEST
        elif parts[at] is not None:
            inside = False
        elif inside and not _ends_request(words, listed):
            parts[at] = Part.REQUEST
            listed = _ITEM.match(words) is not None
        elif inside:
            inside = False
        elif at < start + 12:
            if _opens_request(words):
                inside, listed = True, False
            elif _quoted(words) or _APPLICANT.match(words):
                parts[at] = Part.REQUEST
                inside, listed = words.endswith(":"), False


def _opens_request(words: str) -> bool:
    """Whether what comes next is in the applicant's words."""
    found = _ASKED.search(words[:400]) if any(word in words for word in _ASKING) else None
    replies = _REPLIES.search(words) if found else None
    if found is None or (replies and replies.end() >= found.start() and "asked" not in words[-60:]):
        return False
    return (
        words.endswith(":") or (words[-1] != "." and len(words) < 130) or _FOLLOWING.search(words) is not None
    )


def _ends_request(words: str, listed: bool) -> bool:
    """Whether the authority speaks again; after the last item of a list all but a question is its own."""
    if _AUTHORITY.search(words):
        return True
    if _ANSWERS.search(words[:220]) and not words.endswith("?") and not _asks(words):
        return True
    asks = _ITEM.match(words) or "?" in words or _asks(words) or _APPLICANT.match(words)
    return listed and not asks


def _quoted(words: str) -> bool:
    """A paragraph that is all one quotation, as the applicant's words often are."""
    return len(words) > 40 and words[0] == '"' and words.rstrip(".")[-1] == '"' and "exempt" not in words


def _asks(words: str) -> bool:
    return words.startswith(
        ("please can you", "please could", "please provide", "please confirm", "i would", "under the freedom")
    )
