"""Chosen cells of a sheet as a plain table: CSV, OpenDocument or PDF, made afresh. Pure.

Promises: only what a reader sees can be chosen; no formula is in the result; the result was read back and
compared with what was chosen, cell by cell, before anybody gets it.
"""
