"""A report on its way from the process that made it: JSON, in which a sentence keeps its pattern."""

import json
from base64 import b64decode, b64encode
from dataclasses import asdict
from typing import Any

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding, Verdict
from foidesk.inspection.report import Carried, Report
from foidesk.language.stored import restored, stored
from foidesk.opening.limits import Limits
from foidesk.opening.types import Type
from foidesk.personal.known import Known


def packed(report: Report) -> bytes:
    """A report as JSON."""
    return json.dumps(
        {
            "file": report.file,
            "type": report.type,
            "verdict": report.verdict,
            "findings": [
                [found.code, found.where, found.count, stored(found.says), found.sure]
                for found in report.findings
            ],
            "text": report.text,
            "inside": [[one.name, one.type, one.bytes, one.sha256] for one in report.inside],
            "thumbnails": [b64encode(picture).decode() for picture in report.thumbnails],
            "faults": report.faults,
            "advice": [stored(one) for one in report.advice],
        }
    ).encode()


def unpacked(data: bytes) -> Report:
    """The report of another process. Raises ValueError, TypeError or KeyError for what is none."""
    read = json.loads(data)
    return Report(
        file=str(read["file"]),
        type=Type(read["type"]),
        verdict=Verdict(read["verdict"]),
        findings=tuple(
            Finding(Code(code), str(where), int(count), restored(says), float(sure))
            for code, where, count, says, sure in read["findings"]
        ),
        text=str(read["text"]),
        inside=tuple(
            Carried(str(name), Type(kind), int(size), str(digest))
            for name, kind, size, digest in read["inside"]
        ),
        thumbnails=tuple(b64decode(picture) for picture in read["thumbnails"]),
        faults=tuple(str(fault) for fault in read["faults"]),
        advice=tuple(restored(one) for one in read["advice"]),
    )


def order(**asked: Any) -> bytes:
    """What another process is asked to examine."""
    return json.dumps(
        {
            **asked,
            "limits": asdict(asked["limits"]),
            "known": {key: list(value) for key, value in asdict(asked["known"]).items()},
        }
    ).encode()


def ordered(data: bytes) -> dict[str, Any]:
    """The same, read again."""
    read: dict[str, Any] = json.loads(data)
    known = read["known"]
    read["known"] = Known(tuple(known["applicant"]), tuple(known["people"]), frozenset(known["published"]))
    read["limits"] = Limits(**read["limits"])
    return read
