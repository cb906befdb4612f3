"""Tables as plain text (.csv, .tsv). Pure."""
