"""Which days count: bank holidays of each nation, working days, and how they are counted.

Promises: a day beyond what is known is provisional and says so; the working day is the law's, no office's.
Pure.
"""
