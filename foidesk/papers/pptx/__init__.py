"""Slides since 2007: .pptx, .pptm, .ppsx, also in Strict form (ECMA-376 part 1, 19). Pure."""
