"""What may be expected of one person: a level, what doses take away, and how that fades."""
