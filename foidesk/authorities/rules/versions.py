"""Two people at one thing: the second is told, and nothing is overwritten."""

from foidesk.law.refusal import Refusal


def changed_meanwhile(seen: int, now: int) -> tuple[Refusal, ...]:
    """The refusal for whoever read an earlier version than the one that stands."""
    if seen == now:
        return ()
    return (
        Refusal(
            "Somebody changed this after you opened it, so yours was not stored. What you typed is still "
            "here: compare it with what is set now, and save again."
        ),
    )
