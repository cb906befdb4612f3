"""What went wrong inside the system, for whoever looks after it, and whether the worker is alive.

Promises: no words of a request, a letter or an error are kept here, only what kind of error it was and where
in the program; the same fault is one row with a count; one that comes again after a look is new again.
"""
