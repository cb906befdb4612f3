"""The letters about a breach: to whoever has it, to the Commissioner, to the people. Pure.

None of them repeats what should not have gone out. What only a person can know stands in square brackets.
"""

from collections.abc import Sequence

from foidesk.audit.rules import london_day
from foidesk.language.sentence import say
from foidesk.language.words import day_in_words, listed
from foidesk.oversight.facts import Facts, Sent, Written, moment_in_words
from foidesk.oversight.rules import DELICATE, SORT_WORDS, Sort

ELSEWHERE = (
    "the page on which WhatDoTheyKnow takes reports of data breaches: "
    "https://www.whatdotheyknow.com/help/report-a-data-breach"
)
_NOT_KNOWN = "Not known yet."
_OFFICER = "[name, e-mail address and telephone number of the data protection officer]"
_OUR_MISTAKE = (
    "This was our mistake, and no fault of yours. We are sorry for it. It tells of people who have a right "
    "to be protected, and we need your help to put it right. Would you please:"
)
_PLEASE_HIDE = (
    "Please hide the message and every file with it, in the page, in its text version, in the download of "
    "the whole request, in search results and in e-mail alerts that have not gone out yet, and tell us when "
    "that is done. Where you know that a file was downloaded or a copy was made, please tell us as well."
)
_ORDER = tuple(SORT_WORDS)


def to_recipient(facts: Facts, sent: Sent) -> Written:
    """Please delete it, do not pass it on, tell us who saw it, and confirm."""
    paragraphs = [
        say("Dear {name},", name=sent.name or "[name]"),
        _what_came(facts, sent),
        _OUR_MISTAKE,
        _numbered(
            "not read it again, not copy it, not use it and not pass it on or publish it;",
            "delete the message and every file that came with it, also from the bin, from downloads and from "
            "any other place where it was kept; if it came on paper, send it back at our cost;",
            "tell us whether anybody else has seen it or has a copy, so that we can ask them too; and",
            "confirm by [the day until which you wait] that you have done so. A short reply is enough.",
        ),
        _rights_stay(sent),
        say("If anything is unclear, please ask: {contact}.", contact=facts.contact or "[contact]"),
        _signed(facts),
    ]
    when = sent.when if sent.sent_at or sent.sent_on else ""
    subject = say("Sent to you by mistake on {when}", when=when) if when else "Sent to you by mistake"
    return Written(sent.address or "[whoever has it]", subject, _joined(paragraphs))


def _what_came(facts: Facts, sent: Sent) -> str:
    if not sent.subject:
        return say(
            "On {when} {office} sent you something that should not have gone to you: [say what it was, "
            "without repeating what it tells].",
            when=sent.when,
            office=facts.office,
        )
    files = say(" and {files}", files=_named(sent.files)) if sent.files else ""
    return say(
        "On {when} {office} sent you a message with the subject “{subject}”{files}. Something in it should "
        "not have gone out. Please treat all of it as sent by mistake.",
        when=sent.when,
        office=facts.office,
        subject=sent.subject,
        files=files,
    )


def _rights_stay(sent: Sent) -> str:
    if not sent.asked:
        return "[Say here when a version without it follows, or leave this out.]"
    return say(
        "Your request{reference} and your rights under the Freedom of Information Act are not touched by "
        "this. We will send you the answer again, without what should not be in it, by [the day on which it "
        "follows].",
        reference=say(" ({number})", number=sent.reference) if sent.reference else "",
    )


def to_whatdotheyknow(facts: Facts, sent: Sent) -> Written:
    """Please hide this message at once: which, when, what is wrong with it, whom to talk to."""
    delicate = sorted(SORT_WORDS[sort] for sort in facts.account.sorts & DELICATE)
    text = [
        "Dear WhatDoTheyKnow team,",
        say(
            "{office} made a mistake in a message to your site, and asks you to hide it from the public at "
            "once. The mistake is ours: neither whoever made the request nor your site did anything wrong.",
            office=facts.office,
        ),
        _listed_facts(
            (
                (
                    "Request",
                    say("number {n} on your site", n=sent.number) if sent.number else "[its address]",
                ),
                ("Address it was sent to", sent.address or "[the address it was sent to]"),
                ("Our reference", sent.reference or "[our reference]"),
                ("Message sent on", sent.when),
                ("Subject", sent.subject or "[subject of the message]"),
                ("Files with it", _named(sent.files) if sent.files else "[names of the files, or none]"),
                ("What is wrong", say("It holds {sorts} that must not be public.", sorts=_sorts(facts))),
                ("How many people it is about", _people(facts)),
                (
                    "Special category or criminal offence data",
                    say("yes: {kinds}", kinds=listed(delicate)) if delicate else _not_delicate(facts),
                ),
                ("Data protection officer", _OFFICER),
                ("Whom to reach about this now", facts.contact or "[contact]"),
            )
        ),
        _PLEASE_HIDE,
        "We will send the answer again without it by [the day on which it follows].",
        _signed(facts),
    ]
    subject = say("Data breach: please hide a message of {when}", when=sent.when)
    return Written(ELSEWHERE, subject, _joined(text))


def to_commissioner(facts: Facts) -> Written:
    """The notification: what UK GDPR 33(3) asks for, point by point, and the reasons where it is late."""
    account = facts.account
    text = [
        say("Notification of a personal data breach by {office}", office=facts.office),
        say("Our number for it: breach {n}", n=facts.number),
        say(
            "We became aware on {aware}. It was found on {found} by {who}.",
            aware=moment_in_words(account.aware_at),
            found=moment_in_words(account.found_at),
            who=account.found_by,
        ),
        *_delay(facts),
        _headed("(a) What happened", account.happened, *_ways(facts)),
        _headed("Whose information, and of what kind", account.whose or _NOT_KNOWN, _kinds(facts)),
        _headed("How many people, and how many records", _people(facts), _records(facts)),
        _headed(
            "(b) Data protection officer or other contact point",
            _OFFICER,
            facts.contact,
        ),
        _headed("(c) What is likely to come of it", account.consequences or "[likely consequences]"),
        _headed(
            "(d) What was done, and what we propose to do",
            account.measures or "[measures taken or proposed]",
            *facts.done,
        ),
        "What is not known yet follows without undue further delay, in phases (Article 33(4)).",
        facts.letterhead,
    ]
    return Written(
        say("{regulator}, by the page for reporting a breach on its website", regulator=facts.regulator),
        say("Personal data breach: notification under Article 33 by {office}", office=facts.office),
        _joined(text),
    )


def _delay(facts: Facts) -> Sequence[str]:
    """The reasons that go with a notification after the 72 hours (UK GDPR 33(1))."""
    if not facts.late:
        return ()
    return (_headed("Why this comes after 72 hours", facts.late_why or "[reasons for the delay]"),)


def to_people(facts: Facts) -> Written:
    """What UK GDPR 34(2) asks for, in clear and plain language."""
    account = facts.account
    text = [
        "Dear [name],",
        say(
            "We are writing to tell you that {office} let information about you go out that should not have. "
            "We are sorry. You need not have done anything for this to happen.",
            office=facts.office,
        ),
        _headed("What happened", "[Say it in two or three sentences, without details of anybody else.]"),
        _headed("Which information about you", "[Say which, for this person.]"),
        _headed("What may come of it", account.consequences or "[likely consequences]"),
        _headed("What we have done", account.measures or "[measures taken or proposed]"),
        _headed("What you can do", "[Advice that fits: for example, whom to ring, what to watch for.]"),
        _headed(
            "Whom to talk to",
            _OFFICER,
        ),
        say("You may also complain to {regulator}.", regulator=facts.regulator),
        _signed(facts),
    ]
    return Written(
        "each of the people it is about, by the quickest safe way",
        say("Information about you: what {office} must tell you", office=facts.office),
        _joined(text),
    )


def _ways(facts: Facts) -> list[str]:
    """To how many it went and when, without a name: the Commissioner asks for those who need to be known."""
    ways: list[str] = []
    for sent in facts.sent:
        whom = "a public website (WhatDoTheyKnow)" if sent.number else "one recipient"
        ways.append(say("It went to {whom} on {when}.", whom=whom, when=sent.when))
    ways += [say("It was published in our disclosure log: {what}.", what=what) for what in facts.published]
    return ways


def _sorts(facts: Facts) -> str:
    kinds = [SORT_WORDS[sort] for sort in _ORDER if sort in facts.account.sorts and sort is not Sort.NONE]
    return say("information about people ({kinds})", kinds="; ".join(kinds)) if kinds else "[say what]"


def _kinds(facts: Facts) -> str:
    kinds = [SORT_WORDS[sort] for sort in _ORDER if sort in facts.account.sorts]
    return say("Kinds: {kinds}.", kinds="; ".join(kinds)) if kinds else "[kinds of information]"


def _not_delicate(facts: Facts) -> str:
    return "no, as far as we know" if facts.account.sorts else "[yes or no]"


def _people(facts: Facts) -> str:
    n = facts.account.people
    if n is None:
        return _NOT_KNOWN
    return "About 1 person." if n == 1 else say("About {n} people.", n=f"{n:,}")


def _records(facts: Facts) -> str:
    n = facts.account.records
    if n is None:
        return "How many records is not known yet."
    return "About 1 record." if n == 1 else say("About {n} records.", n=f"{n:,}")


def _named(files: Sequence[str]) -> str:
    return listed([f"“{name}”" for name in files])


def _numbered(*items: str) -> str:
    return "\n".join(f"{n}. {item}" for n, item in enumerate(items, start=1))


def _listed_facts(rows: Sequence[tuple[str, str]]) -> str:
    return "\n".join(f"{name}: {value}" for name, value in rows)


def _headed(heading: str, *lines: str) -> str:
    return "\n".join([heading, *(line for line in lines if line)])


def _signed(facts: Facts) -> str:
    written = day_in_words(london_day(facts.written_at))
    return f"Yours sincerely,\n\n[name and post]\n{facts.letterhead}\n{written}"


def _joined(paragraphs: Sequence[str]) -> str:
    return "\n\n".join(str(paragraph) for paragraph in paragraphs) + "\n"
