"""What one reader may see of a record, and what may be said to them of the rest."""
