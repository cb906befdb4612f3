"""What is typed about people."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.forms import TypedMultipleChoiceField
from django.utils.translation import gettext as now_
from django.utils.translation import gettext_lazy as _

from foidesk.pages import forms
from foidesk.pages.saying import said, said_lazy
from foidesk.people.queries import Colleague
from foidesk.people.rules import ROLES, Actor, Loan, NewAbsence, Role

if TYPE_CHECKING:
    from foidesk.people.models import Post

ROLE_CHOICES = [(role.value, said_lazy(card.name)) for role, card in ROLES.items()]
ROLE_HINTS = {role.value: said_lazy(card.says) for role, card in ROLES.items()}


def named(found: Colleague) -> str:
    """A colleague in a list: name and title."""
    return f"{found.name}, {found.title}" if found.title else found.name


def names_of(roles: Iterable[str]) -> str:
    """Roles in words."""
    return ", ".join(said(ROLES[Role(role)].name) for role in roles)


class PostsAndRoles(forms.Form):
    """Which posts somebody holds, and which roles beside them."""

    posts = TypedMultipleChoiceField(
        label=_("Posts"),
        help_text=_("Each post gives its roles. One person may hold several."),
        coerce=UUID,
        required=False,
        widget=forms.Checkboxes,
    )
    roles = TypedMultipleChoiceField(
        label=_("Roles beside those of the posts"),
        choices=ROLE_CHOICES,
        coerce=Role,
        required=False,
        widget=forms.Checkboxes(hints=ROLE_HINTS),
    )

    def __init__(self, *args: Any, posts: "Sequence[Post]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["posts"]
        field.choices = [(str(post.id), post.title) for post in posts]  # type: ignore[attr-defined]
        field.widget.hints = {str(post.id): names_of(post.roles) for post in posts}
        if not posts:
            del self.fields["posts"]

    @property
    def chosen_posts(self) -> list[UUID]:
        """The posts that were chosen, none where the office has none."""
        return list(self.cleaned_data.get("posts", []))


class Invitation(PostsAndRoles):
    """Somebody who shall work here."""

    name = forms.CharField(label=_("Name"), max_length=120)
    email = forms.EmailField(label=_("E-mail address, to sign in"), max_length=254)
    field_order = ("name", "email", "posts", "roles")


class PostForm(forms.Form):
    """A post and what it gives."""

    title = forms.CharField(label=_("Title, in the office's own words"), max_length=120)
    roles = TypedMultipleChoiceField(
        label=_("Roles that it gives"),
        choices=ROLE_CHOICES,
        coerce=Role,
        widget=forms.Checkboxes(hints=ROLE_HINTS),
    )


class Told(forms.Form):
    """Who hears of each new request."""

    officers = forms.MultipleChoiceField(
        label=_("Who is told of each new request?"),
        help_text=_("They read reference, title and due date, never who asked."),
        required=False,
        widget=forms.Checkboxes,
    )

    def __init__(self, *args: Any, colleagues: Sequence[Colleague], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["officers"].choices = [  # type: ignore[attr-defined]
            (str(found.id), named(found)) for found in colleagues
        ]


class AwayForm(forms.Form):
    """Who is away, from when until when, and who stands in."""

    mark_optional = False
    officer = forms.TypedChoiceField(
        label=_("Who is away?"), coerce=UUID, empty_value=None, required=False, widget=forms.Select
    )
    from_on = forms.DayField(label=_("First day away"))
    until_on = forms.DayField(
        label=_("Last day away"), help_text=_("Leave this empty if it is not known yet."), required=False
    )
    deputy = forms.TypedChoiceField(
        label=_("Who stands in?"),
        help_text=_("Sees your requests on the work page, and gets the mail that you would get."),
        coerce=UUID,
        empty_value=None,
        required=False,
        widget=forms.Select,
    )

    def __init__(
        self, *args: Any, actor: Actor, colleagues: Sequence[Colleague], all: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, initial={"officer": str(actor.id)}, **kwargs)
        self.actor = actor
        choices = [(str(found.id), named(found)) for found in colleagues]
        self.fields["officer"].choices = choices  # type: ignore[attr-defined]
        self.fields["deputy"].choices = [("", _("Nobody")), *choices]  # type: ignore[attr-defined]
        if not all:
            del self.fields["officer"]

    @property
    def absence(self) -> NewAbsence:
        """What was typed, after the form was found valid: about oneself where nobody else is named."""
        typed = {name: value for name, value in self.cleaned_data.items() if value is not None}
        return NewAbsence(**({"officer": self.actor.id} | typed))


class LendForm(forms.Form):
    """Which role is lent to whom, from when until when, and why."""

    role = forms.TypedChoiceField(label=_("Which of your roles?"), coerce=Role, widget=forms.Radios)
    borrower = forms.TypedChoiceField(label=_("To whom?"), coerce=UUID, widget=forms.Select)
    from_on = forms.DayField(label=_("First day"))
    until_on = forms.DayField(label=_("Last day"), help_text=_("It ends by itself after this day."))
    reason = forms.LongText(
        label=_("Why?"),
        help_text=_("It stands in the register of delegations. Say nothing of anybody's health."),
        max_length=500,
        rows=2,
    )

    def __init__(self, *args: Any, actor: Actor, colleagues: Sequence[Colleague], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = sorted(actor.own_roles)
        self.fields["role"].choices = [(role.value, said(ROLES[role].name)) for role in own]  # type: ignore[attr-defined]
        self.fields["role"].widget.hints = {role.value: said(ROLES[role].says) for role in own}
        others = [(str(found.id), named(found)) for found in colleagues if found.id != actor.id]
        self.fields["borrower"].choices = [("", now_("Choose a colleague")), *others]  # type: ignore[attr-defined]

    @property
    def loan(self) -> Loan:
        """What was typed, after the form was found valid."""
        return Loan(**self.cleaned_data)
