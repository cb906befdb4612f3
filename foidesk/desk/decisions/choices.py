"""What an officer chooses from while deciding, in words."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from foidesk.decisions.answer import BuildingBlocks, Elsewhere, Held, Outcome, TrueAnswer
from foidesk.law.exemption import Limb
from foidesk.law.regime import Regime

REGIME_WORDS = {
    Regime.FOIA: _("the Freedom of Information Act"),
    Regime.EIR: _("the Environmental Information Regulations"),
    Regime.SAR: _("data protection law: a subject access request"),
}
HELD_CHOICES = (
    (Held.HELD, _("Yes, it is held")),
    (Held.NOT_HELD, _("No, it is not held")),
    (Held.NCND, _("The office will neither confirm nor deny")),
    (Held.NOT_REQUIRED, _("The office need not say")),
)
HELD_HINTS: Mapping[str, object] = {
    Held.HELD: _("Recorded, and held when the request came, by the office or by somebody else for it."),
    Held.NOT_HELD: _("Nothing is recorded. “None”, “zero” and “no fixed end” are answers, and so held."),
    Held.NCND: _("Saying yes or no would itself do harm. Decide this before anything about the content."),
    Held.NOT_REQUIRED: _("Only where finding out would cost too much, section 12(2), or under section 14."),
}
OUTCOME_CHOICES = {
    Outcome.DISCLOSED: _("Disclose it"),
    Outcome.WITHHELD: _("Withhold it under an exemption"),
    Outcome.ACCESSIBLE: _("The applicant can get it elsewhere (section 21)"),
    Outcome.FUTURE: _("It will be published (section 22)"),
    Outcome.PENDING: _("Not decided yet: the public interest is still being weighed"),
    Outcome.COST: _("Refuse: it would cost too much (section 12)"),
    Outcome.VEXATIOUS: _("Refuse: the request is vexatious (section 14(1))"),
    Outcome.REPEATED: _("Refuse: the request is repeated (section 14(2))"),
    Outcome.NOT_HELD: _("Not held"),
    Outcome.NCND: _("Neither confirm nor deny"),
}
OUTCOME_HINTS: Mapping[str, object] = {
    Outcome.DISCLOSED: _("Part of it only? Disclose this part, then add another part for what is withheld."),
    Outcome.ACCESSIBLE: _("You will say exactly where."),
    Outcome.PENDING: _(
        "Only under a qualified exemption. Say which, and by when you expect to decide. The applicant is "
        "told so within 20 working days."
    ),
    Outcome.FUTURE: _("Only if publication was already intended when the request came."),
    Outcome.COST: _("You will give an estimate, and say how the request could be narrowed."),
    Outcome.VEXATIOUS: _("The request, never the person."),
    Outcome.REPEATED: _("Only if the office has already complied with much the same from this person."),
}
EIR_HELD_HINTS: Mapping[str, object] = {
    **HELD_HINTS,
    Held.NOT_HELD: _("The office does not have it, nor does anybody for the office: an exception."),
    Held.NCND: _("Only for defence, international relations, national security, public safety, or a person."),
    Held.NOT_REQUIRED: _("Only where the request is manifestly unreasonable, or too general despite help."),
}
EIR_OUTCOME_CHOICES = {**OUTCOME_CHOICES, Outcome.WITHHELD: _("Withhold it under an exception")}
TRUE_ANSWER_CHOICES = (
    (TrueAnswer.NOTHING_RECORDED, _("No: nothing is recorded about it")),
    (TrueAnswer.NONE, _("The true answer is “none”")),
    (TrueAnswer.ZERO, _("The true answer is “zero”")),
    (TrueAnswer.ROLLING, _("The true answer is “no fixed end”: it rolls on")),
)
BLOCK_CHOICES = (
    (BuildingBlocks.NONE, _("No")),
    (BuildingBlocks.NEED_SKILL, _("Only with real skill and judgement: it would be new information")),
    (BuildingBlocks.HELD, _("Yes, simply")),
)
ELSEWHERE_CHOICES = (
    (Elsewhere.NAMED, _("Yes, and I can say who")),
    (Elsewhere.NOBODY_KNOWN, _("I know of nobody")),
)
LIMB_CHOICES = {
    Limb.WOULD: _("It would: more probable than not"),
    Limb.WOULD_BE_LIKELY_TO: _("It would be likely to: a real and significant risk"),
}
EMISSIONS_CHOICES = (
    ("no", _("No")),
    ("yes", _("Yes: it is on what is, was or will be released into the environment")),
)
