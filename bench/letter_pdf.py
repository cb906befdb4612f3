"""A letter of three pages as PDF/UA against typst alone on the same letter, finished and written in its form.

    .venv/bin/python -m bench.letter_pdf

Ours takes the blocks of a letter and gives the file; the other takes a source in which every word already
stands where it goes, under the same styles, and nothing has to be decided. Both use one compiler that is made
beforehand. Each round has words of its own, because typst remembers what it has set before: the letter of a
round differs from those before it in every paragraph, and is the same for both. The best of the rounds.
"""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import typst

from foidesk.blocks.kinds import Block, Heading, Items, Lines, Paragraph, Quote
from foidesk.typesetting.pdf import pdf

ROUNDS = 40
LIMIT = 1.5
SUBJECT = "Our answer to your request: FOI 0031/25"
TEMPLATE = Path("foidesk/typesetting/template/letter.typ")
_BREAK = " \\ "
_SPECIAL = re.compile(r"([\\#$*_`<>@\[\]~/=+-])")


def letter(n: int) -> tuple[Block, ...]:
    """A letter of three pages; `n` makes each of its paragraphs different from those of every other."""
    office = (
        "Office of the Commissioner for Marlshire",
        "1 Mill Lane",
        "MB1 2AB",
        "https://marlshire.example",
    )
    words = f"We hold this information and give it to you in round {n}, with the reasons for each part of it."
    return (
        Lines(office, at_head=True),
        Lines((f"Our reference: FOI 0031/25/{n}", "Date: Wednesday 5 March 2025")),
        Paragraph("Dear Jo"),
        Heading(1, SUBJECT),
        *(block for question in range(1, 8) for block in answer(question, words)),
        Paragraph("Yours sincerely"),
        Lines((f"Alice Adler {n}", "Information manager")),
    )


def answer(question: int, words: str) -> Iterator[Block]:
    """One question and what is said of it."""
    yield Heading(2, f"Question {question}")
    yield Quote(f"How many papers were kept for part {question}? {words}")
    for paragraph in range(3):
        yield Paragraph(
            f"{paragraph}. {words} {words} It is published at https://marlshire.example/{question}."
        )
    yield Items((f"First {words}", f"Second {question}"))


def source(blocks: tuple[Block, ...]) -> bytes:
    """The same letter in typst's own form, under the styles of the template."""
    styles = TEMPLATE.read_text().partition("// A line is")[0]
    styles = styles.replace("#let letter = json(bytes(sys.inputs.letter))", "")
    styles = styles.replace("letter.subject", f'"{SUBJECT}"')
    return "\n\n".join([styles, *map(written, blocks)]).encode()


def written(block: Block) -> str:
    """One block as somebody would write it."""
    match block:
        case Heading(level, text):
            return f"{'=' * level} {plain(text)}"
        case Items(items):
            return "\n".join(f"- {plain(item)}" for item in items)
        case Lines(lines, True):
            name, *rest = map(plain, lines)
            right = f"text(size: 9.5pt, fill: grey)[{_BREAK.join(rest)}]"
            name = f'text(size: 16pt, weight: "bold")[{name}]'
            grid = "columns: (11fr, 9fr), column-gutter: 1.5em, align: (left + bottom, right + bottom)"
            return f"#grid({grid}, {name}, {right})\n#line(length: 100%, stroke: 0.8pt + grey)\n#v(0.8em)"
        case Lines(lines):
            return f"#block(breakable: false)[{_BREAK.join(map(plain, lines))}]"
        case Quote(text):
            return f"#quote(block: true)[{plain(text)}]"
        case Paragraph(text):
            return plain(text)


def plain(text: str) -> str:
    """Words so that typst takes them for words; its addresses it finds itself."""
    parts = re.split(r"(https://[^\s.]+(?:\.[^\s.]+)*)", text)
    return "".join(part if n % 2 else _SPECIAL.sub(r"\\\1", part) for n, part in enumerate(parts))


def main() -> None:
    """Print both times and their ratio."""
    bare = typst.Compiler(str(TEMPLATE), root=str(TEMPLATE.parent), ignore_system_fonts=True)
    ours: list[float] = []
    theirs: list[float] = []
    for n in range(ROUNDS + 1):
        blocks = letter(n)
        finished = source(blocks)
        for took, work in (
            (ours, lambda blocks=blocks: pdf(blocks, subject=SUBJECT)),
            (theirs, lambda finished=finished: bare.compile(finished, format="pdf", pdf_standards="ua-1")),
        )[:: 1 if n % 2 else -1]:
            start = time.perf_counter()
            work()
            took.append(time.perf_counter() - start)
    mine, other = (min(times[1:]) * 1000 for times in (ours, theirs))
    print(f"foidesk, from blocks: {mine:.1f} ms; typst alone: {other:.1f} ms")
    print(f"ratio {mine / other:.2f}, at most {LIMIT}")


if __name__ == "__main__":
    main()
