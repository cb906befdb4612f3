"""A letter speaks as the authority that sends it."""

import pytest

from foidesk.checking.checks.authority_named import find
from tests.checking.checks.built import codes, context, letter

OTHER = "other-authority-named"
OPCC = "head|Office of the Police and Crime Commissioner for Marlshire\nMarlshire Police HQ, Ridge Lane\n\n"
FORCE = "head|Marlshire Police\nInformation Disclosure\n\n"
COUNCIL = "head|Thornbeck Borough Council\nTown Hall\n\n"
TRUST = "head|St Aldhelm's NHS Foundation Trust\n\n"
UNIVERSITY = "head|University of Pellingham\n\n"

# fmt: off
WORDS = (
    (OPCC, "This Force has to consider the effect on its officers.", OTHER),
    (OPCC, "Confirming would harm this force's ability to police.", OTHER),
    (OPCC, "Marlshire Police can neither confirm nor deny that information is held.", OTHER),
    (OPCC, "Marlshire Police neither confirms nor denies it.", OTHER),
    (OPCC, "Marlshire Constabulary is withholding these names.", OTHER),
    (OPCC, "The public would know that we use tools that help us detect and prevent crime.", OTHER),
    (OPCC, "The disclosure of this to the public by Marlshire Police would undermine trust.", OTHER),
    (COUNCIL, "Wexcombe District Council can confirm that it holds this.", ""),
    (COUNCIL, "This Trust is committed to openness.", OTHER),
    (COUNCIL, "It would harm our University.", OTHER),
    (TRUST, "This Council does not hold it.", OTHER),
    (TRUST, "Marlshire Police can confirm that information is held.", OTHER),
    (UNIVERSITY, "This council is required to publish it.", OTHER),
    # its own voice
    (OPCC, "The Office of the Police and Crime Commissioner holds this.", ""),
    (FORCE, "This Force neither confirms nor denies. It would help us to prevent crime.", ""),
    (FORCE, "Marlshire Police can confirm that it holds this. The Constabulary has decided.", ""),
    (COUNCIL, "This council can confirm it. Thornbeck Borough Council has decided.", ""),
    (TRUST, "This Trust holds it. Our hospitals are two.", ""),
    # others referred to, consulted, quoted, or forces in general
    (OPCC, "Marlshire Police is likely to hold what you want. Its officers record every arrest.", ""),
    (OPCC, "You can ask Marlshire Police directly: disclosure@marlshire.police.example.", ""),
    (OPCC, "We consulted Marlshire Police, which is unable to disclose more.", ""),
    (OPCC, "We asked the force. It told us that Marlshire Police can confirm nothing.", ""),
    (OPCC, "Police forces use covert tactics, and the Police Service may deploy them.", ""),
    (OPCC, "The Commissioner holds the Force to account and keeps the force's budget.", ""),
    (OPCC, "Officers of Marlshire Police attended, and the Force's policy is published.", ""),
    (OPCC, "request|How does this Force use our officers?\n\nWe do not hold that.", ""),
    (OPCC, "This is a joint response on behalf of both bodies. This Force holds it.", ""),
    (FORCE, "The Police and Crime Commissioner for Marlshire may hold this.", ""),
    (COUNCIL, "Contact St Aldhelm's NHS Foundation Trust, which is required to keep them.", ""),
    (COUNCIL, "Our fire and rescue partners told us so.", ""),
    ("", "This Force neither confirms nor denies.", ""),
)
# fmt: on


@pytest.mark.parametrize(("head", "words", "found"), WORDS)
def test_who_speaks(head: str, words: str, found: str) -> None:
    assert codes(find(letter(head + words), context())) == found


def test_the_office_that_is_known_goes_before_the_letterhead() -> None:
    known = context(office="Office of the Police and Crime Commissioner for Marlshire")
    assert codes(find(letter(FORCE + "This Force will not say."), known)) == OTHER
