"""Is everything kept as it was written? Asked of chains, and of what one table knows of another."""
