"""What was changed behind the record is told: under what a file is withheld, and which finding may pass."""

from typing import Any

import pytest

from foidesk.material import queries
from foidesk.material.models import Fate, Override
from foidesk.material.rules import Fate as Fates
from tests.material.laid import desk
from tests.material.test_fates import S43, withheld
from tests.material.test_passing import MAIL, asked

pytestmark = pytest.mark.django_db


def test_under_what_a_file_is_withheld() -> None:
    here = desk()
    withheld(here)
    here.say(here.file("bid.pdf"), Fates.WITHHOLD, S43)
    assert list(queries.faults(here.case.authority)) == []
    Fate.objects.of(here.case.authority).update(provisions=["FOIA 40(2)+40(3A)(a)"])
    (fault,) = queries.faults(here.case.authority)
    assert fault.says == "What becomes of a file is not what the record tells."


@pytest.mark.parametrize("change", [{"code": "hidden-sheet"}, {"count": 900}, {"engine": 1_000}])
def test_which_finding_may_pass(change: dict[str, Any]) -> None:
    here = desk()
    asked(here, MAIL)
    assert list(queries.faults(here.case.authority)) == []
    Override.objects.of(here.case.authority).update(**change)
    (fault,) = queries.faults(here.case.authority)
    assert fault.says == "Who let a finding pass is not what the record tells."
