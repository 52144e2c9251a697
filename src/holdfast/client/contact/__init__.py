"""A contact with a client: how they can be reached, and what came of it."""
