"""The disclosure log on the desk: what waits, drafts, what everyone reads, what was withdrawn."""
