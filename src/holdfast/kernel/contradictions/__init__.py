"""Two things that a chart says at once and that cannot both be so, one kind a file.

Each finder gives an answer a contradiction, about what is contradicted. What is kept is kept: a
contradiction takes no fact away, and ends when one entry takes the place of the other.
"""
