"""What happens without anybody asking: the outbox is sent, deliveries are settled, reminders go out.

Work due is never queued: each round asks a room's queries what is due and calls its action, so that a worker
which was killed loses nothing, and any number of them may run beside each other.
"""
