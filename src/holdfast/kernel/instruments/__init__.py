"""Instruments as values: what a form asks, how it is scored, and what a missing answer leaves open.

No number and no sentence of any form lives here; they come with the definition.
"""
