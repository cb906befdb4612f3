"""The paragraphs of letters: the standard words, an office's own, and what must not stand in either.

Promises: a paragraph is filled once, with what it is given, by the fields it has; nothing that an applicant
writes can become an instruction. Pure: it knows neither a request nor a letter.
"""
