"""Files received and found, kept as they came.

Promises: the original is never changed; a file is read only by officers of its authority, and each reading
is an event; no file leaves the office, because nothing here can yet see what is hidden in one.
"""
