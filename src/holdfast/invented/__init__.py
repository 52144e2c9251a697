"""Invented practices: clients with a history, told from one seed, for the demo, tests and pictures.

Everything is made from (seed, number, now) and the files of content/invented: the same three give
the same charts. Nothing here is a person.
"""
