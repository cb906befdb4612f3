"""Asking colleagues to look, and reading what they found."""
