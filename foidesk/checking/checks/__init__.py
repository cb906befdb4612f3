"""What a letter is checked for, one module for each kind of lack; each gives its findings and knows no other.

A module has `find(letter, context)`, which gives an iterator of findings.
"""
