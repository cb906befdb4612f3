"""Whose desk it is: the authority, its letterhead, references and mail, its policy profile and calendar,
facts that go out of date, and its registers: address book, qualified persons, charges.

Promises: a fact that others change (the regulator's name and address, say) is a dated row with its source
and a day by which somebody looks again. What was in use on an earlier day, profile and calendar included,
can still be told. No profile moves a date of the law later. Whoever saves second is told.
"""
