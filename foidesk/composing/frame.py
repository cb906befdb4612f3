"""What stands around every letter: letterhead, references, salutation, signature."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from foidesk.blocks import kinds as b
from foidesk.blocks.document import document
from foidesk.blocks.kinds import Block, Blocks, Heading, Lines, Paragraph
from foidesk.blocks.plain import plain
from foidesk.composing.facts import Composed, Envelope, Late, Letterhead, Request
from foidesk.language.words import day_in_words, listed
from foidesk.law.regime import Regime
from foidesk.wording.phrases import Phrases
from foidesk.wording.standard import Name

_LAWS = {
    Regime.FOIA: "the Freedom of Information Act 2000",
    Regime.EIR: "the Environmental Information Regulations 2004",
    Regime.SAR: "Article 15 of the UK GDPR",
}


@dataclass(frozen=True)
class Addressee:
    """Whom a letter is for that is not for the applicant. It tells nothing of who asked.

    `address` stands line by line above the letter, `reference` is theirs.
    """

    name: str
    address: tuple[str, ...] = ()
    reference: str = ""


def framed(
    envelope: Envelope,
    inner: Iterable[Block],
    *,
    about: str,
    phrases: Phrases,
    to: Addressee | None = None,
    after: Iterable[Block] = (),
) -> Composed:
    """The whole letter around its inner blocks; `about` is what the subject says before the reference.

    It is for the applicant unless it is `to` somebody else. `after` stands behind the signature.
    """
    subject = f"{about}: {b.one_line(envelope.request.reference)}"
    name = b.one_line(to.name if to else envelope.request.applicant)
    head = (*_head(envelope, to), Paragraph(_greeting(name, to, phrases)), Heading(1, subject))
    body = (*inner, *b.prose(envelope.closing), *_foot(envelope, named=bool(name)))
    # What stands after the signature may follow from the body, so it is asked for last.
    whole = [*head, *body, *after, *_footer(envelope.letterhead, phrases)]
    return Composed(subject, plain(whole), document(whole, subject=subject), tuple(whole))


def _greeting(name: str, to: Addressee | None, phrases: Phrases) -> str:
    if name:
        return phrases.say(Name.DEAR, applicant=name)
    return phrases.say(Name.DEAR_REQUESTER if to is None else Name.DEAR_ANYBODY)


def received(envelope: Envelope, phrases: Phrases) -> Blocks:
    """Which request this is about, and since when the time is counted."""
    request = envelope.request
    yield from _under_which_law(request, phrases)
    if request.clarified_on is not None:
        yield Paragraph(phrases.say(Name.CLARIFIED, clarified_on=day_in_words(request.clarified_on)))
    yield from b.prose(envelope.opening)


def owned_up(late: Late | None, request: Request, phrases: Phrases) -> Blocks:
    """That the letter is late, by how much, and which duty was not kept; nothing where it is in time."""
    if late is not None:
        days = f"{late.working_days} working day{'s' if late.working_days != 1 else ''}"
        name = Name.LATE if Regime.FOIA in request.laws else Name.LATE_EIR
        yield Paragraph(phrases.say(name, due_on=day_in_words(late.due_on), working_days=days))


def _under_which_law(request: Request, phrases: Phrases) -> Blocks:
    """Which law the questions are answered under, and what the letter calls it."""
    on, laws = day_in_words(request.received_on), request.laws
    if laws >= {Regime.FOIA, Regime.EIR}:
        act = questions_in_words(request.under(Regime.FOIA))
        environmental = questions_in_words(request.under(Regime.EIR))
        yield Paragraph(
            phrases.say(Name.RECEIVED_MIXED, received_on=on, act_questions=act, eir_questions=environmental)
        )
    elif Regime.EIR in laws:
        yield Paragraph(phrases.say(Name.RECEIVED_EIR, received_on=on))
    elif Regime.FOIA in laws:
        yield Paragraph(phrases.say(Name.RECEIVED, received_on=on))
    else:
        yield Paragraph(phrases.say(Name.RECEIVED_OWN_DATA, received_on=on))
        return
    if own := request.under(Regime.SAR):
        yield Paragraph(phrases.say(Name.OWN_DATA, questions=questions_in_words(own)))


def questions_in_words(numbers: Iterable[int]) -> str:
    """``question 3``, ``questions 1, 2 and 5``."""
    ordered = [str(n) for n in sorted(numbers)]
    return f"question{'s' if len(ordered) > 1 else ''} {listed(ordered)}"


def law_in_words(laws: Collection[Regime]) -> str:
    """The Act, the Regulations or both by their full names, for somebody who did not make the request."""
    return listed([name for regime, name in _LAWS.items() if regime in laws])


def about(questions: Collection[int]) -> str:
    """The questions in words, where a notice is about some; ``your request`` where it is about all."""
    return questions_in_words(questions) if questions else "your request"


def _head(envelope: Envelope, to: Addressee | None) -> Blocks:
    head, request = envelope.letterhead, envelope.request
    yield Lines(
        tuple(
            b.one_line(line)
            for line in (head.office, *b.lines(head.address), head.email, head.telephone, head.website)
            if line.strip()
        ),
        at_head=True,
    )
    if to is not None and to.address:
        yield Lines(to.address)
    yours = [("Your reference", request.second_reference), ("On behalf of", request.on_behalf_of)]
    references = [
        ("Our reference", request.reference),
        *(yours if to is None else [("Your reference", to.reference)]),
    ]
    yield Lines(
        (
            *(f"{name}: {b.one_line(value)}" for name, value in references if value.strip()),
            f"Date: {day_in_words(envelope.written_on)}",
        )
    )


def _foot(envelope: Envelope, *, named: bool) -> Blocks:
    yield Paragraph("Yours sincerely" if named else "Yours faithfully")
    signed = (envelope.sign_off.name, envelope.sign_off.post, envelope.letterhead.office)
    yield Lines(tuple(b.one_line(line) for line in signed if line.strip()))


def help_with(envelope: Envelope, phrases: Phrases) -> Paragraph:
    """How to ask about the letter, or for another form of it (FOIA 16)."""
    return Paragraph(
        phrases.say(
            Name.HELP, reference=b.one_line(envelope.request.reference), **_reached(envelope.letterhead)
        )
    )


def _footer(head: Letterhead, phrases: Phrases) -> Blocks:
    """What an office has at the end of every letter."""
    if phrases.stands(Name.FOOTER):
        yield Paragraph(
            phrases.say(
                Name.FOOTER,
                office=b.one_line(head.office),
                website=b.one_line(head.website),
                **_reached(head),
            )
        )


def _reached(head: Letterhead) -> dict[str, str]:
    return {"email": b.one_line(head.email), "telephone": b.one_line(head.telephone)}
