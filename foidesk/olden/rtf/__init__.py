"""Rich text documents (`.rtf`, Rich Text Format Specification 1.9.1). Pure."""
