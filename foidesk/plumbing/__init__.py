"""Pipes that know no case: files by hash, post, full text, faults, malware, and the base of every table.

`files`, `post`, `index`, `scanner`, `trouble` are strangers to each other; `rows` is the base of every table.
"""
