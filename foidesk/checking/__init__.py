"""Reading a letter, ours or anybody's, as the regulator would: what it lacks in law, and what it gives away.

Promises: a letter is judged by the law and the facts of its date; what can't be read is said to be unreadable
and never guessed at; a lawful ordinary letter raises nothing. Pure: it knows no table and no clock.
"""
