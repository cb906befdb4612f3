"""The tests of the Environmental Information Regulations, in their own words where the Act has them too."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from foidesk.grounds.ask import Ask
from foidesk.grounds.common import CONFIRMING as FOIA_CONFIRMING
from foidesk.grounds.common import HARM as FOIA_HARM
from foidesk.grounds.common import INTEREST as FOIA_INTEREST
from foidesk.grounds.common import WHY as FOIA_WHY
from foidesk.grounds.kinds import ReasonKind
from foidesk.grounds.needs import NEEDS as FOIA_NEEDS
from foidesk.law.citation import Citation, eir
from foidesk.law.exemption import Need

_WHICH, _WEIGHED, _SILENT = eir("14(3)(a)"), eir("14(3)(b)"), eir("12(6)")
_ADVERSE = (
    "It must be more probable than not that it would happen: a risk, however real, is not enough. Say who or "
    "what would be affected, how disclosure would bring that about, and how you know."
)
_PRESUMED = (
    "Disclosure is presumed (regulation 12(2)). Withhold only if the interest in keeping it back outweighs "
    "the interest in disclosing. If they are equal, disclose."
)

WHY = replace(FOIA_WHY, provision=_WHICH)
HARM = replace(
    FOIA_HARM,
    asks="What would disclosure adversely affect, and how?",
    help=_ADVERSE,
    lacking="describe the adverse effect and how disclosure would cause it.",
    provision=_WHICH,
)
INTEREST = tuple(
    replace(
        ask,
        help=_PRESUMED if ask.kind is ReasonKind.BALANCE else ask.help,
        lacking=ask.lacking.replace("exemption", "exception"),
        provision=_WEIGHED,
    )
    for ask in FOIA_INTEREST
)
CONFIRMING: Mapping[ReasonKind, Ask] = {
    kind: replace(ask, provision=_WHICH if kind is ReasonKind.HARM else _WEIGHED)
    for kind, ask in FOIA_CONFIRMING.items()
}


def _resting_on(asks: Iterable[Ask], provision: Citation) -> tuple[Ask, ...]:
    return tuple(replace(ask, provision=provision) for ask in asks)


# fmt: off
NEEDS: Mapping[Need, tuple[Ask, ...]] = {
    Need.LEGITIMATE_INTERESTS: _resting_on(FOIA_NEEDS[Need.LEGITIMATE_INTERESTS], eir("13(2A)")),
    Need.PROVIDED_BY: _resting_on(FOIA_NEEDS[Need.PROVIDED_BY][:1], eir("12(5)(f)")),
    Need.SUPPLIED_FREELY: (
        Ask(ReasonKind.NOT_OBLIGED, "Was the supplier free to keep it?",
            "First condition: no law obliged the supplier to give it to an authority, or could have done so.",
            "say that nothing obliged, or could have obliged, the supplier to give it (first condition).",
            eir("12(5)(f)(i)")),
        Ask(ReasonKind.NOT_PUBLIC, "Was it given so that no authority may disclose it anyway?",
            "Second condition: apart from these Regulations, no authority is entitled to disclose it.",
            "say that no authority is entitled to disclose it otherwise (second condition).",
            eir("12(5)(f)(ii)")),
        Ask(ReasonKind.NO_CONSENT, "Has the supplier agreed to disclosure?",
            "Third condition: the supplier has not. Ask, and record what was said.",
            "say that the supplier has not agreed to disclosure (third condition).", eir("12(5)(f)(iii)")),
    ),
    Need.CONFIDENTIAL_BY_LAW: (
        Ask(ReasonKind.CONFIDENTIAL_BY_LAW, "Which law makes it confidential?",
            "An enactment, or the common law of confidence: then say what obliges the office to keep it.",
            "name the law that makes it confidential.", eir("12(5)")),
    ),
    Need.ECONOMIC_INTEREST: (
        Ask(ReasonKind.WHOSE_INTERESTS,
            "Whose legitimate economic interest does the confidentiality protect?",
            "Say in a sentence whose it is, and what the interest is.",
            "say whose legitimate economic interest the confidentiality protects.", eir("12(5)(e)")),
    ),
    Need.UNREASONABLE: (
        Ask(ReasonKind.ADVICE, "How could the request be narrowed?",
            "Say what could reasonably be given, or that nothing could, and why.",
            "help the applicant to narrow the request.", eir("9(1)")),
    ),
    Need.PARTICULARS_ASKED: (
        Ask(ReasonKind.PARTICULARS, "When was the applicant asked for particulars, and what help was given?",
            "Within 20 working days of the request. Without that this exception is not there.",
            "say when particulars were asked for and what help was given.", eir("9(2)")),
    ),
    Need.COMPLETION: (
        Ask(ReasonKind.PREPARED_BY, "Which authority is preparing it?",
            "In a sentence: this office, or another by its name. If that is not known, say so.",
            "name the authority that is preparing it.", eir("14(4)")),
        Ask(ReasonKind.COMPLETION, "When will it be finished?",
            "In a sentence: an estimate. If none is known, say so.",
            "estimate when it will be finished.", eir("14(4)")),
    ),
    Need.MINISTERIAL_CERTIFICATE: _resting_on(FOIA_NEEDS[Need.MINISTERIAL_CERTIFICATE], eir("15(1)")),
    Need.SUBJECT_ACCESS: _resting_on(FOIA_NEEDS[Need.SUBJECT_ACCESS], eir("5(3)")),
    Need.THIRD_PARTY_VIEW: FOIA_NEEDS[Need.THIRD_PARTY_VIEW],
    Need.LEGAL_ADVISER: FOIA_NEEDS[Need.LEGAL_ADVISER],
}
# fmt: on
"""What each need asks an officer for. TRANSFER is a step of its own, NOT_EMISSIONS a yes or no: no texts."""
