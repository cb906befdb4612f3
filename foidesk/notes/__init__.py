"""What was said about a request beside its letters: notes, calls, and correspondence with others.

Promises: no clock and no letter rests on a note. Nothing is edited: a correction stands in the place of what
it corrects, which stays readable. The words of a personal note lie in a table of their own, and are given
only to those who may know who asks.
"""
