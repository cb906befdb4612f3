"""What was done, when, by whom; only ever added to.

Promises: an event is written in the transaction of the deed it tells; the database refuses to change or
delete it; each event holds the digest of the one before it in its chain, so that a changed, missing or
inserted event shows; what could name a person lies beside the event, can be erased, and leaves a chain
that still verifies.
"""
