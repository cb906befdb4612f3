"""How the office has its letters: words, layout and standard lines, each seen before it is set."""
