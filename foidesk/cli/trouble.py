"""What a command raises when it cannot run."""


class CouldNotRun(Exception):
    """One sentence saying why, and what to do. The command ends with 2."""
