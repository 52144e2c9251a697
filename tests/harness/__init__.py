"""What the tests stand on: scratch folder, databases, mailbox, browser."""
