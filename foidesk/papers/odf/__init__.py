"""OpenDocument text and slides: .odt, .odp and their templates (ODF 1.3, part 3). Pure."""
