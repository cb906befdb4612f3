"""Excel workbooks of the Open XML kind: what they hold, and what of it nobody sees."""
