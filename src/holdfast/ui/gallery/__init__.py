"""Invented words for every component in every state; nobody here has lived."""
