"""The board: who needs me, why, since when, what next."""
