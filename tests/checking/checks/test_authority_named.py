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
    (COUNCIL, "Our University neither confirms nor denies it.", OTHER),
    (TRUST, "This Council does not hold it.", OTHER),
    (TRUST, "Marlshire Police can confirm that information is held.", OTHER),
    (UNIVERSITY, "This Trust does not hold it.", OTHER),
    (COUNCIL, "Dislike how Marlow Sands District Council has dealt with your request? Tell us.", OTHER),
    # its own voice
    (COUNCIL, "If you dislike how Thornbeck Borough Council has dealt with your request, tell us.", ""),
    (COUNCIL, "If you dislike Thornbeck Borough Council's handling of your request, tell us.", ""),
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
    (OPCC, 'The paper of the police begins "This Force spends within its income" and is attached.', ""),
    (OPCC, "This is a joint response on behalf of both bodies. This Force holds it.", ""),
    (FORCE, "The Police and Crime Commissioner for Marlshire may hold this.", ""),
    (COUNCIL, "Contact St Aldhelm's NHS Foundation Trust, which is required to keep them.", ""),
    (COUNCIL, "Our fire and rescue partners told us so.", ""),
    (OPCC, "Marlshire Police has decided to close two stations and is required to publish the figures.", ""),
    (OPCC, "Figures released by Marlshire Police would help you.", ""),
    (OPCC, "The PCC for this force area is elected. Our funding helps us to prevent crime.", ""),
    (COUNCIL, "Our officers patrol the car parks and detect fraud.", ""),
    (COUNCIL, "The Museum Trust was founded in 1990. This Trust owns the land.", ""),
    (COUNCIL, "Marlshire Fire and Rescue Service can confirm that it owns nine engines.", ""),
    (UNIVERSITY, "Our Council meets in June, and this Council is its governing body.", ""),
    (FORCE, "The Police and Crime Commissioner holds this Force to account.", ""),
    (("head|FOI team\n"
     "\n"), "The Office of the Police and Crime Commissioner holds it. This Force will not say.", OTHER),
    ("head|foi@marlshire-pcc.example\n\n", "This Force will not say.", OTHER),
    ("head|Marlshire Police\nPolice and Crime Commissioner: A Weld\n\n", "This Force will not say.", ""),
    (FORCE, "Thornbeck Borough Council is refusing to pay.", ""),
    (OPCC, "The National Police Chiefs' Council can confirm policies.", ""),
    ("", "This Force neither confirms nor denies.", ""),
)
# fmt: on


@pytest.mark.parametrize(("head", "words", "found"), WORDS)
def test_who_speaks(head: str, words: str, found: str) -> None:
    assert codes(find(letter(head + words), context())) == found


def test_the_office_that_is_known_goes_before_the_letterhead() -> None:
    known = context(office="Office of the Police and Crime Commissioner for Marlshire")
    assert codes(find(letter(FORCE + "This Force will not say."), known)) == OTHER
