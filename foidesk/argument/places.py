"""Whether words tell where information can be had: a link, a page, a publication, an office."""

import re

_LINK = re.compile(
    r"https?:|www\.|\b[\w-]+\.(?:gov|police|nhs|ac|org|co|com|uk|pcc|mod|info|net|eu|example)\b(?!@)"
)
_PLACE = re.compile(
    r"\b(?:link|links|web ?address|url|footnote|here\b(?=[.:;)]| ?$))|\bhere:|\bclick|\bfollowing (?:page"
    r"|address|website|site|location|report|document|publication)s?|\b(?:entitled|titled|called|named"
    r"|under the (?:heading|title|tab|section))\b|\b(?:page|section|tab|area|heading|register|library"
    r"|archive|bulletin|log|gazette|statement of accounts|annual report|publication scheme"
    r"|transparency (?:page|data)|data ?set|contracts finder|companies house|land registry|planning portal"
    r"|search facility)\b|\b(?:buy|purchase|inspect|order|obtain|request|copies|copy|ask|apply|contact"
    r"|visit|search|viewed|available|get)\w*\b[^.]{0,80}?\b(?:from|at|by (?:contacting|writing|emailing"
    r"|telephon)|to|with|on|in|through|via) (?:the|our|your|its|a|any|that|this"
    r"|your local)? ?(?:[\w'&-]+ ){0,6}?(?:office|team|department|service|library|libraries|reception"
    r"|registrar|court|registry|archives?|shop|publisher|desk|portal|catalogue|accounts|report|minutes"
    r"|agenda|journal|database)|\"[^\"]{6,90}\"|\[\d{1,2}\]|\bpublished (?:in|as)\b"
)
_SITE = re.compile(r"\bweb ?sites?\b|\bonline\b|\binternet\b|\bweb ?pages?\b")


def tells_where(words: str) -> bool:
    """Whether plain words name a place exactly enough to go there."""
    return bool(_LINK.search(words) or _PLACE.search(_stripped(words)))


def tells_website(words: str) -> bool:
    """Whether they speak of a website at all."""
    return bool(_SITE.search(words))


def _stripped(words: str) -> str:
    """Without the words by which the exemption is named, which would pass for a place."""
    return re.sub(
        r"\b(?:you (?:asked|requested|wrote)|your request)\b[^.]*|\b(?:this|that|the following"
        r"|following)? ?sections? \d+\w*(?:\(\w+\))*"
        r"|\binformation (?:reasonably )?(?:accessible|available)[\w ]{0,20}other means"
        r"|\"[^\"]*reasonably accessible[^\"]*\"|under section|of the (?:foi|freedom of information) act",
        " ",
        words,
    )
