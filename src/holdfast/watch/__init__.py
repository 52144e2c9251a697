"""What time does by itself: re-brief, deliver, hand on, chain. Every step may be killed."""
