"""Dosing protocols as they were published, and the doses that one of them leads to expect."""
