"""How requests stand to each other: duplicate, merged, split, answered together; and what closes one.

Promises: what is written down here is only added to, and a relation that was wrong is taken out with its
reason. Only requests of one applicant are merged, split or answered together. A question that moves to
another request keeps its words and its law, and never gets a later date than it had. How alike the texts of
two requests are is a hint for whoever reads both.
"""
