"""What happens without anybody asking: mail goes, deliveries are settled, files are inspected.

Work due is never queued: each round asks a room's queries what is due and calls its action, so that a worker
which was killed loses nothing, and any number of them may run beside each other.
"""
