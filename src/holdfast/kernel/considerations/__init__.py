"""Suitability as a conversation: how each consideration stands, and what to ask next."""
