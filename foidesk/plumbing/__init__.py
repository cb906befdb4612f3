"""Pipes that know no case: files by their hash, post, full text, faults, and the base of every table.

`files`, `post`, `index` and `trouble` are strangers to each other; `rows` is the base of every table.
"""
