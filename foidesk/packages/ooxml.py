"""What every Office Open XML file may carry beside its content, whatever kind of document it is."""

from collections.abc import Callable, Iterable, Iterator

from foidesk.findings.finding import Finding
from foidesk.packages import carried, customxml, details
from foidesk.packages.parts import Office, Relationship

__all__ = ["Office", "Relationship", "findings"]


def _nowhere(part: str) -> str:
    return ""


def findings(
    office: Office,
    *,
    place: Callable[[str], str] = _nowhere,
    also: tuple[tuple[str, str], ...] = (),
    shown: Callable[[], str] | None = None,
    variables: Iterable[str] = (),
) -> Iterator[Finding]:
    """Findings beside the content: document-property, macro, embedded-object, custom-xml.

    `place` says where the part lies to which something belongs ("slide 2"); `also` are further properties
    (name, value) that only its reader knows of; `shown` gives all text that the file shows, which custom XML
    may repeat, and `variables` values of the same sort from other places.
    """
    yield from details.findings(office, also)
    yield from carried.findings(office, place)
    yield from customxml.findings(office, shown, variables)
