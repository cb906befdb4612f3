"""Who works here: officers, the roles they hold at an authority, and what each role may do.

Promises: titles are the office's own and roles are ours; one person may hold several; what a role may do
stands in one table that pages, checks and tests read.
"""
