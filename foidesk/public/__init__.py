"""Pages for everyone without an account: past answers, and the links by which colleagues answer."""
