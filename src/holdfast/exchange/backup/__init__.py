"""Everything an installation keeps, in one sealed file, and back again."""
