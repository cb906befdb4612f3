"""Phrases that stand inside sentences of many rooms."""

import re
from collections.abc import Sequence

from foidesk.language.sentence import Sentence, say

_OPENING = re.compile(r"\{(\w+)\}")


def question_words(numbers: Sequence[int]) -> Sentence:
    """Questions as a person says them: "question 3", "questions 1, 2 and 5"."""
    if len(numbers) == 1:
        return say("question {n}", n=numbers[0])
    return say("questions {numbers}", numbers=tuple(str(n) for n in numbers))


def capital(words: str) -> str:
    """The same words at the beginning of a sentence; a sentence stays one."""
    if not isinstance(words, Sentence):
        return words[:1].upper() + words[1:]
    opening = _OPENING.match(words.pattern)
    if opening is None:
        return Sentence(words.pattern[:1].upper() + words.pattern[1:], words.fields)
    part = words.fields[opening[1]]
    begun = capital(part) if isinstance(part, str) else part
    return Sentence(words.pattern, {**words.fields, opening[1]: begun})
