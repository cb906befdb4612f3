"""For each question: is it held, what becomes of it, under which provision, what harm, what public interest.

Promises: what a provision asks for is read from the law's own table, never written again here; a part holds
its provisions and each reason in one text of its own; contradictions are refused, gaps are told with their
provision; of two officers who decide one part at once, the second is told and nothing is overwritten.
"""
