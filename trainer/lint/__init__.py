"""Rules that authored content has to keep, and the runner that applies them."""
