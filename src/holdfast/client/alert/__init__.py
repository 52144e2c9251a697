"""One alert: what rings, what has been done, and the moves that answer it."""
