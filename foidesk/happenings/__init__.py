"""What can happen to a request and be said of it: events and their needs, what it lacks, in which form.

Promises: it knows no request and stores nothing. Pure.
"""
