"""What an inspection can find in a file: the codes, what each means to an officer, and what to do about it.

Promises: a finding tells where, how many and how sure; its sentence needs no knowledge of file formats. Pure.
"""
