"""Which files `foidesk inspect` was asked about."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Named:
    """A file as it was `given`, or as it lies in a folder that was given."""

    given: str
    path: Path


def named(words: list[str]) -> tuple[list[Named], list[str]]:
    """The files in the order given, those of a folder sorted; and a sentence for each that can't be had."""
    files: list[Named] = []
    missing: list[str] = []
    for word in words:
        try:
            mode = Path(word).stat().st_mode
            if stat.S_ISDIR(mode):
                files += _within(word)
            elif stat.S_ISREG(mode):
                with Path(word).open("rb"):
                    files.append(Named(word, Path(word)))
            else:
                missing.append(f"{word} is neither a file nor a folder.")
        except OSError as error:
            missing.append(f"{word} can't be read: {error.strerror}.")
        except ValueError:
            missing.append(f"{word!r} is no name of a file.")
    return files, missing


def _within(folder: str) -> Iterator[Named]:
    """The files of a folder and its folders, by name. Links are not followed: they lead elsewhere."""
    for place, folders, names in os.walk(folder, onerror=_raise):
        folders.sort()
        for name in sorted(names):
            path = Path(place, name)
            if stat.S_ISREG(path.lstat().st_mode):
                yield Named(str(path) if folder != "." else os.path.join(place, name), path)


def _raise(error: OSError) -> None:
    raise error
