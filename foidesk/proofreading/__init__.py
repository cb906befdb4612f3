"""A draft read over before it leaves: what the checker finds in it, and what an officer says to each finding.

Promises: a letter does not leave while a finding that must be put right is neither gone nor answered with a
reason; a reason holds for exactly what was found, and whoever approves the letter sees it.
"""
