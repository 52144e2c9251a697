"""The expected time course of a dose: how it rises, peaks and falls, and what goes with it.

A shape with a band, for professionals; it doses nothing and clears nobody. No number of it lives
here: models, routes, windows and words come with the content.
"""
