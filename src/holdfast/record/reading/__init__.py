"""What pages read: the board, one client's record, a call sheet."""
