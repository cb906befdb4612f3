"""How far the process that reads files of strangers is shut in."""

from collections.abc import Iterator

from foidesk.cli.safety.finding import Finding, advice
from foidesk.inspection.reach import network_is_cut


def look() -> Iterator[Finding]:
    """Each file is read in a process of its own; not every system lets an ordinary one leave the network."""
    if not network_is_cut():
        yield advice(
            "Files are read in a process of their own, with limits on memory and time, but this system does "
            "not let that process leave the network. Allow unprivileged user namespaces "
            "(sysctl kernel.unprivileged_userns_clone=1, or user.max_user_namespaces above 0), or keep this "
            "machine from reaching out by its firewall."
        )
