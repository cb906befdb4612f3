"""One letter in every form a letter comes in."""

import io

import typst
from docx import Document

from tests.olden.doc_writer import VANISH, Doc
from tests.packages.ole_writer import written
from tests.papers import open_files

QUESTIONS = ("How many lorries does the council have?", "What did the newest of them cost?")
ANSWERS = ("The council has twelve lorries.", "The price is exempt under section 43(2) of the Act.")
LETTER = f"""\
Wexcombe District Council

Dear Ms Lane

You asked on 6 January 2025:

1. {QUESTIONS[0]}
{ANSWERS[0]}

2. {QUESTIONS[1]}
{ANSWERS[1]}

Yours sincerely
Information Officer
"""
SECRET = "The chief executive is against it."


def docx(*, secret: bool = False) -> bytes:
    """With a numbered list whose numbers stand nowhere in the text, as Word makes them."""
    made = Document()
    made.add_heading("Wexcombe District Council", 1)
    made.add_paragraph("Dear Ms Lane")
    made.add_paragraph("You asked on 6 January 2025:")
    for question, answer in zip(QUESTIONS, ANSWERS, strict=True):
        made.add_paragraph(question, style="List Number")
        made.add_paragraph(answer)
    if secret:
        run = made.add_paragraph().add_run(SECRET)
        run.font.hidden = True
    made.add_paragraph("Yours sincerely")
    made.add_paragraph("Information Officer")
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def table() -> bytes:
    """Questions and answers in a table with a column of numbers."""
    made = Document()
    made.add_paragraph("Dear Ms Lane")
    made.add_paragraph("Our answers to your request:")
    cells = made.add_table(2, 3)
    for n, (question, answer) in enumerate(zip(QUESTIONS, ANSWERS, strict=True)):
        for at, words in enumerate((str(n + 1), question, answer)):
            cells.cell(n, at).text = words
    made.add_paragraph("Yours sincerely")
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def odt() -> bytes:
    """With paragraphs and a hidden one."""
    lines = (line for line in LETTER.split("\n") if line)
    hidden = f'<text:p text:style-name="Unseen">{SECRET}</text:p>'
    style = (
        '<style:style style:name="Unseen" style:family="paragraph">'
        '<style:text-properties text:display="none"/></style:style>'
    )
    return open_files.body("".join(f"<text:p>{line}</text:p>" for line in lines) + hidden, style)


def rtf() -> bytes:
    """With a hidden run."""
    return rf"{{\rtf1\ansi {LETTER.replace(chr(10), chr(92) + 'par ')}{{\v {SECRET}}}}}".encode()


def doc() -> bytes:
    """Of Word 97, with a hidden run."""
    runs = [(LETTER.replace("\n", "\r"), b""), (SECRET, VANISH), ("\r", b"")]
    return written(Doc(runs).streams())


def html() -> bytes:
    """A list of a page whose numbers the browser makes, and words that it does not show."""
    items = "".join(f"<li>{q}<p>{a}</p></li>" for q, a in zip(QUESTIONS, ANSWERS, strict=True))
    return (
        "<html><head><title>x</title></head><body><h1>Wexcombe District Council</h1><p>Dear Ms Lane"
        f"<p>You asked on 6&nbsp;January 2025:<ol>{items}</ol><p style='display:none'>{SECRET}</p>"
        "<p>Yours sincerely<br>"
        "Information Officer</p></body></html>"
    ).encode()


def eml() -> bytes:
    """A mail with the letter as its words."""
    return (
        "From: foi@wexcombe.example\r\nTo: lane@example.org\r\nSubject: Your request\r\n"
        "Date: Mon, 3 Feb 2025 10:00:00 +0000\r\n\r\n" + LETTER.replace("\n", "\r\n")
    ).encode()


def pdf(*, pages: int = 1) -> bytes:
    """Set narrow, so that sentences are broken over lines, with a footer on each page."""
    words = LETTER.replace("\n\n", "\n\n#parbreak()\n").replace("?\n", "?\n\n")
    source = (
        '#set page(width: 9cm, height: 9cm, margin: 1cm, footer: [Wexcombe, High Street, WX1 2AB])\n'
        f"#set text(hyphenate: false)\n{words}" + "\n#pagebreak()\nMore." * (pages - 1)
    ).replace("1. ", "1\\. ").replace("2. ", "2\\. ")  # fmt: skip
    return typst.compile(source.encode())
