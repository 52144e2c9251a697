"""What cards, forms and words say, as plain data: ``library`` reads it, the kernel leans on it."""
