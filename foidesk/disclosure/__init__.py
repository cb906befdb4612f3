"""What the public may read: the disclosure log.

Promises: only what was answered is published, and only through the exit, whose gate looks for the applicant's
name, address and signature; what everyone reads is byte for byte what passed it; no row of an entry says who
asked; an entry keeps its address for good, and leaves word there when it is withdrawn.
"""
