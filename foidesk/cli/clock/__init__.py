"""``foidesk clock``: what is due when, and why, for one request or a table of them."""
