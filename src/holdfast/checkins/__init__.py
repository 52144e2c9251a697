"""What a client does on their own phone: answering what is due, and asking for support."""
