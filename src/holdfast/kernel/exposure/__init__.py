"""All that a client was given, from every source, and what is due by it."""
