"""Doing."""
