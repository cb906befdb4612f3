"""Pages of notes: what was said beside the letters of a request, and what was promised."""
