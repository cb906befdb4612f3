"""The law: statutes as data, working days, and the clock that says when an answer is due.

Nothing here reads the wall clock, a database or the network, and nothing here knows Django:
the same words and dates come out for the same facts, on any machine, today or in ten years.
Every rule carries its citation, the period in which it is in force, and where it was read.
Every date carries its reasons, and says so when it rests on holidays not yet published.
"""
