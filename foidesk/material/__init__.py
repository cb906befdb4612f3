"""What becomes of each file that was found for a request, and who looked at what is sent.

Promises: a file goes with a letter only in a version that may leave, under a name somebody chose; what is not
sent is listed with its provision or the reason; a finding is let pass by two officers, never by one alone.
"""
