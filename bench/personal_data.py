"""Finding personal data in text, against presidio-analyzer with its pattern recognisers.

    bench-venv/bin/python -m bench.personal_data [open|held_back]

Both read the passages of the labelled set, one by one with their heading, then all of them as one text, and
that text again and again up to 100 kB. The rival runs without a language model, as its patterns need none: as
it comes with those for this country, and with the ten that are for a kind in the set, which is less than
ours looks for. All of its finds count, however unsure; of ours only those that would keep a file back. Its
postcodes count as addresses, and any of its dates as one of birth. Recall is by overlap, as in the tests.
"""

import logging
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from functools import partial

import presidio_analyzer.predefined_recognizers as known
import spacy
from presidio_analyzer import AnalyzerEngine, EntityRecognizer, RecognizerRegistry
from presidio_analyzer.nlp_engine import SpacyNlpEngine

from foidesk.personal.finder import spans
from foidesk.personal.span import Kind, Span
from tests.personal.scoring import Score, read, score

ROUNDS = 3
LONG = 100_000
RIVALS = {
    "EMAIL_ADDRESS": Kind.EMAIL,
    "PHONE_NUMBER": Kind.TELEPHONE,
    "UK_NINO": Kind.NI_NUMBER,
    "UK_NHS": Kind.NHS_NUMBER,
    "UK_PASSPORT": Kind.PASSPORT,
    "UK_DRIVING_LICENCE": Kind.DRIVING_LICENCE,
    "CREDIT_CARD": Kind.PAYMENT_CARD,
    "DATE_TIME": Kind.DATE_OF_BIRTH,
    "UK_POSTCODE": Kind.ADDRESS,
    "UK_VEHICLE_REGISTRATION": Kind.VEHICLE_MARK,
}


class WithoutModel(SpacyNlpEngine):
    """The rival's reading of words, without a model that it would fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.nlp = {"en": spacy.blank("en")}

    def load(self) -> None:
        """Nothing to load."""


def narrow() -> AnalyzerEngine:
    """The rival with those recognisers only that are for kinds in the set, and for numbers from here only."""
    return _engine(
        [
            known.EmailRecognizer(),
            known.PhoneRecognizer(supported_regions=("GB",), leniency=0),
            known.CreditCardRecognizer(),
            known.DateRecognizer(),
            known.NhsRecognizer(),
            *_of_this_country(),
        ]
    )


def rival() -> AnalyzerEngine:
    """The rival as it comes, with all its patterns, and those for this country that have to be asked for."""
    shipped = RecognizerRegistry()
    shipped.load_predefined_recognizers(languages=["en"])
    patterns = [one for one in shipped.recognizers if not isinstance(one, known.SpacyRecognizer)]
    return _engine([*patterns, *_of_this_country()])


def _of_this_country() -> list[EntityRecognizer]:
    return [
        known.UkNinoRecognizer(),
        known.UkPassportRecognizer(),
        known.UkPostcodeRecognizer(),
        known.UkVehicleRegistrationRecognizer(),
        known.UkDrivingLicenceRecognizer(),
    ]


def _engine(recognisers: list[EntityRecognizer]) -> AnalyzerEngine:
    registry = RecognizerRegistry(recognizers=recognisers)
    return AnalyzerEngine(registry=registry, nlp_engine=WithoutModel(), supported_languages=["en"])


def theirs(engine: AnalyzerEngine, text: str, heading: str) -> list[Span]:
    """What the rival finds, as spans. It has no place for a heading but as words in front."""
    lead = f"{heading}\n" if heading else ""
    return [
        Span(RIVALS[one.entity_type], one.start - len(lead), one.end - len(lead), 1.0)
        for one in engine.analyze(lead + text, language="en", score_threshold=0.0)
        if one.start >= len(lead) and one.entity_type in RIVALS
    ]


def took(run: Callable[[], object]) -> float:
    """Seconds of the processor, the best of some rounds."""
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        run()
        rounds.append(time.process_time() - start)
    return min(rounds)


def told(name: str, text: Iterable[tuple[str, str]], engines: Mapping[str, AnalyzerEngine]) -> None:
    """How long each takes over these texts with their headings."""
    texts = list(text)
    size = sum(len(words.encode()) for words, _ in texts)
    ours = took(lambda: [spans(*one) for one in texts])
    print(f"{name}, {size / 1e3:,.0f} kB: ours {ours:.3f} s ({size / ours / 1e3:,.0f} kB/s)")
    for engine, analyser in engines.items():
        seconds = took(lambda analyser=analyser: [theirs(analyser, *one) for one in texts])
        print(f"    {engine}: {seconds:.3f} s ({size / seconds / 1e3:,.1f} kB/s): {seconds / ours:.1f} times")


def recall(ours: Score, rivals: Score) -> Iterable[str]:
    """A line for each kind."""
    yield f"{'recall (precision)':18}{'labels':>7}{'ours':>16}{'presidio':>16}"
    for kind in Kind:
        if not ours.labels[kind]:
            continue
        mine = f"{ours.recall(kind):.3f} ({ours.precision(kind):.3f})"
        other = (
            f"{rivals.recall(kind):.3f} ({rivals.precision(kind):.3f})" if kind in RIVALS.values() else "none"
        )
        yield f"{kind:18}{ours.labels[kind]:7}{mine:>16}{other:>16}"
    compared = tuple(kind for kind in Kind if kind in RIVALS.values())
    mine, other = ours.recall(*compared), rivals.recall(*compared)
    yield f"of the kinds that both know: ours {mine:.3f}, presidio {other:.3f}"
    yield f"of all kinds: ours {ours.recall():.3f} ({ours.precision():.3f}), presidio {rivals.recall():.3f}"


def main() -> None:
    """Both on the same text."""
    logging.disable(logging.CRITICAL)  # the rival would like to fetch a list of domains
    passages = read(next(iter(sys.argv[1:]), "open"))
    wide = rival()
    engines = {"presidio with all its patterns": wide, "presidio with ten of them": narrow()}
    whole = "\n\n".join(passage.text for passage in passages)
    told("passages one by one", ((passage.text, passage.heading) for passage in passages), engines)
    told("a text of all of them", [(whole, "")], engines)
    told("a long text of them", [("\n\n".join([whole] * (LONG // len(whole) + 1)), "")], engines)
    print("\n".join(recall(score(passages), score(passages, partial(theirs, wide)))))


if __name__ == "__main__":
    main()
