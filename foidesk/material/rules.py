"""States, and who may. Pure."""
