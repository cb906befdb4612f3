"""A page of a PDF made anew of what is painted on it, from a closed list of operators and entries."""
