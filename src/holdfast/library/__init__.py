"""Reads and checks content and chart files, and gives the kernel its objects. No Django."""
