"""One client's page: what to be aware of, what waits for an answer, and the record."""
