"""Where the reasons for relying on a provision stand: under each question, or together, each once. Pure."""

from dataclasses import dataclass, field

from foidesk.blocks.kinds import Blocks, Heading, Paragraph
from foidesk.composing.facts import Ground
from foidesk.composing.grounds import ground, heading, reasons, relied
from foidesk.composing.style import Reasons
from foidesk.language.words import listed
from foidesk.wording.phrases import Phrases
from foidesk.wording.standard import Name

_POINTS = {Reasons.BY_PROVISION: Name.REASONS_BELOW, Reasons.APPENDIX: Name.REASONS_APPENDIX}


@dataclass
class Told:
    """Which reasons a letter gives, and for which questions, so that none is given twice."""

    reasons: Reasons = Reasons.INLINE
    under: dict[Ground, list[str]] = field(default_factory=dict)

    def ground(self, one: Ground, called: str, level: int, phrases: Phrases) -> Blocks:
        """One provision under the question that is `called` so: that it is relied on, and why or where why.

        The provision stands under each question in every layout, so that none is refused without one.
        """
        questions = self.under.setdefault(one, [])
        first = questions[0] if questions else ""
        questions.append(called)
        if self.reasons is Reasons.INLINE:
            yield Heading(level, heading(one))
            yield from ground(one, first, phrases)
            return
        yield from relied(one, phrases)
        if any(reasons(one, phrases)):
            yield Paragraph(phrases.say(_POINTS[self.reasons], heading=heading(one)))

    def together(self, title: str, phrases: Phrases) -> Blocks:
        """The reasons that the questions point to, one section for each provision; nothing for no reasons."""
        sections: dict[str, list[Ground]] = {}
        for one in self.under:
            if any(reasons(one, phrases)):
                sections.setdefault(heading(one), []).append(one)
        if sections:
            yield Heading(2, title)
        for called, grounds in sections.items():
            yield Heading(3, called)
            for one in grounds:
                questions = listed(list(dict.fromkeys(self.under[one])))
                yield Paragraph(phrases.say(Name.REASONS_SERVE, questions=questions))
                yield from reasons(one, phrases)
