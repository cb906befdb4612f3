"""How printing says that it can't."""

from foidesk.language.sentence import Sentence


class Cannot(Exception):
    """A file of which this can't be made. `says` tells why, and what to do instead."""

    def __init__(self, says: Sentence) -> None:
        super().__init__(says)
        self.says = says
