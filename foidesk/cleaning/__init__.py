"""A copy of a file that holds what it shows and nothing else. Pure.

Promises: the copy is a new file, built from what a reader sees, so that what is forgotten here is missing
rather than left behind; what can't be copied so is refused with a sentence. Whoever takes the copy inspects
it again.
"""
