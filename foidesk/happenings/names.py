"""Whether words name a person. Pure."""

import re


def names_in(text: str, name: str) -> bool:
    """Whether a text names a person: first and last name together, or a form of address with the last name.

    A last name alone is not taken for a person: it is too often an ordinary word ("Road", "Church").
    """
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", name)
    if not words:
        return False
    if len(words) == 1:
        return re.search(rf"(?<!\w){re.escape(words[0])}(?!\w)", text) is not None
    first, last = re.escape(words[0]), re.escape(words[-1])
    address = r"(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|rev|cllr|councillor)\.?"
    between = r"(?:[^\W\d_.'’-]+\.?\s+){0,3}"
    named = rf"(?<!\w)(?:{first}\s+{between}|{first[0]}\.?\s*|{address}\s+{between}){last}(?!\w)"
    return re.search(named, text, re.IGNORECASE) is not None
