"""Sheets as their cells go by, without keeping them: old workbooks, OpenDocument, plain tables. Pure.

Promises: no more is kept of a sheet than what it hides and the words of its columns; what is repeated a
million times is counted, not written out.
"""
