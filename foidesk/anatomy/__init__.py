"""A letter taken apart: from any file or text to its parts, questions and answers, provisions, days and kind.

Promises: hidden words are no part of a letter; what can't be read is said to be unreadable and never guessed
at; no text, however hostile, raises or takes long. Pure: it judges nothing, knows no table and no clock.
"""
