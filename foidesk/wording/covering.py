"""The paragraphs of the letter that goes with papers to the regulator. Pure."""

from collections.abc import Mapping

from foidesk.wording.names import Name

WORDS: Mapping[Name, str] = {
    Name.COVERING: "We are writing about the complaint that you have under {their_reference}. It is about "
    "a request for information under {law}, which we received on {received_on} and keep under {reference}.",
    Name.COVERING_ANSWERED: "We answered the request on {answered_on}.",
    Name.COVERING_ENCLOSED: "We enclose these papers.",
    Name.COVERING_CONFIDENTIAL: "We send you these papers in confidence. Please do not pass them on, or "
    "quote what they say in a decision notice, without asking us first.",
    Name.COVERING_MORE: "If you need anything else, contact us as shown at the head of this letter and "
    "quote {reference}.",
}
