"""Custom XML in older files: stores that Word keeps in storages, each an `Item` beside its `Properties`
([MS-DOC] 2.1.9).
"""

from collections.abc import Iterator

from foidesk.opening.ole import Ole
from foidesk.opening.xml import tree
from foidesk.packages import customxml


def stored(ole: Ole) -> Iterator[str]:
    """The values that could tell something. Raises Unreadable where a store is no XML."""
    for path in ole.streams:
        if path[-1] == "Item" and (*path[:-1], "Properties") in ole:
            yield from customxml.values(tree(ole.read(path)))
