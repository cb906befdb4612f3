"""What was weighed before a request is called vexatious, in notes beside each thing to look at.

Promises: prompts, never tests; no score is kept and no verdict is drawn. It is the request that may be
vexatious, never the person. What was noted before stays in the record.
"""
