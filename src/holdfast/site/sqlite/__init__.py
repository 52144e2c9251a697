"""Django's SQLite, with a queue before its one write lock."""
