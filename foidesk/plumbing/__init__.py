"""Pipes that know no case: files by their hash, post, full text, and the base of every table.

`files`, `post` and `index` are strangers to each other; `rows` is what every room's tables stand on.
"""
