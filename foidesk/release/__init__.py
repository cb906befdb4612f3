"""The only exit: what leaves, who must agree, the gate, and handing it to the outbox.

Promises: what was approved is what leaves, byte for byte, to the recipient who was shown; any change voids
the approval; whoever drafted or decided does not approve, except in an office of one, which the record shows;
nothing skips the gate; what nobody knows the end of waits for an officer. Only this room makes a `Clearance`.
"""
