"""PDF files made by hand, in the shapes of those that programs write."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

A4 = (0, 0, 595, 842)


def letter(*lines: str, x: float = 72, y: float = 760, size: float = 11, colour: str = "0 g") -> str:
    """A paragraph of lines in Helvetica, black."""
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    return f"q {colour} BT /F1 {size} Tf {size * 1.3:.2f} TL {x} {y} Td {shown} ET Q\n"


def box(x: float, y: float, width: float, height: float, colour: str = "0 g") -> str:
    """A filled rectangle."""
    return f"q {colour} {x} {y} {width} {height} re f Q\n"


def picture(pdf: Pdf, width: int, height: int, pixel: Callable[[int, int], int]) -> Stream:
    """A grey picture, each pixel of which a function tells."""
    data = bytes(pixel(x, y) for y in range(height) for x in range(width))
    return Stream(
        pdf,
        data,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=width,
        Height=height,
        ColorSpace=Name.DeviceGray,
        BitsPerComponent=8,
    )


def writing(x: int, y: int) -> int:
    """Pixels that look like lines of print."""
    return 20 if y % 24 < 14 and (x * 7 + y * 13) % 11 < 4 else 250


def page(pdf: Pdf, content: str, box: tuple[float, ...] = A4, **more: Any) -> Dictionary:
    """A page with Helvetica as /F1, added to the file; `resources` are added to its own."""
    resources = Dictionary(
        Font=Dictionary(F1=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    )
    for key, value in more.pop("resources", {}).items():
        resources[f"/{key}"] = value
    made = pdf.make_indirect(
        Dictionary(
            Type=Name.Page,
            MediaBox=Array(list(box)),
            Resources=resources,
            Contents=Stream(pdf, content.encode("latin-1")),
            **more,
        )
    )
    pdf.pages.append(pikepdf.Page(made))
    return pdf.pages[-1].obj


def saved(pdf: Pdf, **options: Any) -> bytes:
    """The file's bytes."""
    out = BytesIO()
    pdf.save(out, **options)
    return out.getvalue()


def one_page(content: str, **more: Any) -> bytes:
    """A file of one page."""
    pdf = Pdf.new()
    page(pdf, content, **more)
    return saved(pdf)


def attach(pdf: Pdf, name: str, data: bytes) -> None:
    """A file in the name tree of embedded files."""
    held = Stream(pdf, data, Type=Name.EmbeddedFile)
    spec = Dictionary(
        Type=Name.Filespec, F=pikepdf.String(name), UF=pikepdf.String(name), EF=Dictionary(F=held)
    )
    names = Array([pikepdf.String(name), pdf.make_indirect(spec)])
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=names))
