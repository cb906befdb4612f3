"""Settings, addresses and wiring: what an installation is, and nothing it does."""
