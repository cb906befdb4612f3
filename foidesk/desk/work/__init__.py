"""The first page: what needs me now, what is in hand, what waits for others."""
