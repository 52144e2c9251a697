"""Where a client lives and how to reach them."""
