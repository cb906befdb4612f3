"""Whose desk it is: the authority, its letterhead, its references, its mail, and facts that go out of date.

Promises: a fact that outsiders change (the regulator's name and address, say) is a dated row with its
source and a day by which somebody looks again; what was in use on an earlier day can still be told.
"""
