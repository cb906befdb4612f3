"""The keys of backups: public ones of the office in a file of the installation, secret ones away from it.

A file of keys is one key a line, and comments after a hash: what `age-keygen` writes can be used as it is.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from pyrage import x25519

from foidesk.records.backup.sealing import public_key, secret_key
from foidesk.records.backup.trouble import Stopped

PUBLIC = "backup-keys.txt"
TEST = "restore-test.key"
"""The machine's own secret key, where the office wants restores to be tried without its own."""


def public_keys(home: Path) -> list[x25519.Recipient]:
    """Whom backups are sealed for. Raises Stopped where no key was made yet, or the file is not whole."""
    path = home / PUBLIC
    found = [public_key(line) for line in _lines(path)] if path.exists() else []
    if not found:
        raise Stopped("No key for backups has been made yet. Run: foidesk backup-key")
    return found


def any_public(home: Path) -> bool:
    """Whether a key for backups was made on this machine."""
    return (home / PUBLIC).exists()


def listed(home: Path) -> list[str]:
    """The lines of the file of public keys, each with what it says of its key."""
    path = home / PUBLIC
    return path.read_text().splitlines() if path.exists() else []


def make(home: Path, *, note: str) -> tuple[str, str]:
    """A new pair, secret and public. The public half is added to the file; the secret is kept nowhere."""
    pair = x25519.Identity.generate()
    add(home, str(pair.to_public()), note=note)
    return str(pair), str(pair.to_public())


def add(home: Path, key: str, *, note: str) -> None:
    """Seal for one more public key from now on. Raises Stopped for what is none. Harmless the second time."""
    text = str(public_key(key))
    lines = listed(home)
    if any(line.split("#")[0].strip() == text for line in lines):
        return
    _write(home / PUBLIC, "".join(f"{line}\n" for line in [*lines, f"{text}  # {note}"]))


def make_test_key(home: Path, *, note: str) -> str:
    """The machine's own key, made once: gives its public half. Its secret stays, for its owner alone."""
    path = home / TEST
    if not path.exists():
        pair = x25519.Identity.generate()
        _write(path, f"# {note}\n{pair}\n")
    text = str(secret_keys(path)[0].to_public())
    add(home, text, note=note)
    return text


def secret_keys(path: Path) -> list[x25519.Identity]:
    """The secret keys of a file. Raises Stopped where it can't be read or holds none."""
    try:
        found = [secret_key(line) for line in _lines(path)]
    except (OSError, UnicodeError) as trouble:
        raise Stopped(
            f"The key file {path} can't be read. Give the file that holds the secret key."
        ) from trouble
    if not found:
        raise Stopped("The key file holds no secret key: one begins with 'AGE-SECRET-KEY-1'.")
    return found


def _lines(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if text := line.split("#")[0].strip():
            yield text


def _write(path: Path, text: str) -> None:
    """Replace a file at once, for its owner alone."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with open(
            os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8"
        ) as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
    except OSError as trouble:
        raise Stopped(f"{path} can't be written: {trouble.strerror}.") from trouble
    finally:
        draft.unlink(missing_ok=True)
