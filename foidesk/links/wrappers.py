"""Addresses that mail systems wrapped, and the same without the wrapping. Pure."""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

# Proofpoint's third form and Check Point's keep the address between underscores; Cisco ends with it, encoded;
# GovDelivery keeps it encoded in the middle.
_WITHIN = re.compile(
    r"/v3/__(.+?)__;|/___(https?.+?)___|/(https?%3[aA]%2[fF][^/]+)$|/CL0/(https?:%2[fF]%2[fF][^/]+)"
)


@dataclass(frozen=True)
class Wrapper:
    """One kind of wrapper: whose it is, its host (and those below it), how its path begins, and the parameter
    that holds the real address; empty where the address itself does not tell it.
    """

    name: str
    host: str
    path: str = "/"
    parameter: str = ""


WRAPPERS = (
    # mail systems, which carry the mailbox that a message came to
    Wrapper("Outlook SafeLinks", "safelinks.protection.outlook.com", parameter="url"),
    Wrapper("Outlook SafeLinks", "safelinks.protection.office365.us", parameter="url"),
    Wrapper("Proofpoint URL Defense", "urldefense.proofpoint.com", parameter="u"),
    Wrapper("Proofpoint URL Defense", "urldefense.com"),
    Wrapper("Proofpoint URL Defense", "urldefense.us"),
    Wrapper("Mimecast", "mimecast.com", "/s/"),
    Wrapper("Mimecast", "mimecastprotect.com", "/s/"),
    Wrapper("Barracuda Link Protection", "linkprotect.cudasvc.com", parameter="a"),
    Wrapper("Cisco Secure Web", "secure-web.cisco.com"),
    Wrapper("Sophos", "protection.sophos.com"),
    Wrapper("Symantec Click-time", "clicktime.symantec.com", parameter="u"),
    Wrapper("Trend Micro", "trendmicro.com", "/wis/clicktime", "url"),
    Wrapper("Check Point", "protect.checkpoint.com"),
    Wrapper("Trellix", "protect.fireeye.com", parameter="u"),
    Wrapper("Inky", "shared.outlook.inky.com"),
    Wrapper("Libraesva", "urlsand.esvalabs.com", parameter="u"),
    Wrapper("Avanan", "url.avanan.click"),
    Wrapper("AppRiver", "link.edgepilot.com", parameter="u"),
    # those who count who clicks
    Wrapper("Google", "www.google.com", "/url", "q"),
    Wrapper("Google", "www.google.co.uk", "/url", "q"),
    Wrapper("Facebook", "l.facebook.com", "/l.php", "u"),
    Wrapper("GovDelivery", "lnks.gd"),
    Wrapper("GovDelivery", "links.govdelivery.com"),
    Wrapper("GovDelivery", "govdelivery.com", "/CL0/"),
    Wrapper("Mailchimp", "list-manage.com", "/track/"),
    Wrapper("Mailchimp", "mandrillapp.com", "/track/"),
    Wrapper("SendGrid", "sendgrid.net", "/ls/"),
    Wrapper("Amazon", "awstrack.me"),
    Wrapper("HubSpot", "hubspotlinks.com"),
    Wrapper("Constant Contact", "rs6.net", "/tn.jsp"),
)
"""The one list of them: what a letter may not hold, and what a file is searched for."""


def unwrap(link: str) -> tuple[Wrapper, str] | None:
    """Which wrapper a link goes through, and its real address ("" where it does not tell), or None."""
    try:
        parts = urlsplit(link if "//" in link else f"//{link}")
        host = (parts.hostname or "").rstrip(".")
    except ValueError:
        return None
    for wrapper in WRAPPERS:
        if (host == wrapper.host or host.endswith(f".{wrapper.host}")) and parts.path.startswith(
            wrapper.path.rstrip("/")
        ):
            return wrapper, _real(wrapper, parts)
    return None


def _real(wrapper: Wrapper, parts: SplitResult) -> str:
    if within := _WITHIN.search(parts.path):
        return _shown(within[within.lastindex or 1])
    if not wrapper.parameter:
        return ""
    value = parse_qs(parts.query).get(wrapper.parameter, [""])[0]
    if wrapper.host == "urldefense.proofpoint.com" and parts.path.startswith("/v2/"):
        value = unquote(value.replace("-", "%").replace("_", "/"))
    return _shown(value)


def _shown(address: str) -> str:
    """An address we would show and a person would copy: a web address without spaces or controls, or none."""
    address = (
        unquote(address)
        if address.lower().startswith(("http%3a", "https%3a", "http:%2f", "https:%2f"))
        else address
    )
    return address if re.fullmatch(r"https?://[\x21-\x7e]{1,500}", address) else ""
