"""Clients, the people around each of them, and who may see what by whose leave."""
