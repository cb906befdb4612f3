"""The files of a request: what was found in each, its words and pages, and what can be made of it."""
