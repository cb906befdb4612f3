"""LibreOffice, where there is one, laying out a cleaned document: no window, macros, links or network."""

import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from foidesk.inspection import cell
from foidesk.inspection.walls import confine
from foidesk.language.sentence import say
from foidesk.printing.apart import SOCKETS, profile, tidy
from foidesk.printing.cannot import Cannot

_READ = tuple(
    Path(place)
    for place in (
        *("/usr", "/lib", "/lib64", "/opt", "/etc/libreoffice", "/etc/fonts", "/etc/ld.so.cache"),
        *(
            "/etc/localtime",
            "/etc/passwd",
            "/etc/nsswitch.conf",
            "/var/cache/fontconfig",
            "/dev/urandom",
            "/proc",
        ),
    )
)
"""What LibreOffice itself is made of, and fonts."""
_BEGIN_AGAIN = 81
"""The exit code with which it asks to be started once more, after it made its settings."""
_STARTS = 3
_HANGS = say(
    "LibreOffice came to no end with it: the file is very long, or damaged. Make a transcript of its words "
    "instead, or print it to a PDF from the program it was made with, and add that."
)
_FAILS = say(
    "LibreOffice could not lay it out: the file is damaged, or holds something it does not know. Make a "
    "transcript of its words instead, or print it to a PDF from the program it was made with, and add that."
)
_COMMON, _WRITER = "/org.openoffice.Office.Common", "/org.openoffice.Office.Writer"
_PDF, _SECURITY = f"{_COMMON}/Filter/PDF/Export", f"{_COMMON}/Security/Scripting"
_SETTINGS: tuple[tuple[str, str, str | int], ...] = (
    (_SECURITY, "DisableMacrosExecution", "true"),
    (_SECURITY, "DisableActiveContent", "true"),
    (_SECURITY, "MacroSecurityLevel", 3),
    (_SECURITY, "BlockUntrustedRefererLinks", "true"),
    (f"{_WRITER}/Content/Update", "Link", 0),
    (f"{_WRITER}/Content/Update", "Field", "false"),
    (f"{_COMMON}/Save/Document", "CreateBackup", "false"),
    ("/org.openoffice.Office.Recovery/AutoSave", "Enabled", "false"),
    ("/org.openoffice.Office.Java/VirtualMachine", "Enable", "false"),
    # A proxy that nobody is behind, where this system lets no process leave the network.
    ("/org.openoffice.Inet/Settings", "ooInetProxyType", 2),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", 9),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", 9),
    *(
        (_PDF, name, "false")
        for name in (
            "ExportNotes",
            "ExportNotesInMargin",
            "ExportNotesPages",
            "ExportHiddenSlides",
            "ExportFormFields",
            "ExportBookmarks",
            "ExportPlaceholders",
        )
    ),
)


def program() -> Path | None:
    """LibreOffice on the PATH; None without one."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found is None:
        return None
    # The program itself rather than the scripts around it: one process, which dies with whoever started it.
    real = Path(found).resolve()
    itself = real.with_name("soffice.bin")
    return itself if itself.exists() else real


@dataclass(frozen=True)
class Office:
    """A LibreOffice that works in a folder of its own until a moment of the monotonic clock."""

    program: Path
    folder: Path
    until: float

    def converted(self, data: bytes, suffix: str, to: str) -> bytes:
        """A document in another form: `suffix` how its name ends, `to` how that of the other does ("pdf").

        Raises Cannot where the program fails, dies or hangs.
        """
        source, out = self.folder / f"document{suffix}", self.folder / "out"
        source.write_bytes(data)
        self._set_up()
        try:
            for _ in range(_STARTS):
                if self._run(source, to, out) != _BEGIN_AGAIN:
                    break
        except subprocess.TimeoutExpired as late:
            raise Cannot(_HANGS) from late
        made = out / f"document.{to}"
        if not made.exists() or not made.stat().st_size:
            raise Cannot(_FAILS)
        return made.read_bytes()

    def _run(self, source: Path, to: str, out: Path) -> int:
        words = ["--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo"]
        words += [f"-env:UserInstallation={profile(str(self.folder))}", "--convert-to", to]
        with subprocess.Popen(  # noqa: S603
            [str(self.program), *words, "--outdir", str(out), str(source)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=self.folder,
            env=self._environment(),
            preexec_fn=self._shut_in,
        ) as process:
            try:
                return process.wait(max(self.until - time.monotonic(), 0.1))
            finally:
                process.kill()
                tidy(str(self.folder))

    def _shut_in(self) -> None:
        """In the new process: a document may name files of this computer, to be shown in it."""
        cell.end_with_parent()
        write = [self.folder, Path("/dev/null")]
        home = self.program.parent.parent
        links = (one for deep in ("*/*", "*/*/*") for one in home.glob(deep) if one.is_symlink())
        elsewhere = [one.resolve() for one in links]
        confine(read=[home, *elsewhere, *_READ], write=write, meet=[SOCKETS])

    def _environment(self) -> dict[str, str]:
        folder = str(self.folder)
        return {"HOME": folder, "TMPDIR": folder, "PATH": "/usr/bin:/bin", "SAL_USE_VCLPLUGIN": "svp"}

    def _set_up(self) -> None:
        """Its settings, before it has any."""
        user = self.folder / "profile" / "user"
        if user.exists():
            return
        user.mkdir(parents=True)
        rows = "".join(
            f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse">'
            f"<value>{value}</value></prop></item>"
            for path, name, value in _SETTINGS
        )
        (user / "registrymodifications.xcu").write_text(
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<oor:items xmlns:oor="http://openoffice.org/2001/registry">' + rows + "</oor:items>",
            encoding="utf-8",
        )
