"""Somebody at the desk who has no browser: forms as the pages give them, over plain HTTP."""

import mimetypes
import urllib.error
import urllib.request
import uuid
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.cookiejar import CookieJar
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit

SLOWEST = 90.0
Typed = dict[str, str]


class Unanswered(Exception):
    """No answer came, or one that says that the desk is away or at fault: nobody knows what was done."""


@dataclass
class Answer:
    """A page, or where the desk sends one next."""

    status: int
    words: str
    to: str = ""


@dataclass
class _Form:
    action: str
    values: Typed = field(default_factory=dict)


class _Forms(HTMLParser):
    """The forms of a page with the values they stand at; buttons are left to whoever presses one."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[_Form] = []
        self._area = self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note forms, and what stands in their fields."""
        said: dict[str, str] = {name: value or "" for name, value in attrs}
        name = said.get("name", "")
        if tag == "form":
            self.found.append(_Form(said.get("action", "")))
        elif not self.found:
            return
        elif tag == "input" and name and self._stands(said):
            self.found[-1].values[name] = said.get("value", "")
        elif tag == "textarea":
            self._area = name
            self.found[-1].values[name] = ""
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select and ("selected" in said or not self._chosen()):
            self.found[-1].values[self._select] = said.get("value", "")

    def handle_data(self, data: str) -> None:
        """What stands in a larger field."""
        if self._area:
            self.found[-1].values[self._area] += data

    def handle_endtag(self, tag: str) -> None:
        """A larger field ends."""
        if tag == "textarea":
            self._area = ""
        elif tag == "select":
            self._select = ""

    def _chosen(self) -> bool:
        return self._select in self.found[-1].values

    @staticmethod
    def _stands(said: dict[str, str]) -> bool:
        kind = said.get("type", "text")
        return kind not in ("submit", "file") and (kind not in ("radio", "checkbox") or "checked" in said)


class _Stay(urllib.request.HTTPRedirectHandler):
    """Where one is sent next is for the caller to follow."""

    def redirect_request(self, *_arguments: Any) -> None:
        return None


class Visitor:
    """One officer, signed in at any of the addresses at which the same desk answers."""

    def __init__(self, *addresses: str) -> None:
        self.addresses, self._turn = addresses, 0
        self._cookies = CookieJar()
        self._opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(self._cookies), _Stay
        )

    def sign_in(self, email: str, password: str) -> None:
        """Come in by the sign-in page."""
        came = self.submit("/desk/sign-in/", email=email, password=password)
        assert came.status == 302, came.words

    def get(self, path: str) -> Answer:
        """Open a page, each time at the next of the addresses. Raises Unanswered."""
        return self._ask(urllib.request.Request(self._address() + path))

    def submit(self, path: str, *, form: str = "", upload: bytes | None = None, **typed: str) -> Answer:
        """Open a page, fill in the form whose action ends with `form`, and send it off. Raises Unanswered."""
        page = self.get(path)
        assert page.status == 200, (path, page.status, page.to)
        parser = _Forms()
        parser.feed(page.words)
        posted = (one for one in parser.found if "csrfmiddlewaretoken" in one.values)
        mine = [one for one in posted if one.action.endswith(form) and "/sign-out/" not in one.action]
        assert mine, f"{path} has no form for {form}"
        chosen = next((one for one in mine if set(typed) <= set(one.values) | _LOOSE), mine[-1])
        values = {**chosen.values, **typed}
        target = urljoin(path, chosen.action or path)
        return self._post(target, values, upload)

    def _post(self, path: str, values: Typed, upload: bytes | None) -> Answer:
        if upload is None:
            body, kind = urlencode(values).encode(), "application/x-www-form-urlencoded"
        else:
            body, kind = _multipart(values, upload)
        address = self._address()
        asked = urllib.request.Request(address + path, data=body, headers={"Content-Type": kind})
        asked.add_header("Referer", address + path)
        return self._ask(asked)

    def _address(self) -> str:
        """The cookies of one address are those of the others: a proxy stands before them in an office."""
        self._turn += 1
        return self.addresses[self._turn % len(self.addresses)]

    def _ask(self, asked: urllib.request.Request) -> Answer:
        try:
            with self._opener.open(asked, timeout=SLOWEST) as came:
                return Answer(came.status, came.read().decode())
        except urllib.error.HTTPError as error:
            with error:
                words = error.read().decode(errors="replace")
            if error.code >= 500:
                raise Unanswered(f"{error.code} {words}") from error
            to = error.headers.get("Location", "")
            return Answer(error.code, words, urlsplit(to).path)
        except (OSError, ValueError) as error:
            raise Unanswered(str(error)) from error
        except Exception as error:  # http.client.HTTPException: an answer that breaks off in the middle
            raise Unanswered(repr(error)) from error


_LOOSE = frozenset({"do", "say", "held", "outcome", "uploads", "address_kind", "channel"})
"""What a button says, and fields that stand at nothing at first."""


def _multipart(values: Typed, upload: bytes) -> tuple[bytes, str]:
    """A form with one file in it."""
    edge = uuid.uuid4().hex
    parts = [
        f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in values.items()
    ]
    kind = mimetypes.types_map.get(".csv", "text/csv")
    head = (
        f'--{edge}\r\nContent-Disposition: form-data; name="uploads"; filename="found.csv"\r\n'
        f"Content-Type: {kind}\r\n\r\n"
    )
    body = b"".join(parts) + head.encode() + upload + f"\r\n--{edge}--\r\n".encode()
    return body, f"multipart/form-data; boundary={edge}"
