"""What keeps the whole in order: whether the record is whole, what follows from it, and its backups.

Promises: what is stored is compared with the record and nothing is changed by looking; `backup` makes
and opens backups; every backup and every test of one has a dated row. Retention and export come here.
"""
