"""What answering a request costs: the estimate, requests taken together, fees, and advice given."""
