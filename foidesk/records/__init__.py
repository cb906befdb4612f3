"""What keeps the whole in order: whether the record is whole and what is stored follows from it.

Retention, erasure, export and backup come here with their own work.
"""
