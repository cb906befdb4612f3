"""One verdict on a file: clean, blocked or unreadable, with all that was found in it and in what it carries.

Promises: hostile files are read in a process of their own, within limits of memory and time; what no reader
could examine is unreadable, never clean. Pure.
"""
