"""What each finding means to an officer, what to do about it, and in which files it comes."""

from foidesk.findings.codes import Code
from foidesk.findings.meaning import Meaning
from foidesk.findings.of_files import OF_TEXT, OF_THE_FILE
from foidesk.findings.of_pages import OF_MAIL, OF_PDF, OF_PICTURES
from foidesk.findings.of_papers import OF_OFFICE, OF_PAPERS
from foidesk.findings.of_sheets import OF_SHEETS

MEANINGS: dict[Code, Meaning] = {
    **OF_SHEETS,
    **OF_PAPERS,
    **OF_OFFICE,
    **OF_PDF,
    **OF_PICTURES,
    **OF_MAIL,
    **OF_TEXT,
    **OF_THE_FILE,
}
"""A meaning for every code."""
