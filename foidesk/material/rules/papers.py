"""What a letter says of the files of one question. Pure."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Papers:
    """The files that go with a letter for one question, and those that wait, each as a line of it.

    `marks` is what each mark in the redacted ones stands for.
    """

    going: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    def and_also(self, other: "Papers") -> "Papers":
        """These and others, each line once."""
        return Papers(
            tuple(dict.fromkeys(self.going + other.going)),
            tuple(dict.fromkeys(self.marks + other.marks)),
            tuple(dict.fromkeys(self.left_out + other.left_out)),
        )


NONE = Papers()
