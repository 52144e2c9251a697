"""Accounts, practices, memberships, roles, sign-in and invitations."""
