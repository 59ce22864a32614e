"""From bytes to typed documents, with a place for everything that is wrong."""
