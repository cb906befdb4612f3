"""The clock: working days, and from what happened to a request to what is due when, and why.

A pure function. The same happenings give the same dates in whatever order they were entered, on any
machine, today or in ten years; every date can be followed day by day to the provision that moved it, and
says so when it rests on holidays not yet published.
"""
