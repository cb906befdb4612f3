"""What acts without an officer at a page: jobs, commands, files that are given out, and searches."""

from collections.abc import Mapping, Sequence

ROUNDS_DO: Mapping[str, str] = {
    "faults.beat": "notes that the worker is alive",
    "rounds.send_mail": "sends what an officer let out",
    "rounds.give_up_lost_mail": "makes uncertain what nobody knows the end of",
    "rounds.settle_parcels": "notes what became of letters",
    "reminders.remind_one": "reminds a colleague of a search that is late",
    "inspecting.take_files_apart": "takes archives apart where an officer asked for it",
    "copying.copy_struck": "makes copies without what is struck out, and proves them",
    "inspecting.inspect_files": "scans and inspects files, each in a process of its own",
    "making.make_files": "makes pages and tables of files where an officer asked for them",
    "keeping.keep_backups": "keeps backups, and tries one",
    "faults.tell": "writes to administrators of what failed, without names",
}
"""Each round of the worker, by its file and name."""

AS_WHOM: Mapping[str, str] = {
    "serve": "each officer who signs in; the worker as nobody",
    "web": "each officer who signs in",
    "worker": "nobody",
    "migrate": "nobody; keeps a backup first",
    "check": "nobody; reads",
    "verify": "nobody; reads",
    "reset-password": "nobody; the code is used by the officer",
    "backup": "nobody; reads every office",
    "backup-key": "nobody; reads no office",
    "restore": "nobody; into an empty installation, or tries only",
    "redate": "nobody; every office",
    "clock": "nobody; reads no office",
    "similar": "nobody; reads no office",
    "inspect": "nobody; reads no office",
    "redact": "nobody; reads no office",
    "check-letter": "nobody; reads no office",
    "read": "nobody; reads no office",
}
"""As whom each command acts."""

FILES: Sequence[tuple[str, str, str, str]] = (
    (
        "a file of a request (`file-download`)",
        "read requests; each time an event; no malware",
        "signs in first",
        "not found",
    ),
    (
        "its words and pages (`file-words`, `file-pages`)",
        "read requests; each time an event; who asks is covered",
        "signs in first",
        "not found",
    ),
    (
        "files by their words (`search-files`)",
        "read requests; none restricted to others; who asks is covered",
        "signs in first",
        "its own only",
    ),
    (
        "a message as it came (`message-original`)",
        "know who asks; each time an event",
        "signs in first",
        "not found",
    ),
    ("the address book (`export-book`)", "read requests", "signs in first", "its own only"),
    (
        "requests by reference or title (`cases`)",
        "read requests; none restricted to others",
        "no",
        "its own only",
    ),
    ("the log on the desk, drafts too (`disclosure`)", "read requests", "signs in first", "its own only"),
    ("the public search (`log`)", "everybody: what is published", "✓ reads", "the published of that office"),
    ("history by a word (`history`)", "read requests; no personal words", "signs in first", "not found"),
)
"""What is given out or found, and to whom. Tried in `test_outsiders.py` and `test_public_pages.py`."""
