"""The clock: from what happened to a request, on which days, to what is due when, and why.

A pure function. The same happenings give the same dates in whatever order they were entered,
and every date can be followed day by day to the provision that moved it.
"""
