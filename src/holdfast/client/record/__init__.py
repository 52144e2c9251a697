"""The record of one client, entry by entry."""
