"""How a request stands to others, and everything that can be put right."""
