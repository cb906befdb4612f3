"""Check digits."""


def luhn(digits: str) -> bool:
    """ISO/IEC 7812-1, Annex B: the check digit of payment cards."""
    total = 0
    for place, figure in enumerate(reversed(digits)):
        value = int(figure) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def nhs(digits: str) -> bool:
    """The tenth digit of an NHS, CHI or Health and Care number, modulus 11."""
    check = 11 - sum(int(figure) * (10 - place) for place, figure in enumerate(digits[:9])) % 11
    return check != 10 and check % 11 == int(digits[9]) and len(set(digits)) > 1
