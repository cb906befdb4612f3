"""When two colours look the same."""

ALIKE = 16
"""How far they may be apart in each of red, green and blue."""


def alike(one: int, other: int) -> bool:
    """Whether nobody can tell two colours (0xRRGGBB) apart."""
    return all(abs((one >> shift & 255) - (other >> shift & 255)) <= ALIKE for shift in (16, 8, 0))
