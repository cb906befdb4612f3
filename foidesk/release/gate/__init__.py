"""The gate: what must not leave. Pure; it looks at exactly the words and the recipient that would leave."""
