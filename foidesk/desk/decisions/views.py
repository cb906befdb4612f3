"""The questions of a request with their decisions, one question, and the check at the end of a part."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from foidesk.cases.rules import State
from foidesk.decisions import queries, rules
from foidesk.decisions.answer import Answer, Decision, Outcome, Part
from foidesk.decisions.missing import Office, advice, missing, missing_of
from foidesk.desk.decisions.choices import REGIME_WORDS
from foidesk.desk.decisions.place import Place, office, one_part, one_question
from foidesk.desk.decisions.preview import preview
from foidesk.desk.page import DeskRequest, case_page, one_case, page
from foidesk.grounds.table import PART_ASKS
from foidesk.language.phrases import capital
from foidesk.law.regime import Regime
from foidesk.pages.parts import Link, Row
from foidesk.pages.saying import said
from foidesk.pages.templatetags.foidesk import day
from foidesk.people.rules import Permission
from foidesk.searches.queries import Receipt, receipts
from foidesk.searches.rules import FINDING_WORDS

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@dataclass(frozen=True)
class Card:
    """A question as a summary card: its text, and in rows what was searched, decided, cited and answered."""

    answer: Answer
    title: str
    state: str
    tone: str
    rows: tuple[Row, ...]
    links: tuple[Link, ...]


@page()
def questions(request: DeskRequest, case: UUID) -> HttpResponse:
    """Every question with its decision, and what is still missing before an answer can be written."""
    found = one_case(request, case)
    searched, consulted = receipts(found), queries.consultations(found)
    place = office(request, found)
    change, numbers = may_change(request, found), queries.correcting(found)
    return case_page(
        request,
        found,
        "desk/decisions/questions.html",
        tab="questions",
        page_heading=_("Questions"),
        cards=[
            _card(found, one, searched, place, change=change and (numbers is None or one.n in numbers))
            for one in queries.answers(found)
        ],
        gaps=queries.missing(found, on=request.desk.today, enclosed=place.enclosed),
        advice=queries.advice(found, on=request.desk.today),
        may_change=change,
        weighed=change and bool(queries.pending_of(found.authority, [found.id])),
        may_handle=request.desk.actor.may(Permission.HANDLE),
        overdue=[row for row in consulted if queries.overdue(row, on=request.desk.today)],
        consulted=len(consulted),
    )


@page()
def question(request: DeskRequest, case: UUID, question: int) -> HttpResponse:
    """One question: its parts, each with what was decided, and what can be done with it."""
    found, answer = one_question(request, case, question)
    parts = [Place(found, answer, part) for part in answer.parts]
    return case_page(
        request,
        found,
        "desk/decisions/question.html",
        tab="questions",
        page_heading=_("Question %(n)s") % {"n": question},
        answer=answer,
        parts=[
            (place, _part_rows(place.part), place.href("decide-check"), place.href("take-part-away"))
            for place in parts
        ],
        gaps=(*missing_of(answer, office(request, found)), *queries.not_searched(found, [answer])),
        may_change=may_change(request, found, question) and answer.regime is not Regime.SAR,
        not_here=rules.not_here(answer.regime, question),
        law=_law_row(answer),
        first_href=reverse("desk:decide-held", args=[case, question, 1]),
        being_corrected=question in (queries.correcting(found) or ()),
    )


@page()
def check(request: DeskRequest, case: UUID, question: int, part: int) -> HttpResponse:
    """The last step: the answer as the applicant will read it, and what it still lacks."""
    place = one_part(request, case, question, part)
    judged_by = office(request, place.case)
    open_ones = [n for n in queries.undecided(place.case) if n != question]
    return case_page(
        request,
        place.case,
        "desk/decisions/check.html",
        tab="questions",
        page_heading=place.name,
        place=place,
        letter=preview(place.case, place.answer, place.part, on=request.desk.today),
        gaps=(
            *missing(place.decision, judged_by, question=question),
            *queries.not_searched(place.case, [place.answer]),
        ),
        advice=advice(place.decision, judged_by),
        rows=_steps(place) if may_change(request, place.case, question) else (),
        estimate=_estimate(place.decision),
        next_question=open_ones[0] if open_ones else None,
        being_corrected=question in (queries.correcting(place.case) or ()),
    )


def may_change(request: DeskRequest, case: "Case", question: int | None = None) -> bool:
    """Whether this officer may decide on this request, or on this question of it, now."""
    against = rules.may_decide(State(case.state), queries.correcting(case), question)
    return request.desk.actor.may(Permission.HANDLE) and against is None


def _card(
    case: "Case", answer: Answer, searched: tuple[Receipt, ...], place: Office, *, change: bool
) -> Card:
    gaps = missing_of(answer, place)
    state, tone = (_("Decided"), "green") if not gaps else (_("%(n)s missing") % {"n": len(gaps)}, "yellow")
    if answer.same_as is not None:
        state, tone = _("Same as question %(n)s") % {"n": answer.same_as}, "grey"
    elif answer.regime is Regime.SAR:
        state, tone = _("Subject access"), "grey"
    elif any(part.decision.pending for part in answer.parts):
        state, tone = _("Being weighed"), "yellow"
    elif not answer.decided:
        state, tone = _("Not decided"), "grey"
    text = _("change") if answer.parts else _("decide")
    change = change and answer.regime is not Regime.SAR
    link = Link(text=text, href=reverse("desk:decide", args=[case.id, answer.n]))
    words = Link(text=_("put its words right"), href=reverse("desk:reword", args=[case.id, answer.n]))
    return Card(
        answer=answer,
        title=_("Question %(n)s") % {"n": answer.n},
        state=state,
        tone=tone,
        rows=(
            *_law_row(answer),
            Row(key=_("Searched"), value=_searched(answer.n, searched)),
            *(row for part in answer.parts for row in _part_rows(part)),
        ),
        links=((link,) if case.state == State.ANSWERED else (link, words))
        if change and answer.regime is not Regime.SAR
        else (Link(text=_("read"), href=link.href),),
    )


def _law_row(answer: Answer) -> tuple[Row, ...]:
    """Which law a question is answered under, where it is not the Act."""
    if answer.regime is Regime.FOIA:
        return ()
    return (Row(key=_("Answered under"), value=str(REGIME_WORDS[answer.regime])),)


def _searched(n: int, searched: tuple[Receipt, ...]) -> str:
    """What the searches for a question found, in words."""
    found = [str(FINDING_WORDS[one.finding]) for one in searched if n in one.questions]
    return "; ".join(found) or _("No search has been answered yet")


def _part_rows(part: Part) -> tuple[Row, ...]:
    """One part in rows: which it is, the decision with its provisions, the answer."""
    decision = part.decision
    rows = [
        Row(key=_("Part"), value=decision.label),
        Row(key=_("Decision"), value=said(capital(rules.in_words(decision)))),
        Row(key=_("Answer"), value=decision.answer),
        Row(key=_("Expected"), value=_estimate(decision)),
    ]
    return tuple(row for row in rows if row.value)


def _estimate(decision: Decision) -> str:
    return day(decision.estimate_on) if decision.pending and decision.estimate_on else ""


def _steps(place: Place) -> tuple[Row, ...]:
    """What was decided, step by step, each with a way back to it."""
    decision = place.decision

    def row(key: str, value: str, step: str, *more: str) -> Row:
        return Row(key=key, value=value, links=[Link(text=_("change"), href=place.href(step, *more))])

    rows = [
        row(
            _("Held?"),
            said(rules.HELD_WORDS[decision.held]) if decision.held else _("not said"),
            "decide-held",
        )
    ]
    if decision.held is not None and len(rules.OUTCOMES[decision.regime][decision.held]) > 1:
        becomes = said(rules.OUTCOME_WORDS[decision.outcome]) if decision.outcome else _("not said")
        rows.append(row(_("What happens to it"), becomes, "decide-outcome"))
    if decision.outcome in rules.ON_PROVISIONS:
        named = ", ".join(said(rules.name(ground.provision)) for ground in decision.grounds)
        rows.append(row(_("Provisions"), named or _("none yet"), "decide-provisions"))
    for ground in decision.grounds:
        rows.append(
            row(
                said(capital(rules.name(ground.provision))),
                said(ground.provision.title),
                "decide-provision",
                ground.key,
            )
        )
    return (*rows, *_words_row(place))


def _words_row(place: Place) -> tuple[Row, ...]:
    """The step with the words, where this outcome has one."""
    decision = place.decision
    if decision.outcome is Outcome.NOT_HELD:
        step, key = "decide-not-held", _("What “not held” means here")
    elif decision.outcome is Outcome.DISCLOSED:
        step, key = "decide-words", _("The answer")
    elif decision.pending:
        step, key = "decide-words", _("When it will be decided")
    elif decision.outcome in PART_ASKS:
        step, key = "decide-words", _("What the refusal says")
    else:
        return ()
    return (Row(key=key, value=_estimate(decision), links=[Link(text=_("change"), href=place.href(step))]),)
