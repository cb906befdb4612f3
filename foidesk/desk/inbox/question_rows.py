"""The numbered rows of questions while a request is logged: what each of their buttons does to the texts."""

import re
from collections.abc import Callable, Sequence


def merge(texts: Sequence[str], n: int) -> list[str]:
    """Question `n` (counted from 0) joined to the one above it, on a line of its own."""
    if n == 0:
        return list(texts)
    joined = "\n".join(text for text in (texts[n - 1].rstrip(), texts[n].lstrip("\n")) if text.strip())
    return [*texts[: n - 1], joined, *texts[n + 1 :]]


def split(texts: Sequence[str], n: int) -> list[str]:
    """Question `n` in pieces: at lines of --- where it has any, otherwise at its empty lines."""
    text = texts[n].strip()
    dashes = [piece for piece in re.split(r"(?m)^[ \t]*-{3,}[ \t]*$", text) if piece.strip()]
    pieces = dashes if len(dashes) > 1 else re.split(r"\n[ \t]*\n", text)
    kept = [piece.strip() for piece in pieces if piece.strip()]
    return [*texts[:n], *(kept or [texts[n]]), *texts[n + 1 :]]


def up(texts: Sequence[str], n: int) -> list[str]:
    """Question `n` before the one above it."""
    if n == 0:
        return list(texts)
    return [*texts[: n - 1], texts[n], texts[n - 1], *texts[n + 1 :]]


def down(texts: Sequence[str], n: int) -> list[str]:
    """Question `n` after the one below it."""
    return up(texts, n + 1) if n + 1 < len(texts) else list(texts)


def remove(texts: Sequence[str], n: int) -> list[str]:
    """Without question `n`; one empty row stays where it was the last."""
    return [*texts[:n], *texts[n + 1 :]] or [""]


def add(texts: Sequence[str], n: int) -> list[str]:
    """An empty row after question `n`."""
    return [*texts[: n + 1], "", *texts[n + 1 :]]


BUTTONS: dict[str, Callable[[Sequence[str], int], list[str]]] = {
    "merge": merge,
    "split": split,
    "up": up,
    "down": down,
    "remove": remove,
    "add": add,
}


def press(texts: Sequence[str], button: str) -> list[str] | None:
    """The texts after a button such as "merge:2"; None where it is no button of these rows."""
    name, _, number = button.partition(":")
    if name not in BUTTONS or not re.fullmatch(r"[0-9]{1,4}", number) or int(number) >= len(texts):
        return None
    return BUTTONS[name](texts, int(number))
