"""Messages as Outlook saves them, for the tests."""

import struct
from collections.abc import Mapping, Sequence

from foidesk.packages.ole_writer import written

Streams = dict[tuple[str, ...], bytes]
NAMEID: Streams = {("__nameid_version1.0", f"__substg1.0_{tag}0102"): b"" for tag in ("0002", "0003", "0004")}


def texts(values: Mapping[str, str], *, narrow: bool = False) -> Streams:
    """Properties that are words, by their tag."""
    if narrow:
        return {(f"__substg1.0_{tag}001E",): words.encode("cp1252") for tag, words in values.items()}
    return {(f"__substg1.0_{tag}001F",): words.encode("utf-16-le") for tag, words in values.items()}


def table(header: int, numbers: Mapping[int, int]) -> Streams:
    """The stream of properties with those that are numbers."""
    rows = b"".join(struct.pack("<HHIII", 0x0003, tag, 6, value, 0) for tag, value in numbers.items())
    return {("__properties_version1.0",): bytes(header) + rows}


def recipient(name: str, address: str, kind: int) -> Streams:
    """Somebody the message went to: 1 openly, 2 in copy, 3 in blind copy."""
    return {**texts({"3001": name, "39FE": address}), **table(8, {0x0C15: kind})}


def attachment(name: str, data: bytes) -> Streams:
    """A file that came with it."""
    return {**texts({"3707": name}), ("__substg1.0_37010102",): data, **table(8, {0x3705: 1})}


def attached(message: Streams) -> Streams:
    """A message that came with it."""
    inner = {("__substg1.0_3701000D", *path): data for path, data in message.items()}
    return {**table(8, {0x3705: 5}), **inner}


def message(
    values: Mapping[str, str],
    *,
    people: Sequence[Streams] = (),
    carried: Sequence[Streams] = (),
    more: Mapping[tuple[str, ...], bytes] | None = None,
    header: int = 32,
    narrow: bool = False,
) -> Streams:
    """A message with these properties, recipients and attachments."""
    streams: Streams = {**texts(values, narrow=narrow), **table(header, {}), **(more or {})}
    for prefix, items in (("__recip_version1.0_#", people), ("__attach_version1.0_#", carried)):
        for n, item in enumerate(items):
            streams.update({(f"{prefix}{n:08X}", *path): data for path, data in item.items()})
    return streams


def msg(streams: Streams) -> bytes:
    """The file."""
    return written({**NAMEID, **streams})
