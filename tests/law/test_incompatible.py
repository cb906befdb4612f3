"""What cannot stand together on one part of an answer. FOIA 1(1)(a), 2(1), 10(3), 31(1); EIR 12(9)"""

from datetime import date
from itertools import combinations

import pytest

from foidesk.law import exemptions
from foidesk.law.citation import Citation
from foidesk.law.exemption import Availability
from foidesk.law.incompatible import ALTERNATIVES, CLASHES, Fact, clashes

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("keys", "facts", "provision"),
    [
        (["FOIA 31(3)"], [Fact.CONFIRMED], "FOIA 1(1)(a)"),
        (["EIR 12(6)"], [Fact.CONFIRMED], "FOIA 1(1)(a)"),
        (["FOIA 31(3)"], [Fact.NOT_HELD], "FOIA 1(1)(a)"),
        (["FOIA 43(2)"], [Fact.NOT_HELD], "FOIA 1(1)(a)"),
        (["EIR 12(4)(a)"], [Fact.CONFIRMED], "EIR 12(4)(a)"),
        (["FOIA 21(1)", "FOIA 31(3)"], [], "FOIA 21(1)"),
        (["FOIA 43(2)", "FOIA 31(3)"], [], "FOIA 2(1)"),
        (["EIR 12(5)(a)", "EIR 12(6)"], [], "EIR 12(6)"),
        (["EIR 12(5)(b)"], [Fact.NO_LOOKING], "EIR 12(4)(b)"),
        (["FOIA 30(1)(a)", "FOIA 31(1)(b)"], [], "FOIA 31(1)"),
        (["FOIA 35(1)(a)", "FOIA 36(2)(c)"], [], "FOIA 36(2)"),
        (["FOIA 35(1)(a)"], [Fact.OPCC], "FOIA 35(1)"),
        (["FOIA 21(1)"], [Fact.MORE_TIME], "FOIA 10(3)"),
        (["FOIA 23(5)"], [Fact.MORE_TIME], "FOIA 10(3)"),
        ([], [Fact.MORE_TIME, Fact.NO_LOOKING], "FOIA 10(3)"),
        (["EIR 12(5)(b)"], [Fact.MORE_TIME], "EIR 7(1)"),
        (["FOIA 43(2)"], [Fact.FORTY_DAYS], "EIR 7(1)"),
        (["FOIA 43(2)"], [Fact.NO_LOOKING], "FOIA 17(5)"),
        (["FOIA 43(2)", "EIR 12(5)(e)"], [], "FOIA 39(1)"),
        (["EIR 12(5)(d)"], [Fact.EMISSIONS], "EIR 12(9)"),
        (["EIR 12(5)(e)"], [Fact.EMISSIONS], "EIR 12(9)"),
        (["EIR 12(5)(f)"], [Fact.EMISSIONS], "EIR 12(9)"),
        (["EIR 12(5)(g)"], [Fact.EMISSIONS], "EIR 12(9)"),
    ],
)
def test_what_is_refused(keys: list[str], facts: list[Fact], provision: str) -> None:
    """Each contradiction is found, with its reason and its provision.

    Confirmed held with silence, 21 with silence, 30 with 31, 35 at a commissioner's office, time for the
    public interest where nothing is weighed, emissions under 12(5)(d) to (g), both laws on one part.
    """
    found = clashes(map(exemptions.find, keys), facts)
    assert provision in [str(clash.provision) for clash in found]
    assert all(clash.why.endswith(".") for clash in found)


@pytest.mark.parametrize(
    ("keys", "facts"),
    [
        (["FOIA 23(1)", "FOIA 24(1)"], []),
        (["FOIA 40(2)+40(3A)(a)", "FOIA 43(2)"], [Fact.CONFIRMED, Fact.OPCC]),
        (["FOIA 21(1)", "FOIA 43(2)"], [Fact.MORE_TIME]),
        (["FOIA 23(5)", "FOIA 24(2)"], [Fact.MORE_TIME]),
        (["FOIA 30(3)", "FOIA 31(3)"], []),
        (["EIR 12(4)(a)"], [Fact.NOT_HELD]),
        (["EIR 12(5)(a)", "EIR 12(5)(b)"], [Fact.EMISSIONS, Fact.CONFIRMED, Fact.FORTY_DAYS]),
        (["FOIA 42(1)", "FOIA 36(4)"], [Fact.OPCC, Fact.MORE_TIME]),
    ],
)
def test_what_may_stand(keys: list[str], facts: list[Fact]) -> None:
    """Several provisions may stand on one part, 23 and 24 in the alternative. FOIA 23(1), 24(1)"""
    assert clashes(map(exemptions.find, keys), facts) == ()


def test_the_table_of_exemptions_says_the_same() -> None:
    """What a row excludes is a contradiction here, save the alternatives, and the other way round."""
    alternatives = [{clash.one, clash.other} for clash in ALTERNATIVES]
    for one, other in combinations(exemptions.at(TODAY), 2):
        excluded = any(b.citation.within(c) for a, b in ((one, other), (other, one)) for c in a.excludes)
        if {one.citation, other.citation} in alternatives:
            assert excluded and not clashes((one, other))
        else:
            assert excluded == bool(clashes((one, other))), f"{one.key} and {other.key}"


def test_what_an_opcc_cannot_use() -> None:
    """What the table closes to an Office of a Police and Crime Commissioner is a contradiction. FOIA 35"""
    for row in exemptions.at(TODAY):
        assert bool(clashes([row], [Fact.OPCC])) is (row.available is Availability.UNAVAILABLE), row.key


def test_emissions() -> None:
    """The exceptions that are barred for emissions are those of the table. EIR 12(9)"""
    for row in exemptions.EXCEPTIONS:
        assert bool(clashes([row], [Fact.EMISSIONS])) is row.emissions_barred, row.key


def test_a_side_is_a_fact_or_an_exemption() -> None:
    """Every provision that is a side of a contradiction covers rows of the table."""
    for clash in (*CLASHES, *ALTERNATIVES):
        for side in (clash.one, clash.other):
            if isinstance(side, Citation):
                assert exemptions.matching(side, on=TODAY), side
