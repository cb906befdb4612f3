"""``foidesk read``: what a message asks, by whom, when and under which law, as the desk reads it."""
