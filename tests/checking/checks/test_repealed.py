"""Law that was not in force on the day of the letter."""

from datetime import date

import pytest

from foidesk.checking.checks.repealed import find
from tests.checking.checks.told import SENT, told

OLD = "repealed-law"
BEFORE = date(2017, 3, 1)


WORDS = (
    ("Disclosure would breach the Data Protection Act 1998.", SENT, OLD),
    ("Disclosure would breach the principles of the DPA 1998.", SENT, OLD),
    ("Disclosure would breach the Data Protection Act 1998.", BEFORE, ""),
    ("Disclosure would breach the Data Protection Act 2018.", SENT, ""),
    ("Since the Data Protection Act 1998 was replaced the office has kept the register.", SENT, ""),
    ("The policy was adopted in 2003 under the Data Protection Act 1998 and is attached.", SENT, ""),
    ("Personal data must be processed in line with your rights.", SENT, OLD),
    ("Your personal data will be processed in line with your rights.", SENT, ""),
    ("Data are processed in accordance with your rights under the UK GDPR.", SENT, ""),
    ("You have rights in the way that your data are processed.", SENT, ""),
    ("It is personal data under section 40(2) and section 40(3)(a)(i).", SENT, OLD),
    ("It is personal data under section 40(2) by virtue of section 40(3A)(a).", SENT, ""),
    ("It is personal data under section 40(2) and section 40(3)(a)(i).", BEFORE, ""),
    ("It is personal data under section 40(2) by virtue of section 40(3A)(a).", BEFORE, OLD),
    ("We neither confirm nor deny under section 40(5).", SENT, ""),
    ("We neither confirm nor deny under section 40(5)(b)(i).", SENT, OLD),
    ("We neither confirm nor deny under section 40(5B)(a)(i).", SENT, ""),
    ("The data are exempt under section 22A(1).", SENT, ""),
    ("The data are exempt under section 22A(1).", date(2013, 3, 1), OLD),
    ("The data are exempt under sections 43(2) and 31(1)(a).", SENT, ""),
    ("The letters are exempt under section 37(1)(a).", SENT, ""),
)


@pytest.mark.parametrize(("words", "sent", "found"), WORDS)
def test_what_is_applied(words: str, sent: date, found: str) -> None:
    assert told(find, words, sent=sent) == found
