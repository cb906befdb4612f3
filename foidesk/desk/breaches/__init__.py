"""After a breach: one page for each, the 72 hours, who has it, what was decided and done, and the letters."""
