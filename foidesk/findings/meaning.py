"""A finding in words."""

from dataclasses import dataclass

from foidesk.language.sentence import Sentence, say


@dataclass(frozen=True)
class Meaning:
    """A short `title`, what it `means`, what to `do` about it, and in which `files` it is looked for."""

    title: Sentence
    means: Sentence
    do: Sentence
    files: Sentence


SHEETS = say("Spreadsheets")
PAPERS = say("Word processing and slides")
OFFICE = say("Spreadsheets, word processing and slides")
PDF = say("PDF")
PICTURES = say("Pictures, also those inside other files")
MAIL = say("E-mails")
ANY = say("Any file")
