"""What to be aware of, why, and what is due: cards asked of a chart, in order of urgency."""
