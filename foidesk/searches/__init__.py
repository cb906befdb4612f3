"""Who was asked to look, where they looked and with what words, what they found, and how long it took;

what answering costs, which requests are costed together, what is charged, and what advice was given.

Promises: a colleague needs no account, only a link that nobody can guess, that can be taken back, and that
opens the question without the applicant; opening it changes nothing. Time is kept by activity, and only
the four activities of the Fees Regulations, regulation 4(3), count towards the cost limit. Figures are
prompts with their arithmetic beside them: the decision to refuse is made elsewhere. What was entered is
struck out, never overwritten.
"""
