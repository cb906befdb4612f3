"""Pages about the backups of the whole installation, for the administrators of its offices."""
