"""A backup: every row and every file of the installation in one archive, sealed for keys the office holds.

Promises: all rows are of one moment, while pages and worker go on; nothing unsealed touches the disk; a file
under a backup's name is whole; what was changed, cut short or made up is refused before anything is replaced.
One form serves SQLite and PostgreSQL, so that a backup of the one can be restored into the other.
"""
