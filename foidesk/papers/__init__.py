"""What word processing and slides hold and do not show. Pure."""
