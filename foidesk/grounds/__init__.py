"""What each provision asks of whoever relies on it, as it is put to an officer.

Promises: every test of the law's tables has its question, its help and what is said where it is missing.
Pure.
"""
