"""What is struck out of a document, under which provision, and the copy in which it is gone.

Promises: a copy is made afresh and holds nothing but what a reader sees outside the boxes; it is proved
before it exists, and where anything struck is found in it, there is no copy.
"""
