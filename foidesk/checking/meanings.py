"""What each finding of the checker means to an officer, what to do, and what it needs to be found."""

from dataclasses import dataclass

from foidesk.checking.codes import Code
from foidesk.language.sentence import Sentence, say
from foidesk.law.citation import Citation, foia


@dataclass(frozen=True)
class Meaning:
    """A short `title`, what it `means`, what to `do`.

    `needs`: what has to be known besides the letter; None where the letter is enough. `provision`: the rule
    that asks for it, None where it is good practice or safety.
    """

    title: Sentence
    means: Sentence
    do: Sentence
    needs: Sentence | None = None
    provision: Citation | None = None


_DATES = say(
    "the days on which the request was received and the letter sent, where the letter does not state them"
)
_OFFICE = say("better with the office's own name and contacts, and the applicant's")

MEANINGS: dict[Code, Meaning] = {
    Code.NO_COMPLAINTS_PROCEDURE: Meaning(
        say("No way to complain to the authority"),
        say("A refusal must say how to ask for an internal review, or that there is no such procedure."),
        say("Say that the applicant may ask for an internal review, where to write and by when."),
        provision=foia("17(7)(a)"),
    ),
    Code.NO_RIGHT_TO_COMPLAIN: Meaning(
        say("No right to complain to the Commissioner"),
        say("A refusal must tell of the right to apply to the Information Commissioner for a decision."),
        say(
            "Say that the applicant may complain to the Information Commissioner. Section 50 need not "
            "be named."
        ),
        provision=foia("17(7)(b)"),
    ),
    Code.NO_COMMISSIONER_CONTACT: Meaning(
        say("No way to reach the Commissioner"),
        say("The right to complain is of little use without an address, telephone number or website."),
        say("Give the Commissioner's postal address, telephone number or web address."),
        provision=foia("17(7)(b)"),
    ),
    Code.NO_EXEMPTION: Meaning(
        say("Refused without a provision"),
        say("Information is withheld, and the letter names no exemption or exception."),
        say("Name the provision relied on, with its subsection, and say why it applies."),
        provision=foia("17(1)(b)"),
    ),
    Code.NO_SUBSECTION: Meaning(
        say("Which limb of the section is not said"),
        say("The section has several limbs with different tests, and the letter names only the section."),
        say("Name the subsection, and the paragraph where there is one: 43(2), 31(1)(a), 36(2)(b)(i)."),
        provision=foia("17(1)(b)"),
    ),
    Code.NO_PUBLIC_INTEREST_REASONS: Meaning(
        say("No public interest test"),
        say("A qualified exemption, or any exception of the Regulations, needs the public interest weighed."),
        say("Say what speaks for and against disclosure, and why the exemption or exception prevails."),
        provision=foia("17(3)"),
    ),
    Code.SHARED_BALANCE: Meaning(
        say("One public interest test for several provisions"),
        say("Each exemption protects an interest of its own, which has to be weighed by itself."),
        say("Weigh the public interest for each provision apart, under its own name."),
        provision=foia("17(3)"),
    ),
    Code.NO_PREJUDICE_LIMB: Meaning(
        say("How likely the harm is, is not said"),
        say(
            "The exemption applies where disclosure would, or would be likely to, cause harm. The "
            "letter leaves it open."
        ),
        say('Say which of the two is meant: "would" or "would be likely to".'),
        provision=foia("17(1)(c)"),
    ),
    Code.NO_QUALIFIED_PERSON: Meaning(
        say("No opinion of a qualified person"),
        say(
            "Section 36 can only be relied on if, in the reasonable opinion of a qualified person, the "
            "harm would follow."
        ),
        say("Say who the qualified person is, and that they gave the opinion."),
        provision=foia("36(2)"),
    ),
    Code.HELD_AND_NCND: Meaning(
        say("Confirmed, and neither confirmed nor denied"),
        say(
            "The letter says of the same information that it is held and that this is not confirmed or "
            "denied."
        ),
        say(
            "Say what is confirmed, and that only any other information is neither confirmed nor "
            "denied; or choose one."
        ),
        provision=foia("2(1)"),
    ),
    Code.NCND_WITHOUT_PROVISION: Meaning(
        say("Neither confirmed nor denied, without a provision"),
        say("Only some provisions take away the duty to say whether information is held, and none is named."),
        say("Name the subsection that allows it, such as 31(3) or 40(5B)."),
        provision=foia("17(1)(b)"),
    ),
    Code.NO_ADDRESS_FOR_SECTION_21: Meaning(
        say("Already available, but not where"),
        say(
            "Section 21 is only for what this applicant can reasonably get, and the letter does not say "
            "where."
        ),
        say("Give the link, or the title and the place."),
        provision=foia("21(1)"),
    ),
    Code.COST_WITHOUT_ESTIMATE: Meaning(
        say("Too costly, without an estimate"),
        say("The letter relies on section 12 and does not say how the cost was estimated."),
        say("Say how many records, how long each takes, and what hours that makes."),
        provision=foia("12(1)"),
    ),
    Code.COST_WITHOUT_ADVICE: Meaning(
        say("Too costly, without advice"),
        say(
            "The letter relies on section 12 and does not say how the request could be brought within "
            "the limit."
        ),
        say("Say what could be answered within the limit, or how to narrow the request."),
        provision=foia("16(1)"),
    ),
    Code.EXTENSION_WITHOUT_DATE: Meaning(
        say("More time, without a date"),
        say("A letter that takes more time must say when a decision is expected."),
        say("Give the day."),
        provision=foia("17(2)"),
    ),
    Code.EXTENSION_ON_ABSOLUTE: Meaning(
        say("More time for an absolute exemption"),
        say(
            "More time can be taken only to weigh the public interest, and the exemptions named need no "
            "weighing."
        ),
        say("Answer now, or name the qualified exemption that is being weighed."),
        provision=foia("10(3)"),
    ),
    Code.CONFIDENCE_WITHOUT_SOURCE: Meaning(
        say("In confidence, but not from whom"),
        say("Section 41 is only for information that was obtained from another person."),
        say("Say that the information was obtained from another person, and what kind of person."),
        provision=foia("41(1)(a)"),
    ),
    Code.EXEMPTION_UNALLOCATED: Meaning(
        say("Exemption tied to no question"),
        say("Several questions were asked, and the reader can't tell what is withheld under this provision."),
        say("Say which question or which part of a document it is for."),
        provision=foia("17(1)(b)"),
    ),
    Code.GENERIC_REASONS: Meaning(
        say("Reasons that would fit any request"),
        say("The reasons repeat the statute, or speak of something else than what was asked for."),
        say("Say why disclosing this information would cause this harm."),
        provision=foia("17(1)(c)"),
    ),
    Code.REPEALED_LAW: Meaning(
        say("Law that is no longer in force"),
        say("The letter applies or quotes law that was not in force on its date."),
        say("Apply and quote the law as it stood on the date of the letter."),
    ),
    Code.LATE_UNACKNOWLEDGED: Meaning(
        say("Late, and not a word about it"),
        say("The answer was sent after it was due, and the letter does not admit it."),
        say("Say that the answer is late, and apologise."),
        _DATES,
        foia("10(1)"),
    ),
    Code.QUESTION_UNANSWERED: Meaning(
        say("A question without an answer"),
        say("The letter quotes a numbered question and never answers it."),
        say("Answer it, or say which answer covers it."),
        provision=foia("1(1)"),
    ),
    Code.EMPTY_MERGE_FIELD: Meaning(
        say("A field that was not filled in"),
        say("The letter has an empty or a raw field of its template."),
        say("Fill it in, or take it out."),
    ),
    Code.OTHER_AUTHORITY_NAMED: Meaning(
        say("Speaks as another authority"),
        say("Text of another authority was taken over: the letter calls itself by that authority's name."),
        say("Put in the name of the authority that answers, and see whether the reasons are its own."),
        _OFFICE,
    ),
    Code.TRACKING_LINK: Meaning(
        say("A link that was wrapped or follows its reader"),
        say("The link leads through a mail filter or a tracking service, and may give away who received it."),
        say("Put in the address it leads to."),
    ),
    Code.PERSONAL_DATA: Meaning(
        say("Details of a person"),
        say("The letter gives away details of somebody who is neither its writer nor its reader."),
        say("Take them out, unless the person may be named."),
        _OFFICE,
    ),
    Code.STALE_FACT: Meaning(
        say("A fact that is out of date"),
        say("An address, a body, a limit or a number was no longer right on the date of the letter."),
        say("Put in what is right on that date."),
    ),
    Code.UNREADABLE: Meaning(
        say("Can't be read"),
        say(
            "Nothing was checked: the file is locked, empty, too long, a scan, in another language, or "
            "no letter."
        ),
        say("Each says itself what to do."),
    ),
}
"""A meaning for every code."""
