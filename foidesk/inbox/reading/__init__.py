"""Reads what is asked in a request. Pure Python: it proposes, an officer corrects."""
