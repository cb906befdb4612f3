"""From boxes on the pages of a PDF to a new file without what lies under them, and the proof of it. Pure."""
