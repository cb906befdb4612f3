"""Files of a request of our office that were inspected: a table, a picture, an archive and a recording."""

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from PIL import Image

from foidesk.documents.rules import Upload
from tests.documents.filed import SHEET, UNHEARD, WEAK, added, settled
from tests.walk import Office

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.documents.models import Document


@dataclass(frozen=True)
class Inspected:
    """Each in the state in which something can be done with it."""

    table: "Document"
    picture: "Document"
    archive: "Document"
    recording: "Document"


def inspected(ours: Office, case: "Case") -> Inspected:
    """Added by Alice; what an inspection would say is said for them."""
    table, picture, archive, recording = added(
        ours,
        Upload("anvil weights.csv", "text/csv", b"anvil,weight\nbrass,9\n"),
        Upload("anvil.png", "image/png", drawn(by="Wendy Weld")),
        Upload("anvils.zip", "application/zip", _packed()),
        Upload("anvil talk.mp3", "audio/mpeg", b"ID3"),
        case=case,
    )
    return Inspected(
        table=settled(table, SHEET, WEAK, text="anvil weight brass 9", pages=(drawn(),)),
        picture=settled(picture, SHEET, kind="png"),
        archive=settled(archive, SHEET, kind="zip"),
        recording=settled(recording, UNHEARD, kind="audio"),
    )


def drawn(*, by: str = "") -> bytes:
    """A small picture, which may tell who made it."""
    out, picture = BytesIO(), Image.new("RGB", (8, 8), "red")
    about = picture.getexif()
    if by:
        about[0x013B] = by
    picture.save(out, "PNG", exif=about)
    return out.getvalue()


def _packed() -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("anvil.txt", "An anvil.")
    return out.getvalue()
