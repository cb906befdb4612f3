"""Opening a stranger's file: what it really is, and its parts, within limits of size, number and time.

Promises: a type is told by content and never by name; no declared size is believed; nothing that a file names
outside itself is followed. Pure.
"""
