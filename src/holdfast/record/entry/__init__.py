"""What one entry is: as it is handed in and as it is kept, whose it is, and why it was refused."""
