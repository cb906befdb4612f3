"""FOIA 17(1)(c): reasons that are reasons for this request. Advice only."""

import pytest

from foidesk.checking.checks.reasons import find
from tests.checking.checks.told import THREE, told

ADVICE = "generic-reasons?"
PRICE = "1. Larkfield Ltd.\n\n3. See the attached.\n\n2. The price is withheld under section 43(2)."


WORDS = (
    (
        f"{PRICE} It would be likely to harm Larkfield, and show police tactics to offenders in the county.",
        ADVICE,
    ),
    (f"{PRICE} It is commercial in confidence and therefore exempt.", ADVICE),
    (
        (
            f"{PRICE} It is commercially sensitive: to publish it would be likely to harm Larkfield, which "
            "bids again in July."
        ),
        "",
    ),
    (
        (
            f"{PRICE} Section 43(2) exempts information whose disclosure would, or would be likely to, "
            "prejudice the commercial "
            "interests of any person."
        ),
        ADVICE,
    ),
    (
        (
            f"{PRICE} That section exempts information whose disclosure would, or would be likely to, "
            "prejudice commercial "
            "interests. Larkfield told us that three rivals could work out its margin on each meal from the "
            "price."
        ),
        "",
    ),
    (
        (
            f"{PRICE} To publish it would be likely to harm Larkfield. We must protect police officers and "
            "staff and ongoing "
            "policing operations."
        ),
        ADVICE,
    ),
    (
        (
            "1. Larkfield Ltd.\n\n3. See the attached.\n\n2. The price is exempt under section 31(1)(a). "
            "Disclosure "
            "would be likely to reveal covert tactics to terrorists and organised crime."
        ),
        ADVICE,
    ),
    (f"{PRICE} Personal information cannot be released under the Freedom of Information Act.", ADVICE),
    (f"{PRICE} The names of the cooks cannot be released because they expect privacy.", ""),
    (
        (
            "1. Larkfield Ltd.\n\n2. £30,000.\n\n3. The report is exempt under section 31(1)(a). Disclosure "
            "would show terrorists "
            "our covert tactics and what offenders should avoid on social media."
        ),
        ADVICE,
    ),
    (
        (
            "1. Larkfield Ltd.\n\n2. £30,000.\n\n3. Parts of the report are exempt under section 31(1)(a). "
            "Disclosure would show "
            "burglars which door is left open for deliveries."
        ),
        "",
    ),
    ("1. Larkfield Ltd.\n\n2. £30,000.\n\n3. See the attached.", ""),
    (
        (
            "1. Larkfield Ltd.\n\n2. £30,000.\n\n3. See the attached. Names of police officers and staff are "
            "withheld under section 40(2), for they expect privacy."
        ),
        "",
    ),
)


@pytest.mark.parametrize(("words", "found"), WORDS)
def test_the_reasons(words: str, found: str) -> None:
    assert told(find, words, opening=THREE) == found


def test_a_request_about_policing_may_be_answered_so() -> None:
    asked = (
        "Thank you for your request of 5 May 2026. You asked:\n\n1. Which covert cameras are used?\n2. "
        "What do they cost?"
    )
    words = (
        "1. Exempt under section 31(1)(a): disclosure would show terrorists and offenders our covert "
        "tactics and help them "
        "avoid surveillance.\n\n2. £30,000."
    )
    assert told(find, words, opening=asked) == ""
