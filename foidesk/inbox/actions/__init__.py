"""The verbs of the inbox: taking a message in, and settling what it is."""
