"""Newer bank holidays: read from outside, compared with those in use, and named.

Promises: what is read is believed as little as possible and taken whole or not at all; no source wins in
silence; the same days have the same name. Pure: which calendar an office uses, its own rows say.
"""
