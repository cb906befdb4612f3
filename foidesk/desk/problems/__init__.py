"""What failed inside the system and whether the worker runs, for the office's administrators."""
