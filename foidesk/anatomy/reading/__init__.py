"""Any file or text, to the paragraphs of a letter."""
