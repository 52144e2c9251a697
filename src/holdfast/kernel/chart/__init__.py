"""One client's entries as they stood at one moment, and what may be asked of them."""
