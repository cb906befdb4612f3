"""What goes wrong, and what is done about it: a breach from the moment it is found.

Promises: nothing here is lost or made smaller afterwards; the seventy-two hours are counted from awareness.
"""
