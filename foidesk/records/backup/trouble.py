"""What stops a backup or a restore: one sentence each, saying why and what to do."""


class Stopped(Exception):
    """It could not be done. Nothing that stood before was changed."""


class Unreadable(Stopped):
    """What was given as a backup is damaged, cut short, or none."""
