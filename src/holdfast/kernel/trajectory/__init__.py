"""The course of one measure: what was reached and lost, what fades, and what may be expected."""
