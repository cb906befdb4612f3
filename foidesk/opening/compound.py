"""Which document lies in a compound file, the container of old Office ([MS-CFB])."""

import olefile

from foidesk.opening.file import File
from foidesk.opening.types import Type

_STREAMS = (
    ("worddocument", Type.DOC),
    ("workbook", Type.XLS),
    ("book", Type.XLS),
    ("powerpoint document", Type.PPT),
    ("pp97_dualstorage", Type.PPT),
    ("__properties_version1.0", Type.MSG),
)
_MOST = 64 * 1024 * 1024


def of_compound(file: File) -> Type:
    """The type by the streams at its root; for a damaged one by whichever name stands in its bytes."""
    names = streams(file)
    for name, kind in _STREAMS:
        if name in names:
            return kind
    return Type.OLE if names else _by_bytes(file)


def streams(file: File) -> frozenset[str]:
    """What lies at the root, in lower case; nothing where the directory can't be read."""
    try:
        with file.open() as stream, olefile.OleFileIO(stream) as opened:
            return frozenset(path[0].lower() for path in opened.listdir(streams=True, storages=True))
    except (OSError, ValueError, IndexError, TypeError, AttributeError, KeyError, RecursionError):
        return frozenset()  # the caller then looks at the bytes; its reader will say that it is damaged


def _by_bytes(file: File) -> Type:
    data = file.head(_MOST)
    for name, kind in (("WordDocument", Type.DOC), ("Workbook", Type.XLS), ("PowerPoint Document", Type.PPT)):
        if name.encode("utf-16-le") in data:
            return kind
    return Type.MSG if "__properties_version1.0".encode("utf-16-le") in data else Type.OLE
