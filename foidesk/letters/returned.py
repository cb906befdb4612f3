"""From the words of a Word file that came back to what an officer decided, in those words. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from foidesk.blocks.kinds import Typed, lines, prose
from foidesk.decisions import asks
from foidesk.decisions.answer import Decision, Ground, Reason, ReasonKind
from foidesk.law.refusal import Refusal, Refused
from foidesk.letters.answers import ground as told
from foidesk.typesetting.fields import Field, Text, texts_of

OF_THE_PART = {
    Text.ELSEWHERE: ReasonKind.ELSEWHERE,
    Text.ACTIVITIES: ReasonKind.ESTIMATE,
    Text.ADVICE: ReasonKind.ADVICE,
}
_OF_A_GROUND = {
    Text.WHERE: ReasonKind.WHERE,
    Text.HARM: ReasonKind.HARM,
    Text.FOR: ReasonKind.FOR,
    Text.AGAINST: ReasonKind.AGAINST,
    Text.BALANCE: ReasonKind.BALANCE,
}
_FACTORS = frozenset({Text.FOR, Text.AGAINST})
_SEVERAL = (
    "The text “{name}” is made of several that were typed one by one, and more than one of them has changed. "
    "Change them at the decision."
)
_GONE = Refusal("The decision is no longer what it was. Begin with a fresh Word file of this letter.")

Part = tuple[int, int]
"""A question and the number of one of its parts."""


def changed(decisions: dict[Part, Decision], field: Field, text: str, *, at: Part) -> dict[Part, Decision]:
    """The decisions in which one text has changed. `at` is the part under which the letter gives it.

    Reasons that a letter gives once for several parts change in all of them. Raises Refused where the words
    can't be told apart.
    """
    if at not in decisions:
        raise Refused(_GONE)
    if field.provision:
        return _in_grounds(decisions, field, text, at)
    return decisions | {at: _in_part(decisions[at], field, text)}


def _in_part(decision: Decision, field: Field, text: str) -> Decision:
    if field.text is Text.ANSWER:
        return replace(decision, answer=text)
    kind = OF_THE_PART.get(field.text)
    if kind is None:
        kinds = (ReasonKind.PREVIOUS, ReasonKind.WHY)
        typed = [(one, decision.text(one)) for one in kinds if decision.text(one)]
        kind, text = _the_one(typed, text, field)
    return replace(decision, reasons=_said(decision.reasons, kind, text))


def _in_grounds(decisions: dict[Part, Decision], field: Field, text: str, at: Part) -> dict[Part, Decision]:
    meant = decisions[at].ground(field.provision)
    if meant is None:
        raise Refused(_GONE)
    after = _in_ground(meant, field, text)
    return {
        key: replace(
            decision,
            grounds=tuple(
                replace(one, reasons=after.reasons) if told(one) == told(meant) else one
                for one in decision.grounds
            ),
        )
        for key, decision in decisions.items()
    }


def _in_ground(ground: Ground, field: Field, text: str) -> Ground:
    if field.text in _FACTORS:
        text = "\n".join(lines(text))
    kind = _OF_A_GROUND.get(field.text)
    if kind is None:
        typed = [(ask.kind, ask.in_letter(ground.text(ask.kind))) for ask in asks.told_apart(ground)]
        chosen = frozenset(ask.kind for ask in asks.told_apart(ground) if ask.choices)
        kind, text = _the_one(typed, text, field, fixed=chosen)
    return replace(ground, reasons=_said(ground.reasons, kind, text))


def _the_one(
    typed: Sequence[tuple[ReasonKind, str]],
    text: str,
    field: Field,
    fixed: frozenset[ReasonKind] = frozenset(),
) -> tuple[ReasonKind, str]:
    """Which of several texts has changed, and to what: the others stand before and after it as they were."""
    were = [as_it_stands(one) for _kind, one in typed]
    for at, (kind, _was) in enumerate(typed):
        before = "".join(f"{one}\n\n" for one in were[:at])
        after = "".join(f"\n\n{one}" for one in were[at + 1 :])
        fits = text.startswith(before) and text.endswith(after) and len(text) >= len(before) + len(after)
        if fits and kind not in fixed:
            return kind, text[len(before) : len(text) - len(after)]
    raise Refused(Refusal(_SEVERAL, name=field.called))


def as_it_stands(text: str) -> str:
    """A typed text as it comes back of a letter in which nobody changed it."""
    return texts_of(tuple(prose(Typed(text, "-")))).get("-", "")


def _said(reasons: Iterable[Reason], kind: ReasonKind, text: str) -> tuple[Reason, ...]:
    return tuple(replace(one, text=text) if one.kind is kind else one for one in reasons)
