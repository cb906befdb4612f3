"""Reads one e-mail message, or text pasted from one, without trusting it. Pure Python."""
