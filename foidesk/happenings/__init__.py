"""What can happen to a request: each kind of event, what it needs, how it is sealed, read again and told.

Promises: it knows no request and stores nothing. Pure.
"""
