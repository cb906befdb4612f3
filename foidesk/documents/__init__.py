"""Files received and found, kept as they came; what is hidden in them; copies that were made of them.

Promises: the original is never changed; a file is read only by officers of its authority, and each reading is
an event; what an inspection could not call clean does not leave, nor a recording to which two people have not
listened; malware is given to nobody. What an inspection found is kept, and is what the record tells.
"""
