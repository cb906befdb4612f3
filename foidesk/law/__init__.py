"""The law: statutes, exemptions and exceptions as data, and what every room says with them.

Nothing here reads the wall clock, a database or the network, and nothing here knows Django.
Every rule carries its citation, the period in which it is in force, and where it was read.
"""
