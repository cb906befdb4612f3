"""The pages of a request: overview, clock, history, and the list of all."""
