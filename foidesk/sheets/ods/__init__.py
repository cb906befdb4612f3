"""OpenDocument spreadsheets (.ods), as LibreOffice, Excel and Google write them. Pure."""
