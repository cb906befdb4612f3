"""Whether the name of a file says another thing than its content."""

from pathlib import PurePosixPath

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import Sentence, say
from foidesk.opening.types import Type

_WORDS = {
    Type.XLSX: say("an Excel workbook"),
    Type.XLSM: say("an Excel workbook with macros"),
    Type.XLSB: say("a binary Excel workbook"),
    Type.XLS: say("an old Excel workbook"),
    Type.ODS: say("an OpenDocument spreadsheet"),
    Type.CSV: say("a table in plain text"),
    Type.DOCX: say("a Word document"),
    Type.DOCM: say("a Word document with macros"),
    Type.DOC: say("an old Word document"),
    Type.ODT: say("an OpenDocument text"),
    Type.RTF: say("a rich text document"),
    Type.PPTX: say("PowerPoint slides"),
    Type.PPTM: say("PowerPoint slides with macros"),
    Type.PPT: say("old PowerPoint slides"),
    Type.ODP: say("OpenDocument slides"),
    Type.PDF: say("a PDF"),
    Type.JPEG: say("a JPEG picture"),
    Type.PNG: say("a PNG picture"),
    Type.TIFF: say("a TIFF picture"),
    Type.GIF: say("a GIF picture"),
    Type.WEBP: say("a WebP picture"),
    Type.HEIC: say("a HEIC picture"),
    Type.BMP: say("a bitmap picture"),
    Type.SVG: say("a drawing (SVG)"),
    Type.EMF: say("a drawing of Windows (EMF)"),
    Type.WMF: say("an old drawing of Windows (WMF)"),
    Type.EML: say("an e-mail"),
    Type.MSG: say("an Outlook message"),
    Type.ZIP: say("a zip archive"),
    Type.TAR: say("a tar archive"),
    Type.GZ: say("a gzip archive"),
    Type.SEVEN_ZIP: say("a 7z archive"),
    Type.RAR: say("a RAR archive"),
    Type.TEXT: say("plain text"),
    Type.HTML: say("a web page"),
    Type.XML: say("XML, a form for programs"),
    Type.AUDIO: say("a sound recording"),
    Type.VIDEO: say("a film"),
}
_PLAIN = frozenset({Type.TEXT, Type.CSV, Type.HTML, Type.XML, Type.EML, Type.SVG})
"""All plain text: which of them a text is, is a matter of taste, and nothing can hide in the difference."""
_HEARD = frozenset({Type.AUDIO, Type.VIDEO})
_SAYS: dict[str, frozenset[Type]] = {
    **{kind.value: frozenset({kind}) for kind in Type if kind in _WORDS},
    **dict.fromkeys(("xltx", "xlsx"), frozenset({Type.XLSX})),
    **dict.fromkeys(("xltm", "xlam"), frozenset({Type.XLSM})),
    **dict.fromkeys(("xls", "xlt", "xla"), frozenset({Type.XLS})),
    **dict.fromkeys(("dotx",), frozenset({Type.DOCX})),
    **dict.fromkeys(("dotm",), frozenset({Type.DOCM})),
    # Word has saved and opened rich text under this name for thirty years.
    **dict.fromkeys(("doc", "dot"), frozenset({Type.DOC, Type.RTF})),
    **dict.fromkeys(("ppsx", "potx"), frozenset({Type.PPTX})),
    **dict.fromkeys(("ppsm", "potm"), frozenset({Type.PPTM})),
    **dict.fromkeys(("pps", "pot"), frozenset({Type.PPT})),
    **dict.fromkeys(("ots",), frozenset({Type.ODS})),
    **dict.fromkeys(("ott",), frozenset({Type.ODT})),
    **dict.fromkeys(("otp",), frozenset({Type.ODP})),
    **dict.fromkeys(("jpg", "jpe", "jfif", "jpeg"), frozenset({Type.JPEG})),
    **dict.fromkeys(("tif",), frozenset({Type.TIFF})),
    **dict.fromkeys(("heif", "hif", "avif"), frozenset({Type.HEIC})),
    **dict.fromkeys(("dib",), frozenset({Type.BMP})),
    **dict.fromkeys(("tgz",), frozenset({Type.GZ})),
    **dict.fromkeys(("svgz",), frozenset({Type.GZ})),
    **dict.fromkeys(("txt", "text", "log", "md", "csv", "tsv", "tab", "asc"), _PLAIN),
    **dict.fromkeys(("htm", "html", "xhtml", "mht", "mhtml", "xml", "svg", "eml", "json", "ini"), _PLAIN),
    **dict.fromkeys(("mp3", "wav", "m4a", "ogg", "oga", "flac", "aac", "wma", "amr", "aif", "aiff"), _HEARD),
    **dict.fromkeys(("mp4", "mov", "avi", "mkv", "webm", "wmv", "mpg", "mpeg", "3gp", "m4v"), _HEARD),
}
_MISMATCH = (
    "Its name ends in “.{ending}”, but by its content it is {what}. It was examined as what it is. Give it "
    "the right ending, or find out how it came by the wrong one, before it goes anywhere."
)


def mismatch(name: str, kind: Type) -> Finding | None:
    """A finding where the ending of a name belongs to another type. An unknown ending says nothing."""
    ending = PurePosixPath(name.replace("\\", "/")).suffix[1:].lower()
    expected = _SAYS.get(ending)
    what = _WORDS.get(kind)
    if expected is None or what is None or kind in expected:
        return None
    return Finding(Code.TYPE_MISMATCH, "", 1, say(_MISMATCH, ending=ending, what=what))


def called(kind: str) -> Sentence | None:
    """What a type is called: ``a Word document``; None for what is none of those that have a name."""
    return _WORDS.get(Type(kind)) if kind in set(Type) else None


def promises(name: str) -> bool:
    """Whether a name has an ending that an empty file can't live up to."""
    expected = _SAYS.get(PurePosixPath(name.replace("\\", "/")).suffix[1:].lower())
    return expected is not None and expected != _PLAIN
