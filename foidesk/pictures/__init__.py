"""What a picture tells beside what it shows: where it was taken, with what, what it showed before. Pure."""
