"""A scanner for malware that runs beside us (clamd), asked over a socket. It knows no case and keeps nothing.

Promises: only an answer that says so in full means that nothing was found; whatever else comes, or does not
come, is no answer. Whether a file may be looked at without an answer is the installation's choice.
"""
