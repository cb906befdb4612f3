"""What goes wrong, and what is done about it: a breach from the moment it is found until it is closed.

Promises: nothing here is lost or made smaller afterwards: what is known is written anew, what was done is
struck out with a reason, and both stay readable. The seventy-two hours are hours, counted from when the
office became aware. Whether the Commissioner and the people are told is decided by a named officer, with
reasons.
"""
