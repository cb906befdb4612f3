"""The page that `foidesk inspect --report` writes: one file that fetches nothing, fit for paper."""

from collections.abc import Iterator
from html import escape

from foidesk.cli.inspect_telling import VERDICTS
from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding, Verdict
from foidesk.findings.meanings import MEANINGS
from foidesk.findings.of_files import OF_THE_FILE
from foidesk.inspection.report import Report
from foidesk.inspection.walk import clean_name

_STYLE = """\
body{font:1rem/1.5 system-ui,sans-serif;color:#0b0c0c;background:#fff}
body{max-width:60rem;margin:0 auto;padding:1rem}
h1{font-size:2rem}
h2{font-size:1.4rem;border-top:2px solid #0b0c0c;padding-top:1rem}
h3{font-size:1.1rem;margin-bottom:.25rem}
h2,th,td,li{overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.4rem .8rem .4rem 0;border-bottom:1px solid #b1b4b6}
caption{text-align:left;font-weight:bold;padding-bottom:.5rem}
a{color:#1d70b8}
a:focus{outline:3px solid #ffdd00}
.verdict{font-weight:bold;padding:.1rem .5rem;border:2px solid}
.clean{color:#005a30}
.blocked,.unreadable{color:#942514}
@media print{a{color:inherit;text-decoration:none}h2{break-after:avoid}}"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_INTRO = (
    "“Clean” means that nothing hidden was found, not that all of it may be disclosed: read what it shows. "
    "“Blocked” means that something in it must be looked at first. “Could not be examined” means that nobody "
    "knows what is in it."
)


def page(reports: list[tuple[str, Report]], missing: list[str]) -> str:
    """All reports in one page, each finding with what it means and what to do."""
    return "\n".join(
        [
            '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>What is hidden in {_files(len(reports))}</title>",
            f"<style>{_STYLE}</style>\n</head>\n<body>\n<main>",
            f"<h1>What is hidden in {_files(len(reports))}</h1>\n<p>{_INTRO}</p>",
            *(f"<p><strong>Not looked at:</strong> {_shown(said)}</p>" for said in missing),
            *_table(reports),
            *(line for n, (given, report) in enumerate(reports, 1) for line in _file(n, given, report)),
            "</main>\n</body>\n</html>\n",
        ]
    )


def _files(n: int) -> str:
    return "1 file" if n == 1 else f"{n:,} files"


def _shown(text: str) -> str:
    return escape(" ".join(clean_name(part) for part in text.split()))


def _table(reports: list[tuple[str, Report]]) -> Iterator[str]:
    yield "<table><caption>Files, in the order they were given</caption>"
    heads = "".join(f'<th scope="col">{head}</th>' for head in ("File", "Verdict", "Findings"))
    yield f"<thead><tr>{heads}</tr></thead>"
    yield "<tbody>"
    for n, (given, report) in enumerate(reports, 1):
        kinds = "; ".join(dict.fromkeys(MEANINGS[found.code].title for found in report.findings))
        yield (
            f'<tr><th scope="row"><a href="#f{n}">{_shown(given)}</a></th><td>{_verdict(report.verdict)}</td>'
            f"<td>{escape(kinds) or 'none'}</td></tr>"
        )
    yield "</tbody></table>"


def _verdict(verdict: Verdict) -> str:
    return f'<span class="verdict {verdict}">{VERDICTS[verdict].capitalize()}</span>'


def _file(n: int, given: str, report: Report) -> Iterator[str]:
    yield f'<section aria-labelledby="f{n}">\n<h2 id="f{n}">{_shown(given)}</h2>'
    yield f"<p>{_verdict(report.verdict)}</p>"
    if not report.findings:
        yield "<p>Nothing hidden was found.</p>"
    kinds: dict[Code, list[Finding]] = {}
    for found in report.findings:
        kinds.setdefault(found.code, []).append(found)
    for code, findings in kinds.items():
        yield from _kind(code, findings)
    yield "</section>"


def _kind(code: Code, findings: list[Finding]) -> Iterator[str]:
    meaning = MEANINGS[code]
    yield f"<h3>{escape(meaning.title)}</h3>\n<p>{escape(meaning.means)}</p>\n<ul>"
    for found in findings:
        where = f"<strong>{_shown(found.where)}</strong>: " if found.where else ""
        doubt = "" if found.blocks else f" (may be nothing: sure {found.sure:.1f} of 1)"
        yield f"<li>{where}{escape(found.says)}{doubt}</li>"
    yield "</ul>"
    if code not in OF_THE_FILE:
        yield f"<p><strong>What to do:</strong> {escape(meaning.do)}</p>"
