"""Where an installation keeps what is its own: the database, the files and the secret key."""

import os
import secrets
import sys
from pathlib import Path


def home() -> Path:
    """The folder of this installation: FOIDESK_HOME, or the platform's folder for a program's data."""
    named = os.environ.get("FOIDESK_HOME")
    if named:
        return Path(named).expanduser().absolute()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "foidesk"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "foidesk"
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share")) / "foidesk"


def secret_key(folder: Path) -> str:
    """The installation's secret: FOIDESK_SECRET_KEY, or one made at the first start and kept for its owner.

    Two processes that start at once agree: the file is made by whichever opens it first.
    """
    named = os.environ.get("FOIDESK_SECRET_KEY")
    if named:
        return named
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / "secret.key"
    draft = folder / f"secret.key.{os.getpid()}"
    if not path.exists():
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))
        try:
            os.link(draft, path)
        except FileExistsError:
            return path.read_text()
        finally:
            draft.unlink()
    return path.read_text()
