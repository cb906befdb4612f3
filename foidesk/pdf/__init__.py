"""What a PDF holds and does not show, and the text that can be taken from under its boxes. Pure."""
