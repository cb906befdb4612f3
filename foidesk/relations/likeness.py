"""How alike the texts of requests are: words, weighed by how rare they are among all the texts compared.

Pure, and of this machine alone. A likeness is a number from 0 (no word in common) to 1 (the same words): a
hint for whoever reads both, never a finding.
"""

import re
from array import array
from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest
from math import log, sqrt
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)

LONGEST_TEXT = 100_000
"""What lies beyond is not compared: no request needs it, and a hostile one might."""
COMMON = 0.2
"""A word that stands in more than this share of many texts tells nothing of any of them."""
MANY = 500
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_ENDINGS = (
    *(("ations", "at"), ("ation", "at"), ("ities", ""), ("ity", ""), ("ments", ""), ("ment", "")),
    *(("ies", "y"), ("ings", ""), ("ing", ""), ("ions", ""), ("ion", "")),
    *(("ees", ""), ("ee", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", "")),
)

# What stands in nearly every letter that asks for information, whatever it asks for.
_FORMAL = frozenset(
    _WORD.findall("""
    a about act again all also am an and any are as at back be been before being below between both but by
    can could dear did do does during each etc faithfully following for forward foi foia free freedom from
    further good grateful had has have hello hereby hi how i if in information into is it its kind kindly
    know least let like look looking madam make many may me more much my no nor not note of on once only or
    other our out over per please possible provide provided providing reading receive regard regarding
    regards relating reply request requested requesting requests respond response same send shall she should
    sincerely sir so some such supply tell than thank thanks that the their them then there these they this
    those through to under up us very want was we were what when where whether which who whom whose why will
    wish with within would write writing yes you your yours
    """)
)


@dataclass(frozen=True)
class Near(Generic[K]):
    """One text that is like another: its key, and how alike they are, above 0 and at most 1."""

    key: K
    score: float


class Likeness(Generic[K]):
    """Many texts, made ready for asking which of them are most like one."""

    def __init__(self, texts: Iterable[tuple[K, str]]) -> None:
        """Read texts by their keys; a key that comes twice stands for two texts."""
        self._keys: list[K] = []
        self._where: dict[str, array[int]] = {}
        self._weight: dict[str, array[float]] = {}
        for key, text in texts:
            n = len(self._keys)
            self._keys.append(key)
            for word, count in _counted(text).items():
                self._where.setdefault(word, array("L")).append(n)
                self._weight.setdefault(word, array("f")).append(_damped(count))
        self._dropped = self._drop_common()
        self._weigh()

    def near(self, text: str, k: int = 5, *, but: Collection[K] = ()) -> list[Near[K]]:
        """The k texts that are most like this one, best first; those keyed as in `but` are left out."""
        weights = self._weights(_counted(text))
        length = sqrt(sum(weight * weight for weight in weights.values()))
        sums = [0.0] * len(self._keys)
        for word, weight in weights.items():
            for n, other in zip(self._where.get(word, ()), self._weight.get(word, ()), strict=True):
                sums[n] += weight * other
        best = nsmallest(k + len(but), ((-total, n) for n, total in enumerate(sums) if total))
        found = (Near(self._keys[n], min(1.0, -total / length)) for total, n in best)
        return [one for one in found if one.key not in but][:k]

    def in_common(self, text: str, other: str, most: int = 6) -> tuple[str, ...]:
        """The words two texts share, the most telling first, as the first of them writes them."""
        shared = self._weights(_counted(text)).keys() & _counted(other).keys()
        written = {root: word for word in reversed(_words(text)) if (root := _root(word)) in shared}
        telling = sorted(shared, key=lambda root: (-self._rarity(root), root))
        return tuple(written[root] for root in telling[:most])

    def _drop_common(self) -> frozenset[str]:
        """Forget the words that stand in too many texts to tell anything of one, and say which."""
        if len(self._keys) < MANY:
            return frozenset()
        most = len(self._keys) * COMMON
        dropped = frozenset(word for word, places in self._where.items() if len(places) > most)
        for word in dropped:
            del self._where[word], self._weight[word]
        return dropped

    def _weigh(self) -> None:
        """Weigh each word in each text by its rarity, so that every text as a whole weighs one."""
        squares = [0.0] * len(self._keys)
        for word, places in self._where.items():
            rarity = self._rarity(word)
            weighed = self._weight[word] = array("f", [rarity * often for often in self._weight[word]])
            for n, weight in zip(places, weighed, strict=True):
                squares[n] += weight * weight
        parts = [1 / sqrt(square) if square else 0.0 for square in squares]
        for word, places in self._where.items():
            pairs = zip(places, self._weight[word], strict=True)
            self._weight[word] = array("f", [weight * parts[n] for n, weight in pairs])

    def _weights(self, counts: Mapping[str, int]) -> dict[str, float]:
        """The words of a text that tell something, by weight."""
        return {
            word: self._rarity(word) * _damped(count)
            for word, count in counts.items()
            if word not in self._dropped
        }

    def _rarity(self, word: str) -> float:
        """1 for a word that stands in every text, more the fewer it stands in."""
        return 1.0 + log((len(self._keys) + 1) / (len(self._where.get(word, ())) + 1))


def _damped(count: int) -> float:
    """A word that comes ten times tells more than one that comes once, but not ten times as much."""
    return 1.0 + log(count)


def _words(text: str) -> list[str]:
    return _WORD.findall(text[:LONGEST_TEXT].casefold())


def _counted(text: str) -> Counter[str]:
    """How often each telling word comes, by its root; a text of nothing but set phrases keeps them."""
    counts = Counter(_words(text))
    telling: Counter[str] = Counter()
    for word in [word for word in counts if word not in _FORMAL] or counts:
        telling[_root(word)] += counts[word]
    return telling


@lru_cache(maxsize=100_000)
def _root(word: str) -> str:
    """A word without its commonest endings, so that "policies" is "policy" and "ethnicity" is "ethnic"."""
    word = word.removesuffix("'s").removesuffix("’s")
    for ending, instead in _ENDINGS:
        shortest = 3 if ending == "s" else 4
        if word.endswith(ending) and len(word) - len(ending) >= shortest and not word.endswith("ss"):
            return word.removesuffix(ending) + instead
    return word
