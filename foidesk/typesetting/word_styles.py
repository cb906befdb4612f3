"""An empty Word file in the style of our letters: A4, British English, black on white, page numbers."""

from docx import Document as empty
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE as KINDS
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

_FONT, _BLACK, _GREY = "Arial", RGBColor(0, 0, 0), RGBColor(0x46, 0x46, 0x46)
_SIZES = {"Normal": 11, "Title": 16, "Subtitle": 9.5, "Quote": 11, "Footer": 9} | {
    f"Heading {level}": size for level, size in enumerate((14, 12.5, 11.5, 11, 11), start=1)
}
_EFFECTS = "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"
# What the empty file of the library brings besides: a picture of it, and parts that nothing uses.
_NEEDLESS = (KINDS.THUMBNAIL, KINDS.CUSTOM_XML, _EFFECTS)


def prepared(subject: str) -> Document:
    """The empty file, with the subject as its title and at the foot of each page."""
    document = empty()
    _about(document, subject)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.2)
    for name, size in _SIZES.items():
        _plain(document.styles[name], size)
    quote = document.styles["Quote"]
    quote.font.italic = False
    quote.paragraph_format.left_indent = Cm(0.8)
    link = document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.underline = True
    _foot(section.footer.paragraphs[0], subject)
    return document


def _about(document: Document, subject: str) -> None:
    """The title and the language, and nothing about who made it, when and with what."""
    for owner in (document.part.package, document.part):
        for key in [key for key, one in owner.rels.items() if one.reltype in _NEEDLESS]:
            del owner.rels[key]
    about = document.core_properties
    for child in list(about._element):
        about._element.remove(child)
    about.title, about.language = subject[:255], "en-GB"
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")
        language.set(qn("w:eastAsia"), "en-GB")


def _plain(style: ParagraphStyle, size: float) -> None:
    style.font.name, style.font.size = _FONT, Pt(size)
    style.font.color.rgb = _GREY if style.name in ("Subtitle", "Footer") else _BLACK
    style.font.italic = False
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for which in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{which}"), None)
    style.paragraph_format.space_after = Pt(8 if style.name in ("Normal", "Quote") else 4)
    if style.name == "Title":
        for line in style.element.iter(qn("w:pBdr")):
            line.getparent().remove(line)


def _foot(foot: Paragraph, subject: str) -> None:
    """The subject, and which page of how many it is."""
    foot.alignment = WD_ALIGN_PARAGRAPH.LEFT
    foot.add_run(f"{subject} – Page ")
    _counted(foot, "PAGE")
    foot.add_run(" of ")
    _counted(foot, "NUMPAGES")


def _counted(foot: Paragraph, what: str) -> None:
    """A number that Word works out."""
    field, run, text = (OxmlElement(f"w:{name}") for name in ("fldSimple", "r", "t"))
    field.set(qn("w:instr"), what)
    text.text = "1"
    run.append(text)
    field.append(run)
    foot._p.append(field)
