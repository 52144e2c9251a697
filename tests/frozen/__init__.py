"""Databases as earlier versions left them, and what is held of them by every later one.

Each folder beside this file is one of them, on both engines; CONTRIBUTING.md says how to add one.
"""
