"""OpenDocument spreadsheets as their programs write them, put together from pieces of XML."""

import re
import zipfile
from io import BytesIO
from typing import Any

from foidesk.opening.file import File

_SPACES = {
    "office": "office",
    "style": "style",
    "table": "table",
    "text": "text",
    "draw": "drawing",
    "number": "datastyle",
    "fo": "xsl-fo-compatible",
    "svg": "svg-compatible",
    "chart": "chart",
}
SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"' for short, long in _SPACES.items()
)
SPACES += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
STYLES = """
<style:style style:name="taShown" style:family="table"><style:table-properties table:display="true"/>
</style:style><style:style style:name="taHidden" style:family="table">
<style:table-properties table:display="false"/></style:style>
"""


def cell(words: str = "", style: str = "", *, more: str = "", attributes: str = "") -> str:
    """A cell with words in it, or an empty one."""
    styled = f' table:style-name="{style}"' if style else ""
    if not words and not more:
        return f"<table:table-cell{styled}{attributes}/>"
    return (
        f'<table:table-cell{styled} office:value-type="string" calcext:value-type="string" '
        f'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"{attributes}>'
        f"{more}<text:p>{words}</text:p></table:table-cell>"
    )


def number(value: float, shown: str | None = None, style: str = "") -> str:
    words = f"{value:g}" if shown is None else shown
    styled = f' table:style-name="{style}"' if style else ""
    typed = f'office:value-type="float" office:value="{value}"'
    return f"<table:table-cell{styled} {typed}><text:p>{words}</text:p></table:table-cell>"


def row(*cells: str, attributes: str = "") -> str:
    return f"<table:table-row{attributes}>{''.join(cells)}</table:table-row>"


BLANK = (
    '<table:table-row table:number-rows-repeated="1048000" table:visibility="collapse">'
    '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
)


def table(
    *rows: str, name: str = "Totals", style: str = "taShown", columns: str = "", before: str = ""
) -> str:
    columns = columns or '<table:table-column table:number-columns-repeated="16384"/>'
    named = f'table:name="{name}" table:style-name="{style}"'
    return f"<table:table {named}>{before}{columns}{''.join(rows)}</table:table>"


def ordinary(*rows: str, columns: str = "", before: str = "") -> str:
    """A sheet with a little in it, and what else is given."""
    filled = row(cell("Area"), cell("Number")) + row(cell("North"), number(12))
    return table(filled, *rows, columns=columns, before=before)


def spreadsheet(
    *tables: str, styles: str = "", after: str = "", before: str = "", common: str = "", **parts: Any
) -> File:
    """A file; `styles` of its content, `common` of styles.xml; `parts` as Folder__name_xml."""
    content = (
        f"<?xml version='1.0' encoding='UTF-8'?>\n<office:document-content {SPACES} office:version='1.3'>"
        f"<office:automatic-styles>{STYLES}{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{before}{''.join(tables)}{after}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    shared = (
        f"<office:document-styles {SPACES}><office:styles>{common}</office:styles></office:document-styles>"
    )
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as whole:
        whole.writestr("mimetype", MIMETYPE, zipfile.ZIP_STORED)
        whole.writestr("content.xml", content)
        whole.writestr("styles.xml", shared)
        for name, data in parts.items():
            whole.writestr(re.sub("_(xml|png)$", r".\1", name.replace("__", "/")), data)
    return File("new.ods", data=out.getvalue())
