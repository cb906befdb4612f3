"""What colleagues read in their mail. Neither mail names the applicant."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Mail:
    """Subject and words of a mail to a colleague."""

    subject: str
    text: str


def asking(*, reference: str, colleague: str, asker: str, words: str, note: str, due: str, link: str) -> Mail:
    """The first mail. `due` is the day in words."""
    noted = f"{asker} adds: {note}\n\n" if note else ""
    return Mail(
        f"{reference}: please search and answer by {due}",
        f"Dear {colleague},\n\n"
        f"{asker} asks you to look for information that somebody has requested under the Freedom of "
        f"Information Act 2000. Please answer by {due}.\n\n"
        f"What to look for:\n\n{words}\n\n{noted}"
        f"Answer on this page, without an account:\n{link}\n\n"
        "The page also takes “I do not hold it” and “not me, ask somebody else”. It stays open until you "
        "have answered.\n\n"
        "Please keep everything the request is about as it is. To destroy or hide it now, so that it is not "
        "disclosed, is an offence under section 77 of the Act.\n",
    )


def as_deputy(mail: Mail, absent: str) -> Mail:
    """The same mail to somebody who stands in for the colleague who was asked."""
    lead = f"This was sent to {absent}, who is away. It comes to you too because you stand in.\n\n"
    return Mail(mail.subject, lead + mail.text)


def reminding(*, reference: str, colleague: str, words: str, due: str, link: str) -> Mail:
    """A later mail, when the day has passed."""
    return Mail(
        f"{reference}: your search was due on {due}",
        f"Dear {colleague},\n\n"
        f"You were asked to look for information by {due}, and no answer has come yet. The office must "
        "answer the request within a time set by law.\n\n"
        f"What to look for:\n\n{words}\n\n"
        f"Answer on this page, without an account:\n{link}\n\n"
        "If you need more time, or somebody else should look, say so there.\n",
    )
