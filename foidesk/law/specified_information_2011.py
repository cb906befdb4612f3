"""The Elected Local Policing Bodies (Specified Information) Order 2011: what is published unasked, and when.

What is published under it is a ready answer under section 21 of the Freedom of Information Act. The items
are those of the Schedule as made, with later amendments as far as they were seen.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from foidesk.law.citation import Citation
from foidesk.law.period import Period
from foidesk.law.provision import Instrument, Provision
from foidesk.law.source import Mark, Source


class When(StrEnum):
    """When an item is published."""

    YEARLY = "yearly"
    HALF_YEARLY = "half-yearly"
    VARIATIONS = "variations"
    QUARTERLY = "quarterly"
    MONTHLY = "monthly"
    BEFORE_FINANCIAL_YEAR = "before-financial-year"
    AFTER_FINANCIAL_YEAR = "after-financial-year"
    WHEN_AVAILABLE = "when-available"
    NOT_ESTABLISHED = "not-established"  # the amended times were not seen: a person has to look


WHEN_WORDS: Mapping[When, str] = {
    When.YEARLY: "as soon as practicable after an election; reviewed each year",
    When.HALF_YEARLY: "as soon as practicable after an election; reviewed every six months",
    When.VARIATIONS: "as soon as practicable after an election; any variation once it is known",
    When.QUARTERLY: "each quarter, as soon as practicable after its end",
    When.MONTHLY: "each month, as soon as practicable after its end",
    When.BEFORE_FINANCIAL_YEAR: "before the beginning of each financial year",
    When.AFTER_FINANCIAL_YEAR: "as soon as practicable after the end of each financial year",
    When.WHEN_AVAILABLE: "as soon as practicable after it becomes available",
    When.NOT_ESTABLISHED: "not established: look it up in the amended Order",
}


@dataclass(frozen=True)
class Publication:
    """One item, when it is published, and the paragraph of the Schedule that says when (None: not seen)."""

    provision: Provision
    when: When
    by: Citation | None


_TEXT = Source("SI 2011/3050 as made, legislation.gov.uk", Mark.VERIFIED)
_PARTLY = Source("SI 2011/3050 as amended in 2012, 2013 and 2021, seen in part", Mark.PARTLY)
_DOUBTFUL = Source("SI 2011/3050 as amended in 2012; not seen", Mark.DOUBTFUL)
_SINCE_2012, _SINCE_2021 = Period(date(2012, 1, 16)), Period(date(2021, 5, 31))
# On which day of these years is not established here.
_BY_2012, _BY_2013 = Period(date(2012, 12, 31), exact=False), Period(date(2013, 12, 31), exact=False)
_order = Instrument("Specified Information Order", _TEXT, _SINCE_2012)
_schedule = Instrument("Specified Information Schedule", _TEXT, _SINCE_2012)


def _item(
    number: str,
    title: str,
    says: str,
    when: When,
    by: str,
    *notes: str,
    source: Source = _TEXT,
    in_force: Period = _SINCE_2012,
) -> Publication:
    provision = _schedule.states(number, title, says, *notes, source=source, in_force=in_force)
    return Publication(provision, when, Citation("Specified Information Schedule", by) if by else None)


# fmt: off
PUBLICATIONS = (
    _item("1(a)", "Office holders: names", "The name of the commissioner and of any deputy.", When.YEARLY,
          "9"),
    _item("1(b)", "Office holders: addresses", "Their address for correspondence.", When.YEARLY, "9"),
    _item("1(c)", "Office holders: salaries", "Their salary.", When.YEARLY, "9"),
    _item("1(d)", "Office holders: allowances", "The allowances paid to them for expenses in office.",
          When.QUARTERLY, "13", "Amended in 2013."),
    _item("1(e)", "Office holders: interests", "A register of their interests.", When.VARIATIONS, "15"),
    _item("1(f)", "Office holders: complaints", "The number of complaints and conduct matters the panel has "
          "notified.", When.AFTER_FINANCIAL_YEAR, "11"),
    _item("2(a)", "Staff: number", "The number of the staff.", When.HALF_YEARLY, "12"),
    _item("2(b)", "Staff: proportions", "The proportions who are women, of an ethnic minority, or disabled.",
          When.HALF_YEARLY, "12"),
    _item("2(c)", "Staff: chart", "A chart of how the staff is organised.", When.HALF_YEARLY, "12"),
    _item("2(d)", "Senior employees", "Job title, responsibilities, salary and, unless refused, name.",
          When.YEARLY, "9", "Those paid more than £58,200, as made."),
    _item("2(e)", "Gifts and hospitality", "A register of what was offered, accepted or refused.",
          When.VARIATIONS, "15"),
    _item("2A", "Staff of others", "Arrangements for the use of staff of the chief officer or a local "
          "authority.", When.NOT_ESTABLISHED, "", "Added in 2012; neither text nor time was seen.",
          in_force=_BY_2012, source=_DOUBTFUL),
    _item("3(a)", "Money: budget", "The total budget.", When.BEFORE_FINANCIAL_YEAR, "10"),
    _item("3(b)", "Money: precept", "The precept.", When.BEFORE_FINANCIAL_YEAR, "10"),
    _item("3(c)", "Money: sources", "Each other source of revenue expected.", When.BEFORE_FINANCIAL_YEAR,
          "10"),
    _item("3(d)", "Money: proposed spending", "The proposed expenditure.", When.BEFORE_FINANCIAL_YEAR, "10"),
    _item("3(e)", "Money: investment", "The annual investment strategy.", When.BEFORE_FINANCIAL_YEAR, "10"),
    _item("3(f)", "Money: grants", "Each crime and disorder reduction grant, with conditions, recipient, "
          "purpose and reasons.", When.MONTHLY, "14"),
    _item("3(g)", "Money: items over £500", "Each item of expenditure over £500, with recipient, purpose and "
          "reasons.", When.MONTHLY, "14", "Since 2012 also those of the chief officer."),
    _item("3(h)", "Money: travel", "Each item of travel, accommodation and subsistence of office holders.",
          When.QUARTERLY, "13", "Added in 2013.", in_force=_BY_2013, source=_PARTLY),
    _item("4(a)", "Premises and land", "What is owned or occupied.", When.YEARLY, "9"),
    _item("4(b)", "Contracts", "A copy of each contract over £10,000, and a list of smaller ones.",
          When.WHEN_AVAILABLE, "16", "As made in 2011: over £500.", source=_PARTLY),
    _item("4(c)", "Invitations to tender", "A copy of each invitation to tender for a contract over £10,000.",
          When.WHEN_AVAILABLE, "16", "As made in 2011: over £500.", source=_PARTLY),
    _item("5(a)", "Public meetings", "Date, time and place of each.", When.WHEN_AVAILABLE, "16"),
    _item("5(b)", "Agendas", "The agenda and papers of each public meeting.", When.WHEN_AVAILABLE, "16"),
    _item("5(c)", "Minutes", "Those of public meetings, and of others where matters of significant public "
          "interest were discussed.", When.WHEN_AVAILABLE, "16"),
    _item("5(d)", "Decisions", "A record of each decision of significant public interest.",
          When.WHEN_AVAILABLE, "16"),
    _item("6(a)", "Policy: conduct", "On the conduct of office holders, and complaints.", When.YEARLY, "9"),
    _item("6(b)", "Policy: decisions", "On making decisions of significant public interest.", When.YEARLY,
          "9"),
    _item("6(c)", "Policy: records", "On records: security, sharing, keeping and destroying.", When.YEARLY,
          "9"),
    _item("6(d)", "Policy: disclosures", "On disclosures by workers in the public interest.", When.YEARLY,
          "9"),
    _item("7", "Crime reduction reports", "Reports required from the responsible authorities.",
          When.WHEN_AVAILABLE, "16"),
    _item("7A", "National priorities", "A statement on the national priorities for policing.",
          When.NOT_ESTABLISHED, "", "Its time was not seen.", in_force=_SINCE_2021, source=_PARTLY),
    _item("7B", "Inspectorate reports", "Reports and assessments of the inspectorate of constabulary.",
          When.NOT_ESTABLISHED, "", "Its time was not seen.", in_force=_SINCE_2021, source=_PARTLY),
    _item("7C", "Police complaints", "Information on complaints about the police.", When.NOT_ESTABLISHED, "",
          "Its time was not seen.", in_force=_SINCE_2021, source=_PARTLY),
    _item("8", "Custody visitors", "Who the independent custody visitors are.", When.QUARTERLY, "13"),
)
_TIMES = sorted({(int(row.by.section), row.when) for row in PUBLICATIONS if row.by})
PROVISIONS = (
    _order.states("2", "Specified information", "The information in Part 1 of the Schedule is published at "
                  "the times in Part 2."),
    _order.states("2(2)", "What is not published", "What the chief officer thinks is against national "
                  "security, might endanger anyone or prejudice crime or justice, and what is prohibited."),
    *(row.provision for row in PUBLICATIONS),
    *(_schedule.states(str(by), "Time of publication", f"What it names is published {WHEN_WORDS[when]}.")
      for by, when in _TIMES),
)
# fmt: on
