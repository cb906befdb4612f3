"""A paper of the demo in which names are to be struck out: the e-mails of a grants panel, as a PDF."""

from collections.abc import Iterator

from foidesk.blocks.kinds import Block, Heading, Lines, Paragraph
from foidesk.documents.rules import Upload
from foidesk.typesetting.pdf import pdf

_ASSISTANT, _MEMBER = "Ottilie Fernside", "Peregrine Hollins"
_SENT = (
    (_ASSISTANT, _MEMBER, "3 June", "14 groups have applied. The list is on the shared drive."),
    (_MEMBER, _ASSISTANT, "3 June", "Thank you. Has any of them money left over from before?"),
    (_ASSISTANT, _MEMBER, "5 June", "Five have spent less than half of their last grant."),
    (_MEMBER, _ASSISTANT, "5 June", "Then I would leave those five out this time."),
    (_ASSISTANT, _MEMBER, "9 June", "The other nine, up to £1,000 each? Ring me if not: 07700 900417."),
    (_MEMBER, _ASSISTANT, "10 June", "Agreed. Please write it into the register."),
)


def panel() -> Upload:
    """The six e-mails, as whoever was asked to search would print them."""
    name = "E-mails of the grants panel"
    return Upload(f"{name}.pdf", "application/pdf", pdf(tuple(_pages(name)), subject=name))


def _pages(name: str) -> Iterator[Block]:
    yield Heading(1, name)
    for sender, to, day, words in _SENT:
        yield Lines((f"From: {sender}", f"To: {to}", f"Sent: {day}", "Subject: Neighbourhood Watch"))
        yield Paragraph(f"{words}\n\n{sender.partition(' ')[0]}")
