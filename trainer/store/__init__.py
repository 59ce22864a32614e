"""The history of attempts, kept in one SQLite file."""
