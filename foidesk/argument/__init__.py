"""What the sentences of a letter argue: for which provision, how likely a harm is, the public interest.

Promises: it reads and judges nothing; a sentence that names no provision is given to the one its place tells.
Pure: it knows a letter as it was taken apart and the law's table, no facts of a case.
"""
