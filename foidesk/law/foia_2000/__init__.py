"""The Freedom of Information Act 2000 as far as FOI Desk cites it, one file for each run of sections.

The exemptions of Part II that can be relied on are rows of ``foidesk.law.part_two``.
"""
