"""The secret key, and whether others on this machine can read what is the installation's own."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from foidesk.cli.safety.finding import Finding, must

SHORTEST = 40
"""Letters of a secret key: 240 bits where each is drawn at random from 64."""
FEWEST_DIFFERENT = 15
KNOWN = ("change", "secret", "example", "insecure", "password", "default")
OTHERS = stat.S_IRWXG | stat.S_IRWXO


def look() -> Iterator[Finding]:
    """The key's strength, and every place that is its owner's alone."""
    yield from _key()
    home, files = Path(settings.HOME), str(settings.FILES)
    # What lies inside the home is guarded by it.
    places = [home, Path(settings.BACKUPS), *([] if files.startswith("s3://") else [Path(files)])]
    for place in places:
        if place != home and place.is_relative_to(home):
            continue
        if place.is_dir() and _open_to_others(place):
            yield must(f"Others on this machine can read in {place}. Run: chmod 700 '{place}'")


def _key() -> Iterator[Finding]:
    new = "Make another with: python3 -c 'import secrets; print(secrets.token_urlsafe(48))'"
    for name, key in [("secret key", settings.SECRET_KEY)] + [
        ("earlier secret key", key) for key in settings.SECRET_KEY_FALLBACKS
    ]:
        if len(key) < SHORTEST or len(set(key)) < FEWEST_DIFFERENT:
            yield must(f"The {name} is short enough to be guessed; whoever has it signs in as anybody. {new}")
        elif any(word in key.lower() for word in KNOWN):
            yield must(f"The {name} looks as if it were copied from an example. {new}")
    shared = {value for name, value in os.environ.items() if name != "FOIDESK_SECRET_KEY"}
    if settings.SECRET_KEY in shared or settings.SECRET_KEY in str(os.environ.get("DATABASE_URL", "")):
        yield must(f"The secret key is used for something else too. {new}")


def _open_to_others(place: Path) -> bool:
    return os.name != "nt" and bool(stat.S_IMODE(place.stat().st_mode) & OTHERS)
