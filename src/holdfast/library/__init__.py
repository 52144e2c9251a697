"""Reads and checks content and chart files, and makes kernel values of them. No Django."""
