"""Colours as a spreadsheet names them: by value, by number, by theme and shade (ECMA-376 part 1, 18.8.3)."""

from collections.abc import Mapping
from colorsys import hls_to_rgb, rgb_to_hls

from lxml import etree

from foidesk.opening.xml import local
from foidesk.sheets.xlsx.cells import number, whole

Colour = tuple[int, int, int]
WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)
ALIKE = 16
"""How far two colours may be apart in each of red, green and blue and still look the same."""
_OFFICE = "FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080"
_EIGHT = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF"
_OTHERS = (
    " 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066"
    " FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF"
    " CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699"
    " 969696 003366 339966 003300 333300 993300 993366 333399 333333"
)
_NUMBERED = f"{_EIGHT} {_EIGHT}{_OTHERS}"
_THEME = ("lt1", "dk1", "lt2", "dk2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")


def parsed(text: str | None) -> Colour | None:
    """Six digits, or eight of which the first two say how solid the colour is and are not looked at."""
    digits = (text or "").strip().lstrip("#")[-6:]
    try:
        value = int(digits, 16) if len(digits) == 6 else None
    except ValueError:
        return None
    return None if value is None else (value >> 16, value >> 8 & 255, value & 255)


def of_theme(theme: "etree._Element | None") -> dict[int, Colour]:
    """The colours of a theme by their number (20.1.6.2); those of the Office of 2007 where there is none."""
    found = {n: colour for n, text in enumerate(_OFFICE.split()) if (colour := parsed(text))}
    schemes = [] if theme is None else list(theme.iter("{*}clrScheme"))
    for element in schemes[0] if schemes else ():
        name = local(element)
        if name in _THEME and len(element):
            colour = parsed(element[0].get("lastClr") or element[0].get("val"))
            if colour:
                found[_THEME.index(name)] = colour
    return found


def own_numbers(styles: "etree._Element") -> dict[int, Colour]:
    """The numbered colours of a workbook: its own where it has changed them (18.8.27)."""
    found = {n: colour for n, text in enumerate(_NUMBERED.split()) if (colour := parsed(text))}
    found |= {64: BLACK, 65: WHITE}
    for lists in styles.iter("{*}indexedColors"):
        for n, element in enumerate(lists):
            if n < 64 and (colour := parsed(element.get("rgb"))):
                found[n] = colour
    return found


def shaded(colour: Colour, tint: float) -> Colour:
    """Lighter for a tint up to 1, darker down to -1 (18.8.19)."""
    if not tint:
        return colour
    hue, light, saturation = rgb_to_hls(*(part / 255 for part in colour))
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    red, green, blue = hls_to_rgb(hue, min(max(light, 0.0), 1.0), saturation)
    return round(red * 255), round(green * 255), round(blue * 255)


def colour(
    element: "etree._Element | None",
    themed: Mapping[int, Colour],
    numbered: Mapping[int, Colour],
    automatic: Colour | None,
) -> Colour | None:
    """The colour an element gives; `automatic` where it leaves it open; None where it can't be told."""
    if element is None or element.get("auto") in ("1", "true"):
        return automatic
    tint = max(-1.0, min(1.0, number(element.get("tint"), 0.0) or 0.0))
    base: Colour | None
    if element.get("rgb") is not None:
        base = parsed(element.get("rgb"))
    elif element.get("theme") is not None:
        base = themed.get(whole(element.get("theme"), -1))
    elif element.get("indexed") is not None:
        base = numbered.get(whole(element.get("indexed"), -1))
    else:
        return automatic
    return None if base is None else shaded(base, tint)


def alike(one: Colour | None, other: Colour | None) -> bool:
    """Whether nobody can tell two colours apart."""
    return (
        one is not None
        and other is not None
        and all(abs(a - b) <= ALIKE for a, b in zip(one, other, strict=True))
    )
