"""Striking out in a file: boxes over its pages, places that were found, the copy, its second reader."""
