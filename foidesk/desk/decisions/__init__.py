"""The pages on which each question is decided: one step at a time, in the order of the law."""
