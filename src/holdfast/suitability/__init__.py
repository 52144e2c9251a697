"""What bears on ketamine in one person's history: asked of the client, completed by the therapist,
answered by the prescriber."""
