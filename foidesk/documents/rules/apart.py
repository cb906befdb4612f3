"""Taking archives and messages apart, and listening to recordings: what can't be done, and why."""

from collections.abc import Sequence

from foidesk.documents.rules.files import LARGEST_MB, MEGABYTE
from foidesk.documents.rules.states import RECORDINGS, State, cannot_be_opened
from foidesk.law.refusal import Refusal
from foidesk.opening.file import Inside

CARRIERS = frozenset({"zip", "tar", "gz", "7z", "rar", "eml", "msg"})
"""Types that are taken apart: what lies in an office file stays in it."""
MOST_APART = 500
MOST_MB_APART = 200
DEEPEST = 5
"""Archives in archives: one deeper than this is taken apart no further."""
SHORTEST_HEARD = 20
LONGEST_HEARD = 2_000
LONGEST_SECONDS = 7 * 24 * 3600


def against_apart(kind: str, state: State, *, asked: bool, depth: int) -> Refusal | None:
    """Why a file can't be taken apart; None where it can."""
    if state is State.NOT_INSPECTED:
        return Refusal("It has not been looked at yet. Wait until it was inspected, and try again.")
    if kind not in CARRIERS:
        return Refusal("Only archives and messages can be taken apart. Download this file to look into it.")
    if asked:
        return Refusal("It was taken apart already, or waits for that. Its files stand below it.")
    if depth >= DEEPEST:
        return Refusal(
            "It lies so deep in other archives that it is taken apart no further. Unpack it on your "
            "computer, and add the files that are needed."
        )
    return cannot_be_opened(state)


def against_listening(
    kind: str, state: State, heard: str, seconds: int | None, *, again: bool
) -> tuple[Refusal, ...]:
    """Why this is no listening that counts. `again`: this officer has listened before."""
    if kind not in RECORDINGS or state is not State.TO_BE_HEARD:
        return (Refusal("It is no recording that waits for somebody to listen. Look at it again."),)
    found = []
    if again:
        found.append(
            Refusal("You have listened to it. A second person must, so that two pairs of ears have heard it.")
        )
    length = len(" ".join(heard.split()))
    if length < SHORTEST_HEARD:
        found.append(
            Refusal("Say what is in it: who speaks, about what, and whether anybody is named or recognised.")
        )
    if length > LONGEST_HEARD:
        found.append(Refusal("Say it in at most {most} characters.", most=f"{LONGEST_HEARD:,}"))
    if seconds is not None and not 0 < seconds <= LONGEST_SECONDS:
        found.append(Refusal("Give the length of what you heard in seconds, or leave it out."))
    return tuple(found)


def worth_taking(inside: Sequence[Inside]) -> list[Inside]:
    """The files that are laid beside the one they lay in: so many, so large, none that is empty."""
    chosen: list[Inside] = []
    size = 0
    for one in inside:
        fits = 0 < len(one.data) <= LARGEST_MB * MEGABYTE and size + len(one.data) <= MOST_MB_APART * MEGABYTE
        if fits and len(chosen) < MOST_APART:
            chosen.append(one)
            size += len(one.data)
    return chosen


def place_in(name: str) -> str:
    """Where a file lay in another, as its maker called it, without ways out of a folder."""
    parts = name.replace("\\", "/").split("/")
    return " / ".join(part.strip() for part in parts if part.strip() not in ("", ".", ".."))
