"""The form of one provision: exactly its tests, in the order a lawyer takes them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from foidesk.decisions import asks, rules
from foidesk.decisions.answer import Ground, Provision, Reason, ReasonKind
from foidesk.desk.decisions.choices import EMISSIONS_CHOICES, LIMB_CHOICES
from foidesk.desk.decisions.forms import Versioned, asked
from foidesk.grounds.table import PRIVATE, Ask
from foidesk.law.exemption import Limb, Need
from foidesk.law.regime import Regime
from foidesk.pages import forms
from foidesk.pages.templatetags.foidesk import day

if TYPE_CHECKING:
    from foidesk.authorities.models import QualifiedPerson
    from foidesk.decisions.models import Consultation


class GroundForm(Versioned):
    """Exactly the tests of one provision, in the order a lawyer takes them."""

    def __init__(
        self,
        *args: Any,
        provision: Provision,
        views: "Iterable[Consultation]" = (),
        persons: "Iterable[QualifiedPerson]" = (),
        pending: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.provision, self.persons = provision, list(persons)
        self.asks = [
            ask
            for ask in asks.of(provision, pending=pending)
            if not (pending and ask.kind is ReasonKind.BALANCE)
        ]
        if Need.NOT_EMISSIONS in provision.needs:
            self.fields["on_emissions"] = _emissions_field()
        for ask in self.asks:
            self._put(ask)
        if shown := [(str(view.id), _said(view)) for view in views]:
            self._offer(shown)
        if Need.WHERE_ACCESSIBLE not in provision.needs and provision.regime is Regime.FOIA:
            self._may_leave_out()

    def _put(self, ask: Ask) -> None:
        if ask.kind is ReasonKind.HARM and self.provision.limbs:
            self.fields["limb"] = _limb_field(self.provision)
        if ask.kind is ReasonKind.OPINION_SHOWN:
            self.fields["qualified_person"] = _person_field(self.persons)
            self.fields["sought_on"] = forms.DayField(
                label=_("When was the opinion asked for?"), called=_("Day of asking"), required=False
            )
        if ask.kind is ReasonKind.OPINION:
            self.fields["opinion_on"] = forms.DayField(
                label=_("When was the opinion given?"), called=_("Day of the opinion"), required=False
            )
        self.fields[ask.kind] = asked(ask)

    def _offer(self, shown: list[tuple[str, str]]) -> None:
        """The views recorded on this question, where they may be evidence."""
        if any(ask.kind is ReasonKind.CONSULTED for ask in self.asks):
            self.fields["views"] = forms.MultipleChoiceField(
                label=_("Which recorded views are evidence for it?"),
                help_text=_("Choose them here, and leave empty above who was consulted."),
                choices=shown,
                required=False,
                widget=forms.Checkboxes,
            )

    def _may_leave_out(self) -> None:
        self.fields["reasons_exempt"] = forms.BooleanField(
            label=_("Leave the reasons out of the letter"),
            help_text=_("Only where giving them would itself disclose exempt information: section 17(4)."),
            required=False,
        )
        self.fields[ReasonKind.PRIVATE] = asked(PRIVATE)

    def ground(self, before: Ground) -> Ground:
        """The provision with all that was typed; what this form does not ask stays as it was before."""
        typed = self.cleaned_data
        kinds = [ask.kind for ask in (*self.asks, PRIVATE) if ask.kind in typed]
        kept = tuple(reason for reason in before.reasons if reason.kind not in kinds)
        texts = ((kind, typed[kind]) for kind in kinds)
        told = tuple(
            Reason(kind, "\n".join(text) if isinstance(text, list) else text) for kind, text in texts if text
        )
        return Ground(
            provision=self.provision,
            limb=typed.get("limb") or None,
            qualified_person=typed.get("qualified_person") or None,
            sought_on=typed.get("sought_on"),
            opinion_on=typed.get("opinion_on"),
            on_emissions={"yes": True, "no": False}.get(typed.get("on_emissions", "")),
            reasons_exempt=typed.get("reasons_exempt", False),
            reasons=(*told, *kept),
            views=tuple(UUID(view) for view in typed.get("views", ())),
        )


def typed_before(ground: Ground) -> dict[str, object]:
    """What the form of a provision begins with."""
    texts: dict[str, object] = {
        reason.kind: reason.text.splitlines() if _has_choices(ground, reason.kind) else reason.text
        for reason in ground.reasons
    }
    return texts | {
        "limb": ground.limb,
        "qualified_person": ground.qualified_person or "",
        "sought_on": ground.sought_on,
        "opinion_on": ground.opinion_on,
        "on_emissions": {True: "yes", False: "no", None: ""}[ground.on_emissions],
        "reasons_exempt": ground.reasons_exempt,
        "views": [str(view) for view in ground.views],
    }


def _has_choices(ground: Ground, kind: ReasonKind) -> bool:
    return any(ask.choices for ask in asks.of(ground.provision) if ask.kind is kind)


def _said(view: "Consultation") -> str:
    return f"{view.name}: {rules.VIEW_WORDS[rules.View(view.view)]}"


def _limb_field(provision: Provision) -> forms.TypedChoiceField:
    environmental = provision.regime is Regime.EIR
    return forms.TypedChoiceField(
        label=_("Is it more probable than not?") if environmental else _("How likely is the harm?"),
        help_text=_("The EIR ask what disclosure would do. That it would be likely to do it is not enough.")
        if environmental
        else _("The letter says which is meant. Left open, the Commissioner takes the lower."),
        coerce=Limb,
        choices=[(limb, LIMB_CHOICES[limb]) for limb in provision.limbs],
        empty_value=None,
        required=False,
        widget=forms.Radios,
    )


def _person_field(persons: "Iterable[QualifiedPerson]") -> forms.TypedChoiceField:
    says = _("%(who)s, authorised on %(on)s")
    chosen = [(str(one.id), says % {"who": _called(one), "on": day(one.instrument_on)}) for one in persons]
    return forms.TypedChoiceField(
        label=_("Whose opinion is it?"),
        help_text=_("Only somebody whom a Minister has authorised; the opinion can't be delegated.")
        if chosen
        else _(
            "Nobody is in the register of qualified persons. Ask an administrator to enter the authorisation."
        ),
        coerce=UUID,
        choices=chosen,
        empty_value=None,
        required=False,
        widget=forms.Radios,
    )


def _called(person: "QualifiedPerson") -> str:
    return f"{person.post} ({person.name})" if person.name else person.post


def _emissions_field() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("Is the information on emissions into the environment?"),
        help_text=_("Then this exception can't be used: regulation 12(9)."),
        choices=EMISSIONS_CHOICES,
        required=False,
        widget=forms.Radios,
    )
