"""Every page that anybody may open, with what stands in its address: without and with the office's name."""

from collections.abc import Iterator, Mapping

from django.urls import reverse

from foidesk.disclosure.queries import place_of
from tests.everyone.household import Household
from tests.everyone.typing_in import At, nothing


def of_office(house: Household) -> list[object]:
    """Our office's name in addresses."""
    return [place_of(house.ours.row.id)]


def _entry(house: Household) -> list[object]:
    return [house.log.published.year, house.log.published.slug]


def _withdrawn(house: Household) -> list[object]:
    return [*of_office(house), house.log.withdrawn.year, house.log.withdrawn.slug]


def _draft(house: Household) -> list[object]:
    return [*of_office(house), house.log.draft.year, house.log.draft.slug]


def _token(house: Household) -> list[object]:
    return [house.token]


LISTS = (nothing, of_office)
PUBLIC: Mapping[str, tuple[At, ...]] = {
    "front": LISTS,
    "log": LISTS,
    "feed": LISTS,
    "accessibility": LISTS,
    "entry": (_entry, lambda house: [*of_office(house), *_entry(house)]),
    "searches": (nothing,),
    "search": (_token,),
}


def addresses(house: Household) -> Iterator[tuple[str, str]]:
    """The name and the address of every public page about our office."""
    for name, variants in PUBLIC.items():
        yield from ((name, reverse(f"public:{name}", args=at(house))) for at in variants)
    yield "entry", reverse("public:entry", args=_withdrawn(house))
    yield "entry", reverse("public:entry", args=_draft(house))
