"""What strangers hide on a page that has no box: each way once, and what of the page must be left."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from PIL import Image

from tests.redaction.documents import SECRET

Trap = Callable[[Pdf], None]
_SAID = SECRET.encode()
_SHOW = b"BT /F1 14 Tf 72 %d Td (%b) Tj ET"


def _add(pdf: Pdf, drawing: bytes) -> None:
    pdf.pages[1].contents_add(pdf.make_stream(b"\nq " + drawing + b" Q\n"))


def _resource(pdf: Pdf, category: str, name: str, value: pikepdf.Object) -> None:
    resources = pdf.pages[1].obj.Resources
    if f"/{category}" not in resources:
        resources[f"/{category}"] = Dictionary()
    resources[f"/{category}"][f"/{name}"] = value


def _picture(pdf: Pdf, data: bytes = bytes(2400), **more: object) -> Stream:
    size = {"Width": 60, "Height": 40, "BitsPerComponent": 8, "ColorSpace": Name.DeviceGray}
    return Stream(pdf, data, **{"Type": Name.XObject, "Subtype": Name.Image, **size, **more})


def _shown(pdf: Pdf, picture: Stream, before: bytes = b"", after: bytes = b"", at: int = 300) -> None:
    _resource(pdf, "XObject", "I", picture)
    _add(pdf, before + b" q 120 0 0 80 72 %d cm /I Do Q " % at + after)


def _form(pdf: Pdf, text: str, **more: object) -> Stream:
    fonts = Dictionary(Font=pdf.pages[1].obj.Resources.Font)
    box = {"BBox": Array([0, 0, 595, 842]), "Resources": fonts}
    said = _SHOW % (300, text.encode())
    return Stream(pdf, said, **{"Type": Name.XObject, "Subtype": Name.Form, **box, **more})


def _other_words_in_a_tag(pdf: Pdf) -> None:
    _add(pdf, b"/Span <</ActualText (%b)>> BDC EMC" % _SAID)


def _other_words_in_octal(pdf: Pdf) -> None:
    octal = b"".join(b"\\%03o" % letter for letter in _SAID)
    _add(pdf, b"/Span <</ActualText (%b)>> BDC EMC" % octal)


def _a_remark(pdf: Pdf) -> None:
    _add(pdf, b"%% %b\n" % _SAID)


def _a_mark_of_its_name(pdf: Pdf) -> None:
    _add(pdf, b"/%b MP" % _SAID)


def _an_operator_nobody_knows(pdf: Pdf) -> None:
    _add(pdf, b"BX (%b) foo EX" % _SAID)


def _the_name_of_a_resource(pdf: Pdf) -> None:
    _resource(pdf, "Font", SECRET, pdf.pages[1].obj.Resources.Font.F1)
    _add(pdf, b"BT /%b 14 Tf 72 300 Td (seen) Tj ET" % _SAID)


def _a_property_of_marked_content(pdf: Pdf) -> None:
    _resource(pdf, "Properties", "M", Dictionary(MCID=1, Alt=String(SECRET)))
    _add(pdf, b"/Span /M BDC BT /F1 14 Tf 72 300 Td (x) Tj ET EMC")


def _white_over_print(pdf: Pdf) -> None:
    _add(pdf, b"1 g " + _SHOW % (742, _SAID))


def _white_under_print(pdf: Pdf) -> None:
    page = pdf.pages[1]
    page.contents_add(pdf.make_stream(b"q 1 g " + _SHOW % (742, _SAID) + b" Q\n"), prepend=True)


def _without_ink_over_print(pdf: Pdf) -> None:
    _add(pdf, b"3 Tr " + _SHOW % (742, _SAID))


def _clipped_away_over_print(pdf: Pdf) -> None:
    _add(pdf, b"0 0 1 1 re W n " + _SHOW % (742, _SAID))


def _see_through_over_a_picture(pdf: Pdf) -> None:
    _resource(pdf, "ExtGState", "G", Dictionary(ca=0))
    noise = Image.effect_noise((60, 40), 80).tobytes()
    _shown(pdf, _picture(pdf, noise), after=b"/G gs " + _SHOW % (330, _SAID))


def _too_small_to_read(pdf: Pdf) -> None:
    _add(pdf, b"BT /F1 0.3 Tf 72 300 Td (%b) Tj ET" % _SAID)


def _an_address_behind_a_link(pdf: Pdf) -> None:
    action = Dictionary(S=Name.URI, URI=String(f"https://example.org/{SECRET}"))
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([72, 400, 300, 420]), A=action)
    pdf.pages[1].obj.Annots = Array([link])


def _what_a_camera_wrote(pdf: Pdf) -> None:
    out = BytesIO()
    Image.new("L", (60, 40)).save(out, "JPEG", comment=_SAID)
    _shown(pdf, _picture(pdf, out.getvalue() + _SAID, Filter=Name.DCTDecode))


def _bytes_after_a_picture(pdf: Pdf) -> None:
    _shown(pdf, _picture(pdf, bytes(2400) + _SAID))


def _an_entry_of_a_picture(pdf: Pdf) -> None:
    _shown(
        pdf, _picture(pdf, Said=String(SECRET), Alternates=Array([Dictionary(Image=_picture(pdf, _SAID))]))
    )


def _bytes_of_an_inline_picture(pdf: Pdf) -> None:
    _add(pdf, b"9 0 0 9 72 300 cm BI /W 11 /H 1 /BPC 8 /CS /G ID %b\nEI" % _SAID)


def _a_program_of_a_font(pdf: Pdf) -> None:
    program = pdf.make_stream(b"%!" + _SAID)
    program.Length1 = 5
    told = Dictionary(Type=Name.FontDescriptor, FontName=Name.X, Flags=32, FontFile=program)
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, FontDescriptor=told)
    _resource(pdf, "Font", "F2", pdf.make_indirect(font))
    _add(pdf, b"BT /F2 14 Tf 72 300 Td (seen) Tj ET")


def _the_name_of_a_letter(pdf: Pdf) -> None:
    names = Dictionary(Differences=Array([200, Name(f"/{SECRET}")]))
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=names)
    _resource(pdf, "Font", "F2", pdf.make_indirect(font))
    _add(pdf, b"BT /F2 14 Tf 72 300 Td (seen) Tj ET")


def _what_a_letter_means(pdf: Pdf) -> None:
    said = b"begincmap 1 beginbfchar <01> <%b> endbfchar endcmap" % SECRET.encode("utf-16-be").hex().encode()
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, ToUnicode=pdf.make_stream(said)
    )
    _resource(pdf, "Font", "F2", pdf.make_indirect(font))
    _add(pdf, b"BT /F2 14 Tf 72 300 Td (seen) Tj ET")


def _a_profile_of_colours(pdf: Pdf) -> None:
    profile = pdf.make_stream(_SAID * 20, N=3, Alternate=Name.DeviceRGB)
    _resource(pdf, "ColorSpace", "C", Array([Name.ICCBased, profile]))
    _add(pdf, b"/C cs 0 0 0 sc " + _SHOW % (300, b"seen"))


def _the_name_of_an_ink(pdf: Pdf) -> None:
    tint = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([1]), C1=Array([0]), N=1)
    _resource(pdf, "ColorSpace", "C", Array([Name.Separation, Name(f"/{SECRET}"), Name.DeviceGray, tint]))
    _add(pdf, b"/C cs 1 sc " + _SHOW % (300, b"seen"))


def _a_pattern(pdf: Pdf) -> None:
    box = {"BBox": Array([0, 0, 595, 842]), "XStep": 595, "YStep": 842, "PaintType": 1, "TilingType": 1}
    fonts = Dictionary(Font=pdf.pages[1].obj.Resources.Font)
    pattern = Stream(pdf, _SHOW % (300, _SAID), PatternType=1, Resources=fonts, **box)
    _resource(pdf, "Pattern", "P", pattern)
    _add(pdf, b"/Pattern cs /P scn 400 400 1 1 re f")


def _what_a_group_tells(pdf: Pdf) -> None:
    group = _form(pdf, "seen", Title=String(SECRET), Metadata=pdf.make_stream(_SAID))
    group.Resources.XObject = Dictionary(Old=pdf.make_indirect(_form(pdf, SECRET)))
    _resource(pdf, "XObject", "X", pdf.make_indirect(group))
    _add(pdf, b"/X Do")


def _outside_a_group(pdf: Pdf) -> None:
    _resource(pdf, "XObject", "X", pdf.make_indirect(_form(pdf, SECRET, BBox=Array([0, 0, 1, 1]))))
    _add(pdf, b"/X Do")


def _a_mask(pdf: Pdf) -> None:
    group = _form(pdf, SECRET, Group=Dictionary(S=Name.Transparency, CS=Name.DeviceGray))
    mask = Dictionary(Type=Name.Mask, S=Name.Luminosity, G=group)
    _resource(pdf, "ExtGState", "G", Dictionary(SMask=mask))
    _add(pdf, b"/G gs 1 1 1 1 re f")


def _entries_of_its_own(pdf: Pdf) -> None:
    page = pdf.pages[1].obj
    page.Said, page.Tabs = String(SECRET), Name(f"/{SECRET}")
    page.Group = Dictionary(S=Name.Transparency, Said=String(SECRET))
    pdf.Root.Lang = String(SECRET)


BESIDE: dict[str, Trap] = {
    trap.__name__.strip("_").replace("_", " "): trap
    for trap in (
        _other_words_in_a_tag,
        _other_words_in_octal,
        _a_remark,
        _a_mark_of_its_name,
        _an_operator_nobody_knows,
        _the_name_of_a_resource,
        _a_property_of_marked_content,
        _white_over_print,
        _white_under_print,
        _without_ink_over_print,
        _clipped_away_over_print,
        _see_through_over_a_picture,
        _too_small_to_read,
        _an_address_behind_a_link,
        _what_a_camera_wrote,
        _bytes_after_a_picture,
        _an_entry_of_a_picture,
        _bytes_of_an_inline_picture,
        _a_program_of_a_font,
        _the_name_of_a_letter,
        _what_a_letter_means,
        _a_profile_of_colours,
        _the_name_of_an_ink,
        _a_pattern,
        _what_a_group_tells,
        _outside_a_group,
        _a_mask,
        _entries_of_its_own,
    )
}
"""Secrets on the second page, which has no box."""


def _under_a_rectangle(pdf: Pdf) -> None:
    _shown(pdf, _picture(pdf), after=b"1 g 70 298 124 84 re f")


def _off_the_page(pdf: Pdf) -> None:
    _shown(pdf, _picture(pdf), at=1300)


def _cut(pdf: Pdf) -> None:
    _shown(pdf, _picture(pdf), before=b"72 300 20 80 re W n")


def _see_through(pdf: Pdf) -> None:
    _shown(pdf, _picture(pdf, SMask=_picture(pdf)))


def _never_drawn(pdf: Pdf) -> None:
    _resource(pdf, "XObject", "I", _picture(pdf))


PICTURES: dict[str, Trap] = {
    "under a rectangle": _under_a_rectangle,
    "off the page": _off_the_page,
    "cut": _cut,
    "see-through": _see_through,
    "never drawn": _never_drawn,
}
"""Pictures on the second page of which not all is seen."""
