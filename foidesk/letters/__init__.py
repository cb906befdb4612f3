"""Letters, composed from facts: the acknowledgement, the question back to the applicant, the answer.

Promises: a letter is made from facts alone, so the same facts give the same letter, byte for byte; nothing
in it was typed twice; a letter that would say that information is held and refuse to say so cannot be made.
"""
