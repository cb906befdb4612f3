"""The content of an OpenDocument spreadsheet."""
