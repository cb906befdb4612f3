"""Documents and presentations as Office wrote them until 2007, and rich text: what they do not show. Pure."""
