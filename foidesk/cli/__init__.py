"""The command line: one command, `foidesk`, whose parts are loaded by name only when they are called.

Promises: 0 when nothing is wrong; 1 when something is unsound, blocked, unverified, refused or unreadable;
2 when it could not run, with one line on standard error saying why and what to do.
"""
