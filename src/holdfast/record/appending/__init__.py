"""Writing: the single way in which an entry comes into a record, and all that it causes."""
