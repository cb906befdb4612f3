"""What everybody may know of how accessible these pages are."""
