"""The tables of files, of what was found in them, and of their words and pages."""

from foidesk.documents.models.files import Document
from foidesk.documents.models.inspected import Found, Listening, Page, Text
from foidesk.documents.models.making import Making

__all__ = ["Document", "Found", "Listening", "Making", "Page", "Text"]
