"""The pages of those who work here. Thin: one page calls one action, and tells what it said.

This door owns no tables. It reads the wall clock, once for each request, and hands it down.
"""
