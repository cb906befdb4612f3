"""Web addresses that tell more than where they lead: wrapped by a mail system, or marked to follow a person.

Promises: an address is taken apart as text and never visited. Pure.
"""
