"""Contacts that belong in every answer and are no finding: those of the Information Commissioners."""

from foidesk.personal import telephones
from foidesk.personal.span import Kind, Span

_DOMAINS = ("@ico.org.uk", "@foi.scot", "@itspublicknowledge.info")
_NUMBERS = frozenset({"03031231113", "01625545745", "01334464610"})
_POSTCODES = frozenset({"SK95AF", "KY169DS"})


def known_to_all(text: str, span: Span) -> bool:
    """Whether a find is how the commissioner is reached to whom an applicant may complain."""
    said = text[span.start : span.end]
    if span.kind is Kind.EMAIL:
        return said.lower().endswith(_DOMAINS)
    if span.kind is Kind.TELEPHONE:
        return telephones.digits(said) in _NUMBERS
    return span.kind is Kind.ADDRESS and said.replace(" ", "").upper().endswith(tuple(_POSTCODES))
