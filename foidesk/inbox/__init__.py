"""What came in, before it is anything: read, recognised when it comes twice, and settled by an officer.

Promises: the original is kept whole, whatever was read of it; the same message makes one request; a message
that claims to answer us moves no clock until an officer confirms it; those who are told of a new request
are not told who asks.
"""
