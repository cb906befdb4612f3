"""Looking at a PDF in a process of its own: sizes, pictures of pages, where words stand. Pure."""
