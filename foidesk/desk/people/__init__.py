"""Who works here: people and their posts, who is away, who lent what to whom, and how one leaves."""
