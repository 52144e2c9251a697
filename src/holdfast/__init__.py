"""Holdfast: the companion of psychotherapists whose clients go through ketamine therapy."""
