"""What a user can do: each use case brings files, engine, grade and history together."""
