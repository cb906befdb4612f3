"""Past answers for everyone: no account, no cookie, no script needed, and nobody's personal data."""
