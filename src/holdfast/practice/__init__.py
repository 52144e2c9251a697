"""What an administrator looks after: who works here, who is told and when, and who saw what."""
