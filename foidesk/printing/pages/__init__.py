"""Any document as the pages of a new PDF: what is seen of it, and nothing that was hidden in it. Pure."""
