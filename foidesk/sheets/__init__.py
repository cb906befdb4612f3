"""What a spreadsheet holds and does not show. Pure."""
