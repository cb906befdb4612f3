"""Bytes of files, kept once for each authority under their own digest.

Promises: what is read is what was stored, or nothing is given; there is never a row without its bytes; no
name that came from outside is part of a path; one authority's bytes are never another's, even where both
hold the same file.
"""
