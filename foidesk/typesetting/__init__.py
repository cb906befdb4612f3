"""A finished letter as a file: PDF/UA for whoever prints or archives it, Word for whoever edits it.

Promises: each form says the words of the letter and no others; words are data, never instructions to the
program that sets them; from a Word file only our own marked fields come back. Pure: it knows no table.
"""
