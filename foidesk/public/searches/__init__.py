"""The page a colleague opens by a link: what to look for, and what was found."""
