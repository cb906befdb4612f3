"""Mail on its way out: what waits, what left, and what nobody knows the end of.

Promises: a message whose acceptance is unknown is never sent again by itself; it becomes *uncertain*, with
the server's last words, and a person decides. Its Message-ID is fixed when it is handed in.
"""
