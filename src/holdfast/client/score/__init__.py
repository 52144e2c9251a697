"""A score or the answers of a form, typed in by a professional."""
